package samvaad.sandbox.html;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.IntPredicate;
import samvaad.sandbox.ApiError;

/** A place in HTML text that only moves forward. Beyond the end it reads NUL, which Telegram takes for a space. */
final class HtmlCursor {
    private static final Map<String, Integer> NAMED =
            Map.of("lt", (int) '<', "gt", (int) '>', "amp", (int) '&', "quot", (int) '"');
    private static final int LONGEST_REFERENCE = 10;

    private final String html;
    private int at;

    HtmlCursor(String html) {
        this.html = html;
    }

    int at() {
        return at;
    }

    boolean done() {
        return at >= html.length();
    }

    char peek() {
        return done() ? '\0' : html.charAt(at);
    }

    char next() {
        char c = peek();
        at++;
        return c;
    }

    boolean isFollowedBy(char c) {
        return at + 1 < html.length() && html.charAt(at + 1) == c;
    }

    String takeWhile(IntPredicate test) {
        int from = at;
        while (!done() && test.test(peek())) {
            at++;
        }
        return html.substring(from, at);
    }

    void skipSpaces() {
        takeWhile(HtmlCursor::isSpace);
    }

    static boolean isSpace(int c) {
        return " \t\r\n\0\u000b".indexOf(c) >= 0;
    }

    /** At an ampersand: the character that the reference stands for; or 0, without moving, if it is none. */
    int reference() {
        int from = at;
        at++;
        int code = peek() == '#' ? number(from) : NAMED.getOrDefault(takeWhile(HtmlCursor::isLetter), 0);
        if (code == 0) {
            at = from;
        } else if (peek() == ';') {
            at++;
        }
        return code;
    }

    static ApiError error(String text) {
        return ApiError.bad("can't parse entities: " + text);
    }

    ApiError error(String text, int place) {
        return error(text + atByte(place));
    }

    /** Telegram counts in bytes where a mistake is. */
    String atByte(int place) {
        return " at byte offset " + html.substring(0, place).getBytes(StandardCharsets.UTF_8).length;
    }

    private int number(int from) {
        at++;
        boolean hex = peek() == 'x';
        if (hex) {
            at++;
        }
        int radix = hex ? 16 : 10;
        String digits = takeWhile(c -> c < 128 && Character.digit(c, radix) >= 0);
        if (digits.isEmpty() || at - from >= LONGEST_REFERENCE) {
            return 0;
        }
        int code = Integer.parseInt(digits, radix);
        return code >= 0x10ffff ? 0 : code;
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
