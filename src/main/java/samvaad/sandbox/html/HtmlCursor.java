package samvaad.sandbox.html;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import samvaad.sandbox.ApiError;

/** A place in HTML text that moves forward only. Past the end it reads NUL, which counts as a space, as on Telegram. */
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

    boolean follows(char c) {
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
        while (!done() && isSpace(peek())) {
            at++;
        }
    }

    static boolean isSpace(int c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == 0 || c == 0x0b;
    }

    /** At an ampersand: the character that the reference stands for, else 0 and no move. */
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

    ApiError error(String text) {
        return ApiError.bad("can't parse entities: " + text);
    }

    /** Telegram counts offsets of mistakes in bytes. */
    ApiError error(String text, int place) {
        int bytes = html.substring(0, place).getBytes(StandardCharsets.UTF_8).length;
        return error(text.formatted(bytes));
    }

    private int number(int from) {
        at++;
        boolean hex = peek() == 'x';
        if (hex) {
            at++;
        }
        int radix = hex ? 16 : 10;
        String digits =
                takeWhile(c -> c < 128 && Character.digit(c, radix) >= 0).toLowerCase(Locale.ROOT);
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
