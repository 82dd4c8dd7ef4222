package samvaad.sandbox.people;

import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Media types of files. */
public final class MediaTypes {
    public static final String UNKNOWN = "application/octet-stream";

    /** What the JDK's table lacks. */
    private static final Map<String, String> MORE = Map.of("ttf", "font/ttf", "ics", "text/calendar");

    private MediaTypes() {}

    /** By the first bytes, whatever the name says: PNG, JPEG and WebP; empty for anything else. */
    public static Optional<String> ofPicture(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 12), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of("image/png");
        }
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of("image/jpeg");
        }
        return head.startsWith("RIFF") && head.endsWith("WEBP") ? Optional.of("image/webp") : Optional.empty();
    }

    /** What a browser shows by itself and without running anything: a picture or a PDF. */
    public static Optional<String> ofShown(byte[] bytes) {
        boolean pdf = new String(bytes, 0, Math.min(bytes.length, 5), StandardCharsets.ISO_8859_1).equals("%PDF-");
        return pdf ? Optional.of("application/pdf") : ofPicture(bytes);
    }

    /** By the ending of the name. */
    public static String of(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(URLConnection.guessContentTypeFromName("x." + extension))
                .orElse(MORE.getOrDefault(extension, UNKNOWN));
    }
}
