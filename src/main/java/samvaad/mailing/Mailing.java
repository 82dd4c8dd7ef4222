package samvaad.mailing;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import samvaad.chat.UserId;
import samvaad.event.EventId;
import samvaad.text.Html;
import samvaad.text.Language;
import samvaad.text.Messages;
import samvaad.text.Texts;

/**
 * A message of the organisers to many.
 *
 * @param speaks the author's own language
 * @param audience the id of an {@link Audience}
 * @param onlyLanguage whose language it has to be, if that matters
 * @param answer who must have answered what, if that matters
 * @param texts in the order in which they were first written, at least one text or file when it is sent; who has no text in their language
 *     gets the first
 * @param calendar the sequence of the calendar file that goes with it
 * @param awaited what the author is to write or send next: the code of a language, or {@link #FILE}
 */
public record Mailing(
        long id,
        EventId event,
        UserId author,
        Language speaks,
        State state,
        String audience,
        Optional<Language> onlyLanguage,
        Optional<AnswerFilter> answer,
        Map<Language, Html> texts,
        Optional<Attached> attached,
        OptionalInt calendar,
        Optional<String> awaited,
        Instant changedAt,
        Counts counts) {

    static final String FILE = "file";

    public Mailing {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /** How far a mailing is. */
    enum State {
        DRAFT,
        SENDING,
        /** Stopped by an organiser; what is on the wire still arrives. */
        STOPPING,
        STOPPED,
        DONE
    }

    /** Only those who chose this option of a question. */
    record AnswerFilter(String question, String option) {}

    /** A picture or file that Telegram has. */
    record Attached(boolean photo, String fileId) {}

    /** How many are to get it, and what became of them so far. */
    record Counts(int total, int sent, int blocked, int failed) {
        int open() {
            return Math.max(0, total - sent - blocked - failed);
        }
    }

    /** What somebody who reads this language gets. */
    Html text(Language language) {
        Html text = texts.get(language);
        return text != null ? text : texts.values().stream().findFirst().orElse(Html.EMPTY);
    }

    /** The languages in which it looks different to those who get it; the reader's own if it looks the same to all. */
    Collection<Language> looks(Texts reader) {
        Set<Language> all = reader.messages().languages();
        if (onlyLanguage.isPresent()) {
            return List.of(onlyLanguage.get());
        }
        if (calendar.isPresent()) {
            return all;
        }
        return texts.size() < 2
                ? List.of(reader.language())
                : all.stream().filter(texts::containsKey).toList();
    }

    /** What a button asks to be awaited: {@link #FILE}, or a text in a language that the bot speaks. */
    static String awaitable(String asked, Messages messages) {
        return asked.equals(FILE)
                ? asked
                : messages.in(new Language(asked)).language().code();
    }

    boolean hasContent() {
        return !texts.isEmpty() || attached.isPresent();
    }
}
