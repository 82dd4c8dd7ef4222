package samvaad.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A server or container often has no fonts. Then Java on Linux refuses to read even a font that comes with the program.
 * If it gets a font list, it does not ask the system.
 */
final class FontlessMachine {

    private static final String LIST = "sun.awt.fontconfig";

    private FontlessMachine() {}

    /** Reads a font. */
    interface Reading<T> {
        T read() throws IOException;
    }

    static synchronized <T> T read(Reading<T> reading) throws IOException {
        if (!System.getProperty("os.name", "").equals("Linux") || System.getProperty(LIST) != null) {
            return reading.read();
        }
        Path list = Files.createTempFile("fonts", ".properties");
        try {
            Files.writeString(list, "version=1\nsequence.allfonts=latin-1\n");
            System.setProperty(LIST, list.toString());
            return reading.read();
        } finally {
            // Only needed while the first font is read.
            System.clearProperty(LIST);
            Files.delete(list);
        }
    }
}
