package samvaad.jsonfile;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says what the parser could not read, for people who have never heard of a parser.
 *
 * @param place line and column
 * @param reason one line of text
 */
public record JsonTrouble(String place, String reason) {

    /** Deepest nesting of brackets. An event file needs eight levels. */
    public static final int DEEPEST = 32;

    /** Longest text, in characters. A Telegram message has at most 4,096. */
    public static final int LONGEST = 50_000;

    private static final Pattern OPENED = Pattern.compile("start marker at \\[.*?line: (\\d+)");
    private static final Pattern TWICE = Pattern.compile("Duplicate field '(.*)'");

    public static JsonTrouble of(JsonProcessingException e, String text) {
        JsonLocation at = e.getLocation() == null ? JsonLocation.NA : e.getLocation();
        String place = "line " + Math.max(1, at.getLineNr()) + ", column " + Math.max(1, at.getColumnNr());
        String original = e.getOriginalMessage() == null ? "" : e.getOriginalMessage();
        return new JsonTrouble(place, reason(e, original, found(text, at)));
    }

    private static String reason(JsonProcessingException e, String original, String found) {
        Matcher twice = TWICE.matcher(original);
        if (twice.find()) {
            return "the field " + Quoted.of(twice.group(1)) + " appears twice in the same object; keep one of them";
        }
        if (e instanceof StreamConstraintsException) {
            return original.contains("depth")
                    ? "brackets are nested more than " + DEEPEST + " deep; an event file needs at most eight"
                    : "a text or number here is longer than the bot takes (" + LONGEST + " characters); shorten it";
        }
        if (e instanceof JsonEOFException || original.contains("end-of-input")) {
            return ended(original);
        }
        if (!found.isEmpty() && "'‘’“”„".contains(found)) {
            return "quotation marks must be straight and double (\"), as in \"id\": \"parking\"";
        }
        if (original.contains("expecting comma")) {
            return "a comma is missing before this, or a quotation mark inside a text must be written as \\\"";
        }
        if (found.equals("}") || found.equals("]")) {
            return "there is an extra comma before this " + found + ", or a value is missing";
        }
        if (original.contains("to start field name")) {
            return "the name of a field must come here in double quotation marks, as in \"id\": \"parking\"";
        }
        if (original.contains("CTRL-CHAR")) {
            return "a text must end on the line on which it begins; write \\n for a line break in it";
        }
        if (original.contains("Unrecognized token")) {
            return "a text must be in double quotation marks, as in \"id\": \"parking\"";
        }
        if (original.contains("character escape")) {
            return "a backslash in a text must be written twice (\\\\)";
        }
        if (original.contains("Trailing token")) {
            return "the file must end after its last }; something more follows";
        }
        return "is not well-formed JSON here: "
                + Quoted.line(original.lines().findFirst().orElse("something else is expected"));
    }

    private static String ended(String original) {
        Matcher opened = OPENED.matcher(original);
        return opened.find()
                ? "the file ends too early: a bracket that line " + opened.group(1) + " opens is never closed"
                : "the file ends too early: a quotation mark or a bracket is never closed";
    }

    private static String found(String text, JsonLocation at) {
        long offset = at.getCharOffset();
        return offset >= 0 && offset < text.length() ? String.valueOf(text.charAt((int) offset)) : "";
    }
}
