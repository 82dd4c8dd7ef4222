package samvaad.nomination.sheet;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Finds out in which encoding a text was saved. Excel saves in whichever it likes, and does not say. */
final class Charsets {

    private static final int LOOKED_AT = 8 * 1024;

    /** Devanagari, from its first character. */
    private static final int DEVANAGARI = 0x09;

    private Charsets() {}

    static String decode(byte[] file) {
        if (begins(file, 0xEF, 0xBB, 0xBF)) {
            return new String(file, 3, file.length - 3, StandardCharsets.UTF_8);
        }
        if (begins(file, 0xFF, 0xFE)) {
            return new String(file, 2, file.length - 2, StandardCharsets.UTF_16LE);
        }
        if (begins(file, 0xFE, 0xFF)) {
            return new String(file, 2, file.length - 2, StandardCharsets.UTF_16BE);
        }
        if (high(file, 1) > file.length / 4) {
            return new String(file, StandardCharsets.UTF_16LE);
        }
        if (high(file, 0) > file.length / 4) {
            return new String(file, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(file, detected(file));
        }
    }

    /** How many bytes at these places can only be the upper half of a character in UTF-16. */
    private static int high(byte[] file, int from) {
        int count = 0;
        for (int i = from; i < file.length; i += 2) {
            count += file[i] == 0 || file[i] == DEVANAGARI ? 1 : 0;
        }
        return count;
    }

    private static Charset detected(byte[] file) {
        CharsetMatch match = new CharsetDetector()
                .setText(Arrays.copyOf(file, Math.min(file.length, LOOKED_AT)))
                .detect();
        return match != null && Charset.isSupported(match.getName())
                ? Charset.forName(match.getName())
                : StandardCharsets.ISO_8859_1;
    }

    private static boolean begins(byte[] file, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= file.length || (file[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
