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

    private static final String CURLY = "‘’“”„‟‹›«»";

    private static final Pattern OPENED = Pattern.compile("start marker at \\[.*?line: (\\d+)");
    private static final Pattern TWICE = Pattern.compile("Duplicate field '(.*)'");

    public static JsonTrouble of(JsonProcessingException e, String text) {
        JsonLocation at = e.getLocation() == null ? JsonLocation.NA : e.getLocation();
        String place = "line " + Math.max(1, at.getLineNr()) + ", column " + Math.max(1, at.getColumnNr());
        String original = e.getOriginalMessage() == null ? "" : e.getOriginalMessage();
        return new JsonTrouble(place, reason(e, original, new Spot(text, offset(text, at))));
    }

    private static String reason(JsonProcessingException e, String original, Spot spot) {
        String found = spot.character();
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
        if (found.equals("'")) {
            return "a single quotation mark (') does not work in JSON: write straight double ones, as in \"id\": \"parking\"";
        }
        if (!found.isEmpty() && CURLY.contains(found)) {
            return found + " is a curly quotation mark, as word processors make them; quotation marks must be straight"
                    + " and double (\")";
        }
        if (spot.beginsComment()) {
            return "JSON has no comments; take the line out";
        }
        if (original.contains("expecting comma")) {
            return found.equals("}") || found.equals("]") || found.equals(":")
                    ? unexpected(found)
                    : "a comma is missing before this, or a quotation mark inside a text must be written as \\\"";
        }
        if (spot.followsComma()) {
            return "there is an extra comma before this " + found;
        }
        if (found.equals("}") || found.equals("]")) {
            return spot.closesOther()
                    ? unexpected(found)
                    : "there is an extra comma before this " + found + ", or a value is missing";
        }
        if (found.equals(",")) {
            return "there is an extra comma here, or a value is missing before it";
        }
        if (spot.isDigitOfAnotherScript()) {
            return "numbers are written with the digits 0-9, without quotation marks; this is " + found;
        }
        if (original.contains("expecting a colon")
                || original.contains("between field name and value")
                || original.contains("separate field name and value")) {
            return "a colon (:) is missing between the name of a field and its value, or a comma before this";
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
        if (original.contains("leading zeroes") || original.contains("Leading zeroes")) {
            return "a number does not begin with 0; if it is not a number to count with, put it into quotation marks";
        }
        if (original.contains("plus sign")) {
            return "a number does not begin with +; put a telephone number into quotation marks";
        }
        if (original.contains("character escape")) {
            return "a backslash in a text must be written twice (\\\\)";
        }
        if (original.contains("Trailing token")) {
            return "the file must end after its last }; something more follows";
        }
        return found.isBlank()
                ? "something is missing here: a value, a comma or a bracket"
                : Quoted.of(found)
                        + " cannot stand here: a text stands in double quotation marks, a number has only digits,"
                        + " and fields are separated by commas";
    }

    private static String unexpected(String found) {
        return found.equals(":")
                ? "this colon (:) follows a value; the comma before the name of the field is missing, or a bracket {"
                : "this " + found + " closes what another kind of bracket opened; a " + (found.equals("}") ? "]" : "}")
                        + " is missing before it";
    }

    private static String ended(String original) {
        Matcher opened = OPENED.matcher(original);
        return opened.find()
                ? "the file ends too early: a bracket that line " + opened.group(1) + " opens is never closed"
                : "the file ends too early: a quotation mark or a bracket is never closed";
    }

    private static int offset(String text, JsonLocation at) {
        long offset = at.getCharOffset();
        return offset >= 0 && offset < text.length() ? (int) offset : text.length();
    }

    /** Where in the text the parser stopped. */
    private record Spot(String text, int offset) {

        String character() {
            return offset < text.length() ? Character.toString(text.codePointAt(offset)) : "";
        }

        boolean beginsComment() {
            return character().equals("#")
                    || text.startsWith("//", offset)
                    || text.startsWith("/*", offset)
                    || text.startsWith("<!--", offset);
        }

        boolean isDigitOfAnotherScript() {
            return offset < text.length() && text.charAt(offset) > '9' && Character.isDigit(text.charAt(offset));
        }

        boolean followsComma() {
            return (character().equals("}") || character().equals("]")) && before() == ',';
        }

        /** A value is missing only after a colon, a comma or a bracket. */
        boolean closesOther() {
            return before() != ':' && before() != ',' && before() != '{' && before() != '[';
        }

        /** The last character before this that is not white space. */
        private char before() {
            int at = offset - 1;
            while (at >= 0 && Character.isWhitespace(text.charAt(at))) {
                at--;
            }
            return at < 0 ? ' ' : text.charAt(at);
        }
    }
}
