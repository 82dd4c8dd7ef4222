package samvaad.bot;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The bot's user name, once Telegram has told us, and links to the bot. */
public final class BotName {

    private volatile Optional<String> name = Optional.empty();

    public Optional<String> get() {
        return name;
    }

    public void set(String userName) {
        name = Optional.of(userName);
    }

    /** A link that opens the private chat and sends {@code /start payload}. */
    public Optional<String> link(String payload) {
        return name.map(n -> "https://t.me/" + n + (payload.isEmpty() ? "" : "?start=" + payload));
    }

    /** A link that lets the person choose who gets a link and a text. */
    public Optional<String> shareLink(String payload, String text) {
        return link(payload).map(link -> "https://t.me/share/url?url=" + encode(link) + "&text=" + encode(text));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
