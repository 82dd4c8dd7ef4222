package samvaad.store;

/** The data folder can't be used at all; the message is one line for the operator, with the remedy. */
public final class StoreUnusable extends Exception {

    StoreUnusable(String message) {
        super(message);
    }
}
