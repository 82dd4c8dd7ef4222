package samvaad.app.settings;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import samvaad.chat.UserId;
import samvaad.outbox.Sender;

/**
 * The settings from the environment.
 *
 * @param token empty for the sandbox
 * @param events a folder of event files; the packaged event if empty
 * @param messages a folder of bundles that override the packaged ones
 * @param admins the owners
 * @param now where the clock starts; the real time if empty
 * @param pace calls per second that Telegram allows the bot
 * @param http where health and metrics are shown
 * @param jsonLog whether the log is lines of JSON
 */
public record Settings(
        Optional<String> token,
        String apiUrl,
        Optional<Path> data,
        Optional<Path> events,
        Optional<Path> messages,
        Set<UserId> admins,
        Optional<Instant> now,
        double pace,
        Optional<HostPort> http,
        boolean jsonLog) {

    static final String TELEGRAM = "https://api.telegram.org";
    private static final int MOST_PORT = 65_535;
    static final Path DATA = Path.of("data");
    private static final Pattern TOKEN = Pattern.compile("[0-9]+:[A-Za-z0-9_-]+");

    private static final Pattern PACE = Pattern.compile("[0-9]{1,7}(\\.[0-9]{1,3})?");

    /** Where to listen. */
    public record HostPort(String host, int port) {}

    /**
     * Reads the settings.
     *
     * @param mistakes gets a line for each that is wrong, naming it
     */
    public static Settings read(Map<String, String> environment, List<String> mistakes) {
        SettingReader reader = new SettingReader(environment, mistakes);
        return new Settings(
                reader.read("BOT_TOKEN", Settings::token),
                reader.read("BOT_API_URL", Settings::url).orElse(TELEGRAM),
                reader.read("BOT_DATA", Path::of),
                reader.read("BOT_EVENTS", Settings::folder),
                reader.read("BOT_MESSAGES", Settings::folder),
                reader.read("BOT_ADMINS", Settings::admins).orElse(Set.of()),
                reader.read("BOT_NOW", Settings::moment),
                reader.read("BOT_PACE", Settings::pace).orElse(Sender.USUAL_PACE),
                reader.read("BOT_HTTP", Settings::hostPort),
                reader.read("BOT_LOG", Settings::json).orElse(false));
    }

    /** The same for the sandbox's own Bot API server, whose clock is set on purpose. */
    public Settings forSandbox(String url, Path folder, Optional<Path> eventFolder, Set<UserId> owners, Instant start) {
        return new Settings(
                token,
                url,
                Optional.of(folder),
                eventFolder,
                messages,
                owners,
                Optional.of(start),
                pace,
                http,
                jsonLog);
    }

    /** For commands that only need the data folder: mistakes in other settings don't matter to them. */
    public static Settings ofData(Map<String, String> environment, List<String> mistakes) {
        Map<String, String> some = new HashMap<>(environment);
        some.keySet().retainAll(Set.of("BOT_DATA", "BOT_NOW"));
        return read(some, mistakes);
    }

    /** The format of the log, which is needed before the settings are read. Mistakes in it are reported then. */
    static boolean jsonLog(Map<String, String> environment) {
        return environment.getOrDefault("BOT_LOG", "").strip().equals("json");
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "Settings of " + dataFolder();
    }

    public Path dataFolder() {
        return data.orElse(DATA);
    }

    /** The clock, moved to its starting time. */
    public Clock clock() {
        Clock real = Clock.systemUTC();
        return now.map(start -> Clock.offset(real, Duration.between(real.instant(), start)))
                .orElse(real);
    }

    private static String token(String value) {
        String token = value;
        if (value.startsWith("@")) {
            try {
                token = TokenFile.read(Path.of(value.substring(1)));
            } catch (IOException e) {
                throw new IllegalArgumentException(Secrets.masked("the file " + value.substring(1) + " can’t be read"));
            }
        }
        if (!TOKEN.matcher(token).matches()) {
            throw new IllegalArgumentException("is not a token from BotFather (digits, a colon, letters)");
        }
        return token;
    }

    private static String url(String value) {
        if (value.contains("@")) {
            throw new IllegalArgumentException("the address can’t contain a name or password");
        }
        try {
            URI uri = new URI(value);
            if (value.matches("https?://[^\\s?#]+") && uri.getHost() != null && uri.getPort() <= MOST_PORT) {
                return value;
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("is not an http(s) address: " + value, e);
        }
        throw new IllegalArgumentException("is not an http(s) address: " + value);
    }

    private static Path folder(String value) {
        Path path = Path.of(value);
        if (!Files.isDirectory(path)) {
            throw new IllegalArgumentException("there is no folder " + value);
        }
        return path;
    }

    private static Set<UserId> admins(String value) {
        Set<UserId> admins = new LinkedHashSet<>();
        for (String id : value.split("[,\\s]+")) {
            if (!id.matches("[0-9]{1,18}")) {
                throw new IllegalArgumentException("expected Telegram user ids separated by commas, got: " + value);
            }
            admins.add(new UserId(Long.parseLong(id)));
        }
        return admins;
    }

    private static Instant moment(String value) {
        try {
            return value.endsWith("Z")
                    ? Instant.parse(value)
                    : OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "expected a date and time such as 2025-11-27T18:00:00+05:30, got: " + value);
        }
    }

    private static double pace(String value) {
        if (!PACE.matcher(value).matches() || Double.parseDouble(value) <= 0) {
            throw new IllegalArgumentException("expected calls per second, more than 0, such as 30, got: " + value);
        }
        return Double.parseDouble(value);
    }

    private static boolean json(String value) {
        return switch (value) {
            case "json" -> true;
            case "text" -> false;
            default -> throw new IllegalArgumentException("expected text or json, got: " + value);
        };
    }

    private static HostPort hostPort(String value) {
        int colon = value.lastIndexOf(':');
        String port = value.substring(colon + 1);
        if (colon < 1 || !port.matches("[0-9]{1,5}") || Integer.parseInt(port) > MOST_PORT) {
            throw new IllegalArgumentException("expected host:port such as 127.0.0.1:9090, got: " + value);
        }
        return new HostPort(value.substring(0, colon), Integer.parseInt(port));
    }
}
