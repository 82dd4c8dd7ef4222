package samvaad.understand;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import samvaad.event.EventId;
import samvaad.person.Notice;
import samvaad.store.Sql;
import samvaad.text.Fold;
import samvaad.text.Graphemes;
import samvaad.text.PrivateNumbers;

/**
 * Sentences that were not understood, and those where the bot asked which of two things was meant. They are kept
 * without a name or a chat, so that organisers can teach the bot. Numbers that nobody should store are blotted out, and
 * so are mobile numbers and addresses.
 */
public final class MissedSentences {

    private static final int LONGEST = 200;

    /** Six digits or more, in any script: a mobile number, an order's. */
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}(?:[ -]?\\p{Nd}){5,}+");

    /** An e-mail address or a name with @. */
    private static final Pattern ADDRESS = Pattern.compile("(?<!\\S)[^\\s@]*+@\\S++");

    private final MissedTable table;

    public MissedSentences(Sql sql) {
        this.table = new MissedTable(sql);
    }

    /**
     * A sentence.
     *
     * @param event which it was about, if that was clear
     * @param times how often it was typed
     * @param offers what the bot asked about; empty if it understood nothing
     */
    public record Missed(
            long id, Optional<EventId> event, String words, String folded, long times, List<Offer> offers) {

        public Missed {
            offers = List.copyOf(offers);
        }
    }

    /** One of two topics that were offered, and how often it was chosen. */
    public record Offer(Topic topic, long chosen) {}

    /** Nothing was understood. */
    void note(Optional<EventId> event, String sentence, Instant now) {
        keep(event, sentence, "", now);
    }

    /** The bot asks which of the two is meant. Returns what the answer has to name, if there is anything to keep. */
    Optional<Long> note(Optional<EventId> event, String sentence, Topic first, Topic second, Instant now) {
        return keep(event, sentence, first.label() + MissedTable.OR + second.label(), now);
    }

    private Optional<Long> keep(Optional<EventId> event, String sentence, String offered, Instant now) {
        String words = withoutContacts(PrivateNumbers.blotted(Graphemes.shorten(sentence.strip(), LONGEST)));
        String folded = String.join(" ", Fold.words(words));
        return folded.isEmpty() ? Optional.empty() : Optional.of(table.add(event, words, folded, offered, now));
    }

    private static String withoutContacts(String words) {
        return ADDRESS.matcher(NUMBER.matcher(words).replaceAll("…")).replaceAll("…");
    }

    /** Somebody has said which of the two was meant: 0 for the first, 1 for the second. */
    Optional<Topic> chose(long id, int which) {
        table.chose(id, which);
        return table.find(id)
                .filter(missed -> which < missed.offers().size())
                .map(missed -> missed.offers().get(which).topic());
    }

    public Optional<Missed> find(long id) {
        return table.find(id);
    }

    /** The most frequent ones first, then the newest. */
    public List<Missed> mostFrequent(int most) {
        return table.mostFrequent(most);
    }

    /** They are understood from now on, or need no answer. */
    public void drop(List<Missed> some) {
        some.forEach(missed -> table.delete(missed.id()));
    }

    void tick(Instant now) {
        table.dropBefore(now.minus(Notice.NOT_UNDERSTOOD));
    }
}
