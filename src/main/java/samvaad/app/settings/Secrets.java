package samvaad.app.settings;

import java.util.regex.Pattern;

/**
 * Takes the token out of whatever is to be printed. Nothing prints it on purpose; this is for what others say: a mistyped
 * command line, a proxy's error text, an exception.
 */
public final class Secrets {

    private static final String MASK = "(token)";

    /** What BotFather gives out: an id, a colon and 35 signs. */
    private static final Pattern TOKEN = Pattern.compile("(?<![0-9])[0-9]{5,}+:[A-Za-z0-9_-]{20,}");

    private static volatile String own = "";

    private Secrets() {}

    /** From now on this very token is taken out too, whatever it looks like. */
    public static void hide(String token) {
        own = token;
    }

    public static String masked(String text) {
        String hidden = own;
        String rest = hidden.isEmpty() ? text : text.replace(hidden, MASK);
        return rest.indexOf(':') < 0 ? rest : TOKEN.matcher(rest).replaceAll(MASK);
    }
}
