package samvaad.store;

/** The data folder can't be used at all. The message is one line for the operator and names the remedy. */
public final class StoreUnusable extends Exception {

    StoreUnusable(String message) {
        super(message);
    }
}
