package samvaad.app.health;

/** The address of BOT_HTTP can't be listened on; the message is one line that names the setting. */
public final class AddressUnusable extends Exception {

    AddressUnusable(String message) {
        super(message);
    }
}
