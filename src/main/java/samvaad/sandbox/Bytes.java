package samvaad.sandbox;

/** Bytes that nobody changes any more. Equal only to itself: nothing here compares contents. */
final class Bytes {
    private final byte[] array;

    Bytes(byte[] array) {
        this.array = array;
    }

    /** Not to be written to. */
    byte[] array() {
        return array;
    }

    int size() {
        return array.length;
    }
}
