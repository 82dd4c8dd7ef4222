package samvaad.eventchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import samvaad.bot.Core;
import samvaad.chat.UserId;
import samvaad.event.Event;
import samvaad.event.EventId;
import samvaad.event.file.EventVersions;
import samvaad.eventchange.Notices.Asker;
import samvaad.mailing.Mailing;
import samvaad.mailing.Mailings;
import samvaad.store.Writer;
import samvaad.text.Html;
import samvaad.text.Language;
import samvaad.text.Messages;

/**
 * The mailings that tell people about changes of their event. If an event changes again before organisers have told it,
 * one mailing tells both.
 */
final class ChangeMailings {

    /** Organisers are asked again only if they have not just been asked. */
    private static final Duration TIME_TO_DECIDE = Duration.ofHours(1);

    private final Writer writer;
    private final EventVersions versions;
    private final Mailings mailings;
    private final Notices notices;
    private final HeldTable table;
    private final Messages messages;
    private final Clock clock;

    /** Changed only after commits. Forgotten at a restart; then organisers decide about each change. */
    private final Map<EventId, Untold> untold = new HashMap<>();

    ChangeMailings(Core core, EventVersions versions, Mailings mailings, Notices notices) {
        this.writer = core.writer();
        this.versions = versions;
        this.mailings = mailings;
        this.notices = notices;
        this.table = new HeldTable(core.writer().sql());
        this.messages = core.messages();
        this.clock = core.clock();
    }

    /** An event as people know it, and the draft that would tell them more. */
    private record Untold(Event known, long draft) {}

    /** The draft that tells about a change. Empty if it concerns nobody, or nobody any more. */
    Optional<Mailing> draft(Event before, Event after, Optional<Asker> asker) {
        Optional<Untold> open =
                Optional.ofNullable(untold.get(after.id())).filter(earlier -> mailings.isDraft(earlier.draft()));
        open.ifPresent(earlier -> mailings.drop(earlier.draft()));
        if (before.status() != after.status()) {
            mailings.dropChanges(after);
        }
        Event known = open.map(Untold::known).orElse(before);
        Optional<Mailing> draft = ChangeNotice.of(known, after)
                .filter(notice -> !isTooLate(before, after) && table.registered(after.id()) > 0)
                .map(notice -> draft(notice, asker));
        writer.afterCommit(() -> draft.ifPresentOrElse(
                now -> untold.put(after.id(), new Untold(known, now.id())), () -> untold.remove(after.id())));
        return draft;
    }

    /** The event has another id from now on. Its drafts come along. */
    void rename(EventId was, EventId is) {
        writer.afterCommit(() -> Optional.ofNullable(untold.remove(was)).ifPresent(earlier -> untold.put(is, earlier)));
    }

    private boolean isTooLate(Event before, Event after) {
        Instant now = clock.instant();
        return after.over(now) && (after.takesPlace() || before.over(now));
    }

    private Mailing draft(ChangeNotice notice, Optional<Asker> asker) {
        Event event = notice.event();
        UserId author = asker.map(Asker::person)
                .filter(person -> notices.isOrganiser(person, event))
                .or(() -> notices.organisers(event).stream().findFirst())
                .orElseGet(() -> new UserId(0));
        Map<Language, Html> texts = new LinkedHashMap<>();
        messages.languages().forEach(language -> texts.put(language, notice.words(messages.in(language))));
        return mailings.draftOfChange(
                event,
                versions.sequence(event),
                texts,
                notice.kind(),
                author,
                notices.language(author, asker),
                clock.instant());
    }

    /** Sends the mailing at once. If nobody can be reached, there is nothing left to decide. */
    void send(Mailing draft, Asker asker) {
        if (!mailings.send(draft, asker.person(), asker.language(), clock.instant())) {
            mailings.drop(draft.id());
        }
    }

    /** Drafts that hold up a reminder which is due by now. Each is returned once. */
    List<Mailing> holdingUpReminders(List<Event> events) {
        Instant now = clock.instant();
        List<Mailing> all = new ArrayList<>();
        for (Event event : events) {
            if (event.reminders().stream().anyMatch(reminder -> Consequence.isDue(event, reminder, now))) {
                all.addAll(mailings.undecided(event, now.minus(TIME_TO_DECIDE)));
            }
        }
        return all;
    }
}
