package samvaad.mailing;

import com.ibm.icu.text.DateFormatSymbols;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import samvaad.text.Language;
import samvaad.text.Messages;
import samvaad.text.Texts;
import samvaad.typed.Spelling;

/** The words of a typed moment in all languages at once: people mix them. Each is known by its {@link Spelling}. */
final class MomentWords {

    private static final int MONTHS = 12;

    private final Map<String, Meaning> meanings = new HashMap<>();

    /** What a word stands for, and its number. */
    record Meaning(Kind kind, int number) {}

    enum Kind {
        MONTH,
        /** 1 is Monday. */
        WEEKDAY,
        /** Days from today. */
        DAY,
        MORNING,
        AFTERNOON,
        EVENING,
        NIGHT,
        /** Minutes to add to the hour. */
        MINUTES,
        NOTHING
    }

    private MomentWords() {}

    static MomentWords of(Messages messages) {
        MomentWords words = new MomentWords();
        for (Language language : messages.languages()) {
            words.addNames(language);
            Texts texts = messages.in(language);
            words.add(texts, "today", Kind.DAY, 0);
            words.add(texts, "tomorrow", Kind.DAY, 1);
            words.add(texts, "dayAfter", Kind.DAY, 2);
            words.add(texts, "morning", Kind.MORNING, 0);
            words.add(texts, "afternoon", Kind.AFTERNOON, 0);
            words.add(texts, "evening", Kind.EVENING, 0);
            words.add(texts, "night", Kind.NIGHT, 0);
            words.add(texts, "half", Kind.MINUTES, 30);
            words.add(texts, "quarter", Kind.MINUTES, 15);
            words.add(texts, "quarterTo", Kind.MINUTES, -15);
            words.add(texts, "ignored", Kind.NOTHING, 0);
            for (int month = 1; month <= MONTHS; month++) {
                words.add(texts, "month" + month, Kind.MONTH, month);
            }
        }
        return words;
    }

    /** What the word means; empty if nobody knows it. */
    Optional<Meaning> find(String word) {
        return Optional.ofNullable(meanings.get(Spelling.fold(word)));
    }

    private void add(Texts texts, String key, Kind kind, int number) {
        for (String word : texts.label("when.words." + key).split(",")) {
            put(word, kind, number);
        }
    }

    private void addNames(Language language) {
        DateFormatSymbols icu = new DateFormatSymbols(language.inIndia());
        for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
            String[] months = icu.getMonths(DateFormatSymbols.FORMAT, width);
            for (int i = 0; i < MONTHS; i++) {
                put(months[i].toLowerCase(Locale.ROOT), Kind.MONTH, i + 1);
            }
            String[] days = icu.getWeekdays(DateFormatSymbols.FORMAT, width);
            // The first is empty, the second is Sunday.
            for (int i = 1; i < days.length; i++) {
                put(days[i].toLowerCase(Locale.ROOT), Kind.WEEKDAY, i == 1 ? 7 : i - 1);
            }
        }
    }

    private void put(String word, Kind kind, int number) {
        String folded = Spelling.fold(word);
        if (!folded.isEmpty()) {
            meanings.putIfAbsent(folded, new Meaning(kind, number));
        }
    }
}
