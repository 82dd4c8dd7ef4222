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
 * A message from the organisers to many people.
 *
 * @param speaks the author's language
 * @param audience the id of an {@link Audience}
 * @param onlyLanguage only people with this language, if set
 * @param answer only people who gave this answer, if set
 * @param texts in the order in which they were first written; at least one text or file when it is sent; people who
 *     have no text in their language get the first
 * @param calendar the sequence of the calendar file that is sent along
 * @param notice set if it tells a change of whether, when or where the event takes place
 * @param awaited what the author is to write or send next: a language code, {@link #FILE}, or {@link #MOMENT}
 * @param plan set if it goes by itself
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
        Optional<Notice> notice,
        Optional<String> awaited,
        Optional<Plan> plan,
        Instant changedAt,
        Counts counts) {

    static final String FILE = "file";

    /** When it is to be sent. */
    static final String MOMENT = "moment";

    public Mailing {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /** The state of a mailing. */
    enum State {
        DRAFT,
        /** Goes by itself when its moment comes. */
        PLANNED,
        SENDING,
        /** Stopped by an organiser. Messages that are being sent still arrive. */
        STOPPING,
        STOPPED,
        DONE
    }

    /** Only people who chose this option of a question. */
    record AnswerFilter(String question, String option) {}

    /**
     * When it goes by itself.
     *
     * @param circumstances of its event when this was planned, see {@link Plans#circumstances}
     */
    record Plan(Instant at, String circumstances) {}

    /** A picture or file stored at Telegram. */
    record Attached(boolean photo, String fileId) {}

    /** How many people are to get it, and the results so far. */
    record Counts(int total, int sent, int blocked, int failed) {
        int open() {
            return Math.max(0, total - sent - blocked - failed);
        }
    }

    /** The text that somebody with this language gets. */
    Html text(Language language) {
        Html text = texts.get(language);
        return text != null ? text : texts.values().stream().findFirst().orElse(Html.EMPTY);
    }

    /**
     * The languages in which the mailing looks different to those who get it. If it looks the same to all, only the
     * reader's own.
     */
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

    boolean isUnsent() {
        return state == State.DRAFT || state == State.PLANNED;
    }

    /** What a button asks for next: {@link #FILE}, or a text in a language that the bot speaks. */
    static String awaitable(String asked, Messages messages) {
        return asked.equals(FILE)
                ? asked
                : messages.in(new Language(asked)).language().code();
    }

    boolean hasContent() {
        return !texts.isEmpty() || attached.isPresent();
    }
}
