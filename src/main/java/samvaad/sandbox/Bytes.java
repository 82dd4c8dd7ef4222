package samvaad.sandbox;

/** Bytes that nobody changes any more. Two are never equal: nothing here compares contents. */
public final class Bytes {
    private final byte[] array;

    public Bytes(byte[] array) {
        this.array = array;
    }

    /** The bytes themselves; not to be changed. */
    public byte[] array() {
        return array;
    }

    public int size() {
        return array.length;
    }
}
