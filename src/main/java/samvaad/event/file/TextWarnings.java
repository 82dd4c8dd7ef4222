package samvaad.event.file;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import samvaad.answer.Choice;
import samvaad.answer.Question;
import samvaad.answer.Wording;
import samvaad.event.Event;
import samvaad.jsonfile.FieldReader;
import samvaad.text.Language;
import samvaad.text.LocalText;

/** Warns of texts that people would not read as they are meant, and of questions that must not be asked. */
record TextWarnings(Event event) {

    private static final Pattern HTML = Pattern.compile(
            "</?(?:a|b|i|u|s|p|br|em|strong|code|pre|div|span|ul|ol|li|h[1-6]|font|img|table)(?:\\s[^<>]{0,200})?/?>"
                    + "|&(?:amp|lt|gt|quot|nbsp|#\\d{1,6});",
            Pattern.CASE_INSENSITIVE);

    /** Devanagari and curly quotation marks in UTF-8 that something has read as Windows' Latin letters. */
    private static final Pattern MISREAD = Pattern.compile("à[¤¥]|â€|Ã[\u0080-¿]");

    private static final Pattern DEVANAGARI = Pattern.compile("\\p{IsDevanagari}");

    /** आधार also means "basis", as in "किस आधार पर". */
    private static final Pattern SECRET = Pattern.compile(
            "\\ba+dh?a+r\\b|(?<!के |किस |इस |उस )आधार(?![\\p{IsDevanagari}]|\\s+(?:पर|से|है))"
                    + "|\\bpan (?:card|number|no\\b)|\\bpan\\s*\\?|\\bपैन\\b(?!\\p{IsDevanagari})"
                    + "|\\bbank (?:account|a/c|details)|\\baccount (?:number|no\\b)|\\bifsc\\b"
                    + "|बैंक\\s+(?:खात|अकाउंट)|खाता\\s+(?:संख्या|नंबर|क्रमांक)|आईएफएससी"
                    + "|\\bpassword|\\botp\\b|पासवर्ड|ओटीपी",
            Pattern.CASE_INSENSITIVE);

    void warn(FieldReader fields) {
        title(fields);
        EventTexts.of(event)
                .forEach((place, text) ->
                        text.byLanguage().values().stream().distinct().forEach(words -> warn(fields, place, words)));
        questions(fields, "registration", event.questions());
        questions(fields, "feedback", event.feedback().questions());
    }

    private void title(FieldReader fields) {
        String hindi = event.title().byLanguage().getOrDefault(Language.DEFAULT, "");
        if (!event.title().isEmpty() && !DEVANAGARI.matcher(hindi).find()) {
            fields.warn("title", "has no Hindi; write it under \"" + Language.DEFAULT.code() + "\"");
        }
    }

    private static void warn(FieldReader fields, String place, String words) {
        if (words.contains("????")) {
            fields.warn(
                    place, "has ????: letters were lost when the file was saved; type them again and save it as UTF-8");
        }
        if (MISREAD.matcher(words).find()) {
            fields.warn(place, "has garbled letters such as à¤; paste the text again and save the file as UTF-8");
        }
        if (HTML.matcher(words).find()) {
            fields.warn(place, "has HTML, and people would see the tags as they stand; write plain text");
        }
    }

    private static void questions(FieldReader fields, String form, List<Question> questions) {
        for (int i = 0; i < questions.size(); i++) {
            String place = form + ".questions[" + i + "]";
            if (given(questions.get(i).ask()).byLanguage().values().stream()
                    .anyMatch(ask -> SECRET.matcher(ask).find())) {
                fields.warn(
                        place + ".ask",
                        "asks for an identity number, bank account or password; a bot in a chat must not ask for these");
            }
            options(fields, place, questions.get(i).type().choices());
        }
    }

    private static void options(FieldReader fields, String place, List<Choice> choices) {
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < choices.size(); i++) {
            int at = i;
            given(choices.get(i).label()).byLanguage().forEach((language, label) -> {
                Integer other =
                        first.putIfAbsent(language.code() + label.strip().toLowerCase(Locale.ROOT), at);
                if (other != null && other != at) {
                    fields.warn(
                            place + ".options[" + at + "].label." + language.code(),
                            "is the same as that of options[" + other + "]");
                }
            });
        }
    }

    private static LocalText given(Wording wording) {
        return wording instanceof Wording.Given given ? given.text() : LocalText.EMPTY;
    }
}
