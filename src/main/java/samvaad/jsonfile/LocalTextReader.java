package samvaad.jsonfile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import samvaad.text.Graphemes;
import samvaad.text.Language;
import samvaad.text.LocalText;

/**
 * Reads texts, either one for each language or one for all. They are converted to Unicode’s composed form, without
 * space around them.
 */
public final class LocalTextReader {

    private static final String BY_LANGUAGE = Language.PACKAGED.stream()
            .map(language -> "\"" + language.code() + "\": \"…\"")
            .collect(Collectors.joining(", ", "{", "}"));
    private static final String TEXT = "a text in double quotation marks, or " + BY_LANGUAGE;
    private static final String STRING = "a text in double quotation marks";
    private static final String[] USUAL =
            Language.PACKAGED.stream().map(Language::code).toArray(String[]::new);

    private LocalTextReader() {}

    /** The text in this field. Empty if it is missing or refused. */
    public static LocalText text(FieldReader fields, String name) {
        if (fields.isObject(name)) {
            return fields.object(name, languages -> byLanguage(fields, name, languages))
                    .orElse(LocalText.EMPTY);
        }
        return read(fields, name, TEXT).map(LocalText::of).orElse(LocalText.EMPTY);
    }

    /** As {@link #text}, but the field is required. */
    public static LocalText requiredText(FieldReader fields, String name) {
        fields.require(name, "\"" + name + "\": " + BY_LANGUAGE);
        return text(fields, name);
    }

    /** As {@link #requiredText}, but on one line with at most this many graphemes. */
    public static LocalText requiredLine(FieldReader fields, String name, int graphemes) {
        return checked(fields, name, requiredText(fields, name), graphemes);
    }

    /** As {@link #text}, but on one line with at most this many graphemes. */
    public static LocalText line(FieldReader fields, String name, int graphemes) {
        return checked(fields, name, text(fields, name), graphemes);
    }

    private static LocalText checked(FieldReader fields, String name, LocalText text, int graphemes) {
        if (text.byLanguage().values().stream().anyMatch(words -> words.indexOf('\n') >= 0)) {
            fields.refuse(name, "must be one line; remove the line breaks (\\n)");
        }
        // A text can't have more graphemes than code units. Counting graphemes is slow, so check the units first.
        text.byLanguage().values().stream()
                .filter(words -> words.length() > graphemes)
                .mapToInt(Graphemes::count)
                .filter(length -> length > graphemes)
                .max()
                .ifPresent(length ->
                        fields.refuse(name, "must be at most " + graphemes + " characters; it has " + length));
        return text;
    }

    /** A text that is the same in all languages. */
    public static Optional<String> string(FieldReader fields, String name) {
        return read(fields, name, STRING);
    }

    /** The list of such texts in this field. */
    public static List<String> strings(FieldReader fields, String name) {
        return fields.list(name, (node, at) -> {
            Optional<String> trouble = node.isTextual()
                    ? trouble(node.textValue())
                    : Optional.of("must be " + STRING + "; it is " + Quoted.of(node));
            trouble.ifPresent(reason -> fields.refuseAt(at, reason));
            return trouble.isPresent() ? Optional.empty() : Optional.of(tidy(node.textValue()));
        });
    }

    private static LocalText byLanguage(FieldReader fields, String name, FieldReader languages) {
        languages.allow(USUAL);
        Map<Language, String> words = new LinkedHashMap<>();
        for (String code : languages.names()) {
            Language.of(code)
                    .ifPresent(language -> string(languages, code).ifPresent(text -> words.put(language, text)));
        }
        if (languages.names().isEmpty()) {
            fields.refuse(name, "is empty; write " + TEXT);
        }
        return new LocalText(words);
    }

    private static Optional<String> read(FieldReader fields, String name, String expected) {
        Optional<String> raw = fields.string(name, expected);
        Optional<String> trouble = raw.flatMap(LocalTextReader::trouble);
        trouble.ifPresent(reason -> fields.refuse(name, reason));
        return trouble.isPresent() ? Optional.empty() : raw.map(LocalTextReader::tidy);
    }

    private static Optional<String> trouble(String raw) {
        if (raw.isBlank()) {
            return Optional.of("is empty; write a text, or leave the field out if it is not required");
        }
        return raw.codePoints()
                .filter(LocalTextReader::unfit)
                .mapToObj(LocalTextReader::named)
                .findFirst();
    }

    private static boolean unfit(int c) {
        return c == 0xFFFD
                || Character.getType(c) == Character.SURROGATE
                || (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
    }

    private static String named(int c) {
        return c == 0xFFFD
                ? "has a damaged character (\uFFFD); type it again and save the file as UTF-8"
                : String.format(Locale.ROOT, "has a character that cannot be shown (U+%04X); remove it", c);
    }

    private static String tidy(String raw) {
        return Graphemes.nfc(raw.replace("\r\n", "\n").replace('\r', '\n')).strip();
    }
}
