package samvaad.store;

/** A backup can't be written where it was wanted, or can't be restored. The message is one line for the operator. */
public final class BackupRefused extends Exception {

    BackupRefused(String message) {
        super(message);
    }
}
