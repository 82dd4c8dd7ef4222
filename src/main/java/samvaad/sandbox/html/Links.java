package samvaad.sandbox.html;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import samvaad.sandbox.ApiError;

/** Which links Telegram takes, and the form in which it gives them back. */
public final class Links {
    private static final Pattern USER = Pattern.compile("(?i)tg:(?://)?user/?\\?(?:[^#]*&)?id=(\\d{1,18})(?:[&#].*)?");
    private static final Pattern SCHEME = Pattern.compile("([^:/?#@\\[\\]]*)://");
    private static final Pattern PORT = Pattern.compile("(.*):(\\d{0,9})");
    private static final Pattern HOST = Pattern.compile("[^\\x00-\\x20!\"#$%&'()*+,/:;<=>?@\\[\\\\\\]^`{|}]+");

    private Links() {}

    /** The id in a link to a person such as tg://user?id=5. */
    public static Optional<String> userOf(String url) {
        Matcher matcher = USER.matcher(url);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The normalised link, empty where it is wrong. */
    public static Optional<String> checked(String url) {
        try {
            return Optional.of(check(url, false));
        } catch (ApiError wrong) {
            return Optional.empty();
        }
    }

    /** The normalised link of a button, or Telegram's error about it. */
    public static String ofButton(String what, String url, boolean httpsOnly) {
        try {
            return check(url, httpsOnly);
        } catch (ApiError wrong) {
            String why = wrong.description().substring("Bad Request: ".length());
            String upper = why.substring(0, 1).toUpperCase(Locale.ROOT) + why.substring(1);
            throw ApiError.bad("inline keyboard button " + what + "URL '" + url + "' is invalid: " + upper);
        }
    }

    private static String check(String link, boolean httpsOnly) {
        String lower = link.toLowerCase(Locale.ROOT);
        if (lower.startsWith("tg:")) {
            return inApp(link.substring("tg:".length()), httpsOnly);
        }
        Matcher scheme = SCHEME.matcher(link);
        boolean given = scheme.lookingAt();
        String protocol = given ? scheme.group(1).toLowerCase(Locale.ROOT) : "http";
        if (!protocol.equals("http") && !protocol.equals("https")) {
            throw ApiError.bad("Unsupported URL protocol");
        }
        if (httpsOnly && !protocol.equals("https")) {
            throw ApiError.bad("Only HTTPS links are allowed");
        }
        String rest = given ? link.substring(scheme.end()) : link;
        int slash = firstOf(rest, "/?#");
        String host = host(rest.substring(0, slash));
        if (host.indexOf('.') < 0) {
            throw ApiError.bad("Wrong HTTP URL");
        }
        return protocol + "://" + host + path(rest.substring(slash));
    }

    private static String inApp(String link, boolean httpsOnly) {
        String rest = link.startsWith("//") ? link.substring(2) : link;
        int end = firstOf(rest, "/?#");
        String host = rest.substring(0, end).toLowerCase(Locale.ROOT);
        if (httpsOnly) {
            throw ApiError.bad("Only HTTPS links are allowed");
        }
        if (host.isEmpty()) {
            throw ApiError.bad("URL host is empty");
        }
        if (!host.matches("[a-z0-9_-]+")) {
            throw ApiError.bad("Unallowed characters in URL host");
        }
        return "tg://" + host + rest.substring(end);
    }

    private static String host(String text) {
        int at = text.lastIndexOf('@');
        String host = text.substring(at + 1).toLowerCase(Locale.ROOT);
        Matcher port = PORT.matcher(host);
        String name = host;
        if (port.matches()) {
            name = port.group(1);
            long number = port.group(2).isEmpty() ? 0 : Long.parseLong(port.group(2));
            if (number < 1 || number > 65535) {
                throw ApiError.bad("Wrong port number specified in the URL");
            }
        }
        if (name.isEmpty()) {
            throw ApiError.bad("URL host is empty");
        }
        if (name.equals(".")) {
            throw ApiError.bad("Host is invalid");
        }
        if (!HOST.matcher(name).matches()) {
            throw ApiError.bad("Disallowed character in URL host");
        }
        return text.substring(0, at + 1) + host;
    }

    private static String path(String text) {
        String path = text.stripTrailing();
        path = path.startsWith("/") ? path : "/" + path;
        StringBuilder good = new StringBuilder(path.length());
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            good.append(c <= ' ' ? "%%%02X".formatted((int) c) : String.valueOf(c));
        }
        return good.toString();
    }

    private static int firstOf(String text, String chars) {
        int i = 0;
        while (i < text.length() && chars.indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }
}
