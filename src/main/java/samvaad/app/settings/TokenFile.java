package samvaad.app.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import samvaad.text.SmallFile;

/** The file of {@code BOT_TOKEN=@FILE}. Anybody who can read it can act as this bot. */
public final class TokenFile {

    /** A token is much shorter. */
    private static final int MOST_BYTES = 4096;

    private TokenFile() {}

    static String read(Path file) throws IOException {
        return new String(SmallFile.read(file, MOST_BYTES), StandardCharsets.UTF_8).strip();
    }

    /** A line for the operator if others on this machine can read the token. */
    public static Optional<String> warning(Map<String, String> environment) {
        String setting = environment.getOrDefault("BOT_TOKEN", "").strip();
        if (!setting.startsWith("@")) {
            return Optional.empty();
        }
        Path file = Path.of(setting.substring(1));
        return isOpen(file, environment.getOrDefault("CREDENTIALS_DIRECTORY", ""))
                ? Optional.of("BOT_TOKEN: others on this machine can read " + file
                        + " and impersonate the bot: chmod 600 " + file)
                : Optional.empty();
    }

    /** Files from systemd have the group's bit set because of an access list that only names the service's user. */
    private static boolean isOpen(Path file, String credentials) {
        try {
            Set<PosixFilePermission> may = Files.getPosixFilePermissions(file);
            boolean handedOver = !credentials.isEmpty() && file.startsWith(credentials);
            return may.contains(PosixFilePermission.OTHERS_READ)
                    || (may.contains(PosixFilePermission.GROUP_READ) && !handedOver);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
