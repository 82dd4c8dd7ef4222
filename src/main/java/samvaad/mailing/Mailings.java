package samvaad.mailing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import samvaad.chat.ChatId;
import samvaad.chat.UserId;
import samvaad.event.Event;
import samvaad.event.EventId;
import samvaad.mailing.Mailing.State;
import samvaad.mailing.RecipientTable.Fate;
import samvaad.mailing.RecipientTable.Reach;
import samvaad.outbox.DeliveryListener;
import samvaad.outbox.Lane;
import samvaad.outbox.Outbox;
import samvaad.store.Writer;
import samvaad.text.Html;
import samvaad.text.Language;

/** Mailings from draft to end. Recipients are chosen when it goes, not when it is written or planned, and
 * each gets it once. */
public final class Mailings implements DeliveryListener {

    /** The tag under which the outbox reports what became of messages. */
    public static final String TAG = "mailing";

    /** What the tags of all messages to a recipient but the last end with; only the last one reports. */
    static final String PART = "part";

    private final Outbox outbox;
    private final MailingTable table;
    private final PlanTable plans;
    private final RecipientTable recipients;
    private final Choosing choosing;
    private final List<Audience> audiences;

    public Mailings(Writer writer, Outbox outbox, List<Audience> audiences) {
        this.outbox = outbox;
        this.table = new MailingTable(writer.sql());
        this.plans = new PlanTable(writer.sql());
        this.recipients = new RecipientTable(writer.sql());
        this.choosing = new Choosing(writer);
        this.audiences = List.copyOf(audiences);
        outbox.listen(TAG, this);
    }

    /** The tag of a recipient's message. No other recipient's begins with it. */
    static String tag(Mailing mailing, long recipient) {
        return TAG + ":" + mailing.id() + ":" + recipient + ".";
    }

    MailingTable table() {
        return table;
    }

    List<Audience> audiences() {
        return audiences;
    }

    Audience audience(Mailing mailing) {
        return audiences.stream()
                .filter(audience -> audience.id().equals(mailing.audience()))
                .findFirst()
                .orElse(Audience.ALL);
    }

    Optional<Mailing> find(long id) {
        return table.find(id);
    }

    /** What the author has begun to write and not finished; a new draft replaces it. */
    Optional<Mailing> unfinished(UserId author) {
        return table.begun(author).filter(Mailing::hasContent);
    }

    /** Creates a draft in place of the author's unfinished ones. */
    Mailing draft(Event event, UserId author, Language speaks, Instant now) {
        table.dropDrafts(author);
        return insert(event, author, speaks, now);
    }

    private Mailing insert(Event event, UserId author, Language speaks, Instant now) {
        return found(table.insert(event.id(), author, speaks, Audience.ALL.id(), Optional.empty(), now));
    }

    /**
     * The draft that tells people about a change of an event. There is one for each version of the event.
     *
     * @param notice set if it says whether, when or where the event takes place
     */
    public Mailing draftOfChange(
            Event event,
            int sequence,
            Map<Language, Html> texts,
            Optional<Notice> notice,
            UserId author,
            Language speaks,
            Instant now) {
        long id = table.insert(
                event.id(), author, speaks, Audience.ALL.id(), Optional.of(event.id() + ":" + sequence), now);
        texts.forEach((language, words) -> table.text(id, language, words));
        notice.ifPresent(kind -> table.notice(id, kind, sequence));
        return found(id);
    }

    /**
     * A draft that is ready to be looked at and sent.
     *
     * @param audience the id of an {@link Audience}
     */
    public Mailing draft(
            Event event,
            String audience,
            Map<Language, Html> texts,
            Optional<String> documentId,
            UserId author,
            Language speaks,
            Instant now) {
        Mailing draft = insert(event, author, speaks, now);
        table.audience(draft.id(), audience);
        texts.forEach((language, words) -> table.text(draft.id(), language, words));
        table.attach(draft.id(), documentId.map(fileId -> new Mailing.Attached(false, fileId)));
        return found(draft.id());
    }

    /** Deletes a draft, or what would go later. What was sent stays. */
    public void drop(long draft) {
        table.drop(draft);
    }

    /** Deletes what was prepared about earlier changes of an event and not sent: it has been overtaken. */
    public void dropChanges(Event event) {
        table.dropChanges(event.id());
    }

    /** Whether people are still to be told when or where the event takes place. */
    public boolean isUntold(EventId event) {
        return table.isUntold(event);
    }

    /** The notices about an event, made before a moment, that wait for a decision. Each is handed out once. */
    public List<Mailing> undecided(Event event, Instant madeBefore) {
        List<Mailing> undecided = table.undecided(event.id(), madeBefore);
        undecided.forEach(draft -> table.askedAgain(draft.id()));
        return undecided;
    }

    /** Whether the mailing can still be sent: it is a draft, or goes later. */
    public boolean isUnsent(long id) {
        return table.find(id).filter(Mailing::isUnsent).isPresent();
    }

    Mailing found(long id) {
        return table.find(id).orElseThrow();
    }

    /** The number of people in the mailing's audience as it may be shown. */
    int shown(Mailing mailing, int people) {
        return audience(mailing).shown(people);
    }

    /**
     * Starts sending, and begins to choose the recipients. Returns false if it was started before or has no recipients.
     */
    public boolean send(Mailing mailing, UserId sender, Language speaks, Instant now) {
        Audience audience = audience(mailing);
        return recipients.reaches(mailing, audience, audience.least()) && begin(mailing, sender, speaks, now);
    }

    /** The same for somebody who has counted how many it would reach. */
    boolean send(Mailing mailing, Reach reach, UserId sender, Language speaks, Instant now) {
        return reach.people() >= audience(mailing).least() && begin(mailing, sender, speaks, now);
    }

    private boolean begin(Mailing mailing, UserId sender, Language speaks, Instant now) {
        if (!mailing.hasContent() || !table.begin(mailing.id(), sender, speaks, now)) {
            return false;
        }
        choose(mailing);
        return true;
    }

    /** Chooses some more of the recipients. */
    void choose(Mailing mailing) {
        choosing.goOn(mailing, audience(mailing));
    }

    /** Whether some of its recipients are still to be chosen. */
    boolean isChoosing(Mailing mailing) {
        return choosing.isOpen(mailing);
    }

    /** From now on it goes by itself. Returns false if it has gone already. */
    boolean plan(Mailing mailing, Event event, UserId author, Language speaks, Instant at, Instant now) {
        return mailing.hasContent()
                && plans.plan(mailing.id(), author, speaks, new Mailing.Plan(at, Plans.circumstances(event)), now);
    }

    /** It is a draft again, of whoever took it back. Returns false if it has gone already. */
    boolean takeBack(Mailing mailing, UserId author, Language speaks, Instant now) {
        return plans.takeBack(mailing.id(), author, speaks, now);
    }

    /** Its moment is asked of this person. */
    void askMoment(Mailing mailing, UserId author, Language speaks, Instant now) {
        plans.author(mailing.id(), author, speaks);
        table.await(mailing.id(), Optional.of(Mailing.MOMENT), now);
    }

    /** What goes by itself, the next first. */
    List<Mailing> planned() {
        return table.planned();
    }

    List<Mailing> planned(Event event) {
        return table.planned(event.id());
    }

    /** What was to go by itself and was stopped, and nobody has decided about yet. */
    List<Mailing> held(Event event) {
        return table.held(event.id());
    }

    /** Stops the mailing. Messages that are being sent still arrive. Returns whether it was running. */
    boolean stop(Mailing mailing) {
        boolean stopped = table.move(mailing.id(), State.SENDING, State.STOPPING);
        takeOut(mailing);
        return stopped;
    }

    void takeOut(Mailing mailing) {
        outbox.cancel(Lane.MAILING, TAG + ":" + mailing.id() + ":");
    }

    List<Mailing> open() {
        return table.open();
    }

    List<RecipientTable.Recipient> waiting(Mailing mailing, int most) {
        return recipients.waiting(mailing.id(), most);
    }

    void queued(RecipientTable.Recipient recipient) {
        recipients.move(recipient.id(), Fate.WAITING, Fate.QUEUED);
    }

    /** Ends the mailing if there is nothing left to wait for. Returns whether it ended just now. */
    boolean end(Mailing mailing) {
        if (isChoosing(mailing) || recipients.has(mailing.id(), Fate.QUEUED)) {
            return false;
        }
        if (mailing.state() == State.STOPPING) {
            return table.move(mailing.id(), State.STOPPING, State.STOPPED);
        }
        return !recipients.has(mailing.id(), Fate.WAITING) && table.move(mailing.id(), State.SENDING, State.DONE);
    }

    /** For an event that was over long ago: forgets who got what. */
    void forget(Event event, int most) {
        recipients.forget(event.id(), most);
        table.forgetAuthors(event.id());
    }

    @Override
    public void ended(String detail, ChatId chat, End end) {
        if (detail.endsWith(PART)) {
            return;
        }
        String[] ids = detail.split("[:.]");
        long mailing = Long.parseLong(ids[0]);
        long recipient = Long.parseLong(ids[1]);
        Fate fate = switch (end) {
            case DELIVERED -> Fate.SENT;
            case GONE -> Fate.BLOCKED;
            case REFUSED -> Fate.FAILED;
            case CANCELLED -> Fate.WAITING;
        };
        if (recipients.move(recipient, Fate.QUEUED, fate) && fate != Fate.WAITING) {
            table.count(mailing, fate == Fate.SENT ? "sent" : fate == Fate.BLOCKED ? "blocked" : "failed", 1);
        }
    }

    void erase(UserId person) {
        recipients.erase(person);
        table.forgetAuthor(person);
    }
}
