package samvaad.app.health;

/** We can't listen on the address of BOT_HTTP. The message is one line that names the setting. */
public final class AddressUnusable extends Exception {

    AddressUnusable(String message) {
        super(message);
    }
}
