package samvaad.nomination.sheet;

/** A file can't be read as a spreadsheet, or is more than is taken. */
public final class SheetRefused extends Exception {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    /** Why. */
    public enum Reason {
        /** Not a spreadsheet, or one of a kind that can't be read here: .xls, .xlsm, .ods, .pdf, with a password. */
        FORMAT,
        /** Too many bytes, packed or unpacked. */
        SIZE,
        ROWS,
        /** Damaged. */
        BROKEN
    }

    SheetRefused(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
