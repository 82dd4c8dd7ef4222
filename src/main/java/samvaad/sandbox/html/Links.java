package samvaad.sandbox.html;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import samvaad.sandbox.ApiError;

/** Which links Telegram accepts, and the form in which it returns them. */
public final class Links {
    private static final Pattern USER = Pattern.compile("(?i)tg:(?://)?user/?\\?(?:[^#]*&)?id=(\\d{1,18})(?:[&#].*)?");
    private static final Pattern SCHEME = Pattern.compile("([^:/?#@\\[\\]]*)://");
    private static final Pattern PORT = Pattern.compile("(.*):(\\d{0,9})");
    private static final Pattern HOST = Pattern.compile("[^\\x00-\\x20!\"#$%&'()*+,/:;<=>?@\\[\\\\\\]^`{|}]+");
    private static final Pattern AFTER_HOST = Pattern.compile("[/?#]");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\x00-\\x20]");

    private Links() {}

    /** The id in a link to a person such as tg://user?id=5. */
    public static Optional<String> userOf(String url) {
        Matcher matcher = USER.matcher(url);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The normalised link, empty if it is wrong. */
    public static Optional<String> checked(String url) {
        try {
            return Optional.of(check(url, false));
        } catch (ApiError wrong) {
            return Optional.empty();
        }
    }

    /** The normalised link of a button, or Telegram's error about it. */
    public static String ofButton(String what, String url, boolean httpsOnly) {
        String part = "inline keyboard button " + what + "URL '" + url + "' is invalid: ";
        return ApiError.capitalizedWithin(part, () -> check(url, httpsOnly));
    }

    private static String check(String link, boolean httpsOnly) {
        if (link.toLowerCase(Locale.ROOT).startsWith("tg:")) {
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
        int end = endOfHost(rest);
        String host = host(rest.substring(0, end));
        if (host.indexOf('.') < 0) {
            throw ApiError.bad("Wrong HTTP URL");
        }
        return protocol + "://" + host + path(rest.substring(end));
    }

    private static String inApp(String link, boolean httpsOnly) {
        String rest = link.startsWith("//") ? link.substring(2) : link;
        int end = endOfHost(rest);
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
        return UNPRINTABLE
                .matcher(path.startsWith("/") ? path : "/" + path)
                .replaceAll(found -> "%%%02X".formatted((int) found.group().charAt(0)));
    }

    private static int endOfHost(String text) {
        Matcher end = AFTER_HOST.matcher(text);
        return end.find() ? end.start() : text.length();
    }
}
