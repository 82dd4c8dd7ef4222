package samvaad.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A server or a container often has no fonts at all, and then Java on Linux refuses to read even one that comes with
 * the program. Given a list, it does not ask the system.
 */
final class FontlessMachine {

    private static final String LIST = "sun.awt.fontconfig";

    private FontlessMachine() {}

    /** What reads a font. */
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
            // Needed only while the first font is read.
            System.clearProperty(LIST);
            Files.delete(list);
        }
    }
}
