package samvaad.eventchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import samvaad.bot.Access;
import samvaad.bot.Core;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.event.Event;
import samvaad.event.EventChange;
import samvaad.event.EventId;
import samvaad.event.EventVersions;
import samvaad.event.Events;
import samvaad.event.file.EventFilesResult;
import samvaad.eventchange.Notices.Asker;
import samvaad.jsonfile.FileMistake;
import samvaad.mailing.Mailing;
import samvaad.mailing.MailingScreens;
import samvaad.mailing.Mailings;
import samvaad.person.People;
import samvaad.staff.Staff;
import samvaad.text.Graphemes;
import samvaad.text.Html;
import samvaad.text.Language;
import samvaad.text.Messages;
import samvaad.text.Texts;

/**
 * Applies changed event files. Correct files replace what was known, and organisers see the difference, with a button
 * that tells everybody. Times that would trigger something at once are held until an organiser says yes. Wrong files
 * change nothing, and organisers see the mistakes. Whether an event takes place is decided and told in one press.
 */
final class EventUpdates {

    private static final int MISTAKES = 12;
    private static final int WARNINGS = 5;
    private static final int MISTAKE = 220;

    private final Events events;
    private final EventVersions versions;
    private final ChangeMailings mailings;
    private final Notices notices;
    private final HeldChanges changes;
    private final Messages messages;

    EventUpdates(Core core, EventVersions versions, Mailings mailings, Staff staff, People people) {
        this.events = core.events();
        this.versions = versions;
        this.notices = new Notices(staff, people, core.outbox(), core.messages());
        this.mailings = new ChangeMailings(core, versions, mailings, notices);
        this.changes = new HeldChanges(core.writer(), core.events(), core.clock());
        this.messages = core.messages();
    }

    /**
     * One reading of the files.
     *
     * @param asker somebody who also wants to know if nothing has changed
     * @param agreed the event that organisers have just said is postponed, cancelled or on again; everybody is told
     */
    private record Run(Optional<Asker> asker, Optional<EventId> agreed) {}

    /** What organisers are told about one event, in each language, and the mailing that would tell everybody. */
    private record News(Event event, Map<Language, Html> words, Optional<Mailing> mailing) {}

    void routes(Router router) {
        router.press("times", Access.ORGANISER, data -> data.id(1).flatMap(EventId::of), this::decide);
    }

    /** Changes made while the bot was off are judged as soon as the current time is known. */
    void tick() {
        if (changes.canBeJudged()) {
            apply(new EventFilesResult.Accepted(changes.files(), List.of()), Optional.empty());
        }
        changes.write();
        mailings.holdingUpReminders(events.all()).forEach(this::askAgain);
    }

    /**
     * Applies the files that were read.
     *
     * @param asker somebody who also wants to know if nothing has changed
     */
    void apply(EventFilesResult result, Optional<Asker> asker) {
        apply(result, new Run(asker, Optional.empty()));
    }

    private void apply(EventFilesResult result, Run run) {
        Optional<Asker> asker = run.asker();
        if (result instanceof EventFilesResult.Refused refused) {
            notices.sayAll(
                    texts -> lines("reload.wrong", refused.mistakes(), MISTAKES, texts), texts -> Keyboard.NONE, asker);
            return;
        }
        List<Event> files = ((EventFilesResult.Accepted) result).events();
        List<HeldChange> held = changes.of(files);
        List<Event> fresh = HeldChanges.inForce(files, held);
        List<News> all = news(fresh, run);
        Stream<Event> concerned =
                Stream.concat(all.stream().map(News::event), held.stream().map(HeldChange::file));
        Set<Event> changed = concerned.collect(Collectors.toSet());
        asker.filter(who -> changed.stream().noneMatch(event -> notices.isOrganiser(who.person(), event)))
                .ifPresent(who ->
                        notices.say(who.person(), texts -> texts.text("reload.same"), texts -> Keyboard.NONE, asker));
        all.forEach(news -> tell(news, asker));
        held.forEach(change -> ask(change, asker));
        List<FileMistake> warnings = ((EventFilesResult.Accepted) result).warnings();
        if (!warnings.isEmpty()) {
            asker.ifPresent(who -> notices.say(
                    who.person(),
                    texts -> lines("reload.warnings", warnings, WARNINGS, texts),
                    texts -> Keyboard.NONE,
                    asker));
        }
        changes.take(files, fresh);
    }

    /** Organisers of its event are asked once about each change. Whoever requested the reload is told again. */
    private void ask(HeldChange change, Optional<Asker> asker) {
        if (change.consequences().isEmpty()) {
            return;
        }
        Function<Texts, Html> words = texts -> HeldChangeWords.ask(change, texts);
        Function<Texts, Keyboard> keyboard = texts -> HeldChangeWords.keyboard(change, texts);
        if (changes.ask(change)) {
            notices.sayAll(change.file(), words, keyboard, asker);
        } else {
            asker.filter(who -> notices.isOrganiser(who.person(), change.file()))
                    .ifPresent(who -> notices.say(who.person(), words, keyboard, asker));
        }
    }

    private void decide(Turn turn, CallbackData data) {
        Optional<HeldChange> found =
                changes.find(data.id(1).orElse(""), data.id(2).orElse(""));
        if (found.isEmpty()) {
            turn.stale();
            return;
        }
        HeldChange change = found.get();
        boolean yes = data.id(0).filter("yes"::equals).isPresent();
        turn.show(HeldChangeWords.decided(change, yes, turn.texts()));
        if (yes) {
            changes.accept(change);
            apply(
                    new EventFilesResult.Accepted(changes.files(), List.of()),
                    new Run(
                            Optional.of(new Asker(turn.from().user(), turn.language())),
                            change.notice().map(notice -> notice.event().id())));
        }
    }

    private List<News> news(List<Event> fresh, Run run) {
        List<News> all = new ArrayList<>();
        for (Event after : fresh) {
            Optional<Event> before = events.find(after.id());
            if (before.isEmpty()) {
                versions.note(after);
                all.add(new News(after, inEach(texts -> named("reload.added", after, texts)), Optional.empty()));
            } else if (!before.get().equals(after)) {
                versions.note(after);
                all.add(changed(before.get(), after, run));
            }
        }
        for (Event before : events.all()) {
            if (fresh.stream().noneMatch(event -> event.id().equals(before.id()))) {
                all.add(new News(before, inEach(texts -> named("reload.removed", before, texts)), Optional.empty()));
            }
        }
        return all;
    }

    private News changed(Event before, Event after, Run run) {
        List<EventChange> changes = EventChange.between(before, after);
        Optional<Mailing> draft = mailings.draft(before, after, run.asker());
        if (changes.isEmpty()) {
            return new News(after, inEach(texts -> named("reload.small", after, texts)), Optional.empty());
        }
        boolean agreed = run.agreed().filter(after.id()::equals).isPresent();
        Html none = Html.EMPTY;
        Map<Language, Html> words = inEach(texts -> named("reload.changed", after, texts)
                .paragraph(new EventChangeWords(after, texts).of(changes))
                .paragraph(
                        draft.isEmpty() ? none : agreed ? texts.text("reload.telling") : untold(draft.get(), texts)));
        if (agreed) {
            draft.ifPresent(mailing -> run.asker().ifPresent(asker -> mailings.send(mailing, asker)));
        }
        return new News(after, words, agreed ? Optional.empty() : draft);
    }

    private static Html untold(Mailing draft, Texts texts) {
        return draft.notice().isPresent() ? texts.text("reload.untold") : Html.EMPTY;
    }

    private void tell(News news, Optional<Asker> asker) {
        notices.sayAll(
                news.event(),
                texts -> news.words().getOrDefault(texts.language(), Html.EMPTY),
                texts -> news.mailing().map(draft -> decision(draft, texts)).orElse(Keyboard.NONE),
                asker);
    }

    private static Keyboard decision(Mailing draft, Texts texts) {
        Keyboard.Rows rows =
                Keyboard.rows().row(Button.main(texts.label("button.tellAll"), MailingScreens.data(draft, "preview")));
        if (draft.notice().isPresent()) {
            rows.row(Button.press(texts.label("button.tellNobody"), MailingScreens.data(draft, "discard")));
        }
        return rows.build();
    }

    /** A reminder is due, but its readers do not know yet that the event is at another time or place. */
    private void askAgain(Mailing draft) {
        events.find(draft.event())
                .ifPresent(event -> notices.sayAll(
                        texts -> named("reload.reminderWaits", event, texts),
                        texts -> decision(draft, texts),
                        Optional.empty()));
    }

    private Map<Language, Html> inEach(Function<Texts, Html> wording) {
        Map<Language, Html> all = new LinkedHashMap<>();
        for (Language language : messages.languages()) {
            all.put(language, wording.apply(messages.in(language)));
        }
        return all;
    }

    private static Html named(String key, Event event, Texts texts) {
        return texts.text(key, "event", event.title().in(texts.language()));
    }

    /** The first of the mistakes or warnings. */
    private static Html lines(String key, List<FileMistake> mistakes, int most, Texts texts) {
        Html lines = texts.text(key, "mistakes", mistakes.size());
        Html list = Html.EMPTY;
        for (FileMistake mistake : mistakes.subList(0, Math.min(most, mistakes.size()))) {
            list = list.line(Html.escape("• " + Graphemes.shorten(mistake.toString(), MISTAKE)));
        }
        int more = mistakes.size() - most;
        return lines.paragraph(list).paragraph(more > 0 ? texts.text("reload.more", "more", more) : Html.EMPTY);
    }
}
