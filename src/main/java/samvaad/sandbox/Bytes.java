package samvaad.sandbox;

/** Bytes that nobody changes any more. Equal only to itself: nothing here compares contents. */
public final class Bytes {
    private final byte[] array;

    public Bytes(byte[] array) {
        this.array = array;
    }

    /** Not to be written to. */
    public byte[] array() {
        return array;
    }

    public int size() {
        return array.length;
    }
}
