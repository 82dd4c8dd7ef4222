package samvaad.app.settings;

import java.util.regex.Pattern;

/**
 * Removes the token from anything that is printed. We never print it on purpose, but others might: a mistyped command
 * line, a proxy's error text, an exception.
 */
public final class Secrets {

    private static final String MASK = "(token)";

    /** The form of BotFather's tokens: an id, a colon and 35 characters. */
    private static final Pattern TOKEN = Pattern.compile("(?<![0-9])[0-9]{5,}+:[A-Za-z0-9_-]{20,}");

    private static volatile String own = "";

    private Secrets() {}

    /** From now on this very token is removed too, whatever it looks like. */
    public static void hide(String token) {
        own = token;
    }

    public static String masked(String text) {
        String hidden = own;
        String rest = hidden.isEmpty() ? text : text.replace(hidden, MASK);
        return rest.indexOf(':') < 0 ? rest : TOKEN.matcher(rest).replaceAll(MASK);
    }
}
