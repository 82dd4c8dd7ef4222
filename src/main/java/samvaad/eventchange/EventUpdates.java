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
import samvaad.bot.Features;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.event.Event;
import samvaad.event.EventChange;
import samvaad.event.EventId;
import samvaad.event.Events;
import samvaad.event.file.EventFilesResult;
import samvaad.event.file.EventVersions;
import samvaad.eventchange.Notices.Asker;
import samvaad.jsonfile.FileMistake;
import samvaad.mailing.Mailing;
import samvaad.mailing.MailingScreens;
import samvaad.mailing.Mailings;
import samvaad.person.People;
import samvaad.staff.Staff;
import samvaad.store.Database;
import samvaad.store.Sql;
import samvaad.text.Graphemes;
import samvaad.text.Html;
import samvaad.text.Language;
import samvaad.text.Messages;
import samvaad.text.Texts;

/**
 * Applies changed event files. Correct files replace what was known, and organisers see the difference, with a button
 * that tells everybody. What would do something to people is held until an organiser says yes. Wrong files change
 * nothing, and organisers see the mistakes. Whether an event takes place is decided and told in one press.
 */
final class EventUpdates {

    private static final int MISTAKES = 12;
    private static final int WARNINGS = 5;
    private static final int MISTAKE = 220;

    private final Events events;
    private final EventVersions versions;
    private final ChangeMailings mailings;
    private final Notices notices;
    private final Database database;
    private final HeldChanges changes;
    private final HeldNotices held;
    private final RenameTable renames;
    private final Features features;
    private final Messages messages;

    EventUpdates(Core core, Features features, EventVersions versions, Mailings mailings, Staff staff, People people) {
        this.events = core.events();
        this.versions = versions;
        this.notices = new Notices(staff, people, core.outbox(), core.messages());
        this.mailings = new ChangeMailings(core, versions, mailings, notices);
        this.database = core.database();
        this.changes = new HeldChanges(core.writer(), core.events(), versions, core.clock());
        this.held = new HeldNotices(changes, notices);
        this.renames = new RenameTable(core.writer().sql());
        this.features = features;
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
        router.press("same", Access.ORGANISER, data -> data.id(1).flatMap(EventId::of), this::decideSame);
    }

    /** Changes made while the bot was off are judged as soon as the current time is known. */
    void tick() {
        if (changes.canBeJudged()) {
            apply(changes.judge(changes.files()), List.of(), new Run(Optional.empty(), Optional.empty()));
        }
        mailings.holdingUpReminders(events.all()).forEach(this::askAgain);
    }

    /**
     * Applies the files that were read.
     *
     * @param numbers what {@link #count} has counted for these files
     * @param asker somebody who also wants to know if nothing has changed
     */
    void apply(EventFilesResult result, Map<String, Long> numbers, Optional<Asker> asker) {
        if (result instanceof EventFilesResult.Refused refused) {
            notices.sayAll(
                    texts -> lines("reload.wrong", refused.mistakes(), MISTAKES, texts), texts -> Keyboard.NONE, asker);
            return;
        }
        EventFilesResult.Accepted read = (EventFilesResult.Accepted) result;
        apply(changes.judge(read.events(), numbers), read.warnings(), new Run(asker, Optional.empty()));
    }

    /** Counts how many people the files would reach. Call it on a thread that can take its time. */
    Map<String, Long> count(EventFilesResult result) {
        if (result instanceof EventFilesResult.Accepted read) {
            try (Sql reader = database.reader()) {
                return changes.count(read.events(), reader);
            }
        }
        return Map.of();
    }

    private void apply(Judged judged, List<FileMistake> warnings, Run run) {
        Optional<Asker> asker = run.asker();
        List<Event> fresh = judged.inForce();
        List<News> all = news(fresh, run);
        Stream<Event> concerned = Stream.concat(all.stream().map(News::event), judged.waiting());
        Set<Event> changed = concerned.collect(Collectors.toSet());
        asker.filter(who -> changed.stream().noneMatch(event -> notices.isOrganiser(who.person(), event)))
                .ifPresent(who ->
                        notices.say(who.person(), texts -> texts.text("reload.same"), texts -> Keyboard.NONE, asker));
        all.forEach(news -> tell(news, asker));
        held.say(judged, asker);
        if (!warnings.isEmpty()) {
            asker.ifPresent(who -> notices.say(
                    who.person(),
                    texts -> lines("reload.warnings", warnings, WARNINGS, texts),
                    texts -> Keyboard.NONE,
                    asker));
        }
        changes.take(judged);
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
            accept(
                    change.file(),
                    turn,
                    change.notice().map(notice -> notice.event().id()));
        }
    }

    private void decideSame(Turn turn, CallbackData data) {
        Optional<SameEvent> found = changes.findSame(data.id(1).orElse(""));
        if (found.isEmpty()) {
            turn.stale();
            return;
        }
        SameEvent same = found.get();
        boolean yes = data.id(0).filter("yes"::equals).isPresent();
        turn.show(named(yes ? "same.taken" : "same.other", same.file(), turn.texts()));
        if (yes) {
            features.forEach(feature ->
                    renames.rename(feature, same.gone().id(), same.file().id()));
            changes.rename(same);
            mailings.rename(same.gone().id(), same.file().id());
        } else {
            accept(same.file(), turn, Optional.empty());
        }
    }

    private void accept(Event file, Turn turn, Optional<EventId> agreed) {
        changes.accept(file);
        Asker asker = new Asker(turn.from().user(), turn.language());
        apply(changes.judge(changes.files()), List.of(), new Run(Optional.of(asker), agreed));
    }

    private List<News> news(List<Event> fresh, Run run) {
        List<News> all = new ArrayList<>();
        for (Event after : fresh) {
            Optional<Event> before = events.all().stream()
                    .filter(event -> event.id().equals(after.id()))
                    .findFirst();
            if (before.isEmpty()) {
                versions.note(after);
                all.add(new News(after, inEach(texts -> named("reload.added", after, texts)), Optional.empty()));
            } else if (!before.get().written().equals(after.written())) {
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
        List<EventChange> difference = EventChange.between(before, after);
        List<Consequence> consequences = changes.harmless(before, after);
        Optional<Mailing> draft = mailings.draft(before, after, run.asker());
        if (difference.isEmpty()) {
            return new News(
                    after,
                    inEach(texts ->
                            named("reload.small", after, texts).paragraph(HeldChangeWords.lines(consequences, texts))),
                    Optional.empty());
        }
        boolean agreed = run.agreed().filter(after.id()::equals).isPresent();
        Html none = Html.EMPTY;
        Map<Language, Html> words = inEach(texts -> named("reload.changed", after, texts)
                .paragraph(new EventChangeWords(after, texts).of(difference))
                .paragraph(HeldChangeWords.lines(consequences, texts))
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
