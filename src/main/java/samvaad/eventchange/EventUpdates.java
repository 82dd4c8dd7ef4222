package samvaad.eventchange;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import samvaad.bot.Access;
import samvaad.bot.Core;
import samvaad.bot.Features;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.chat.UserId;
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
import samvaad.text.Graphemes;
import samvaad.text.Html;
import samvaad.text.Language;
import samvaad.text.Messages;
import samvaad.text.Texts;

/**
 * Applies changed event files. Correct files replace what was known, and organisers see the difference, with a button
 * that tells everybody. What would do something to people is held until an organiser says yes. Wrong files change
 * nothing, and organisers see the mistakes.
 */
final class EventUpdates {

    private static final int MISTAKES = 12;
    private static final int MISTAKE = 220;

    private final Events events;
    private final EventVersions versions;
    private final Mailings mailings;
    private final Notices notices;
    private final HeldChanges changes;
    private final RenameTable renames;
    private final Features features;
    private final Messages messages;
    private final Clock clock;

    EventUpdates(Core core, Features features, EventVersions versions, Mailings mailings, Staff staff, People people) {
        this.events = core.events();
        this.versions = versions;
        this.mailings = mailings;
        this.notices = new Notices(staff, people, core.outbox(), core.messages());
        this.changes = new HeldChanges(core.writer(), core.events(), versions, core.clock());
        this.renames = new RenameTable(core.writer().sql());
        this.features = features;
        this.messages = core.messages();
        this.clock = core.clock();
    }

    /** What organisers are told about one event, in each language, and the mailing that would tell everybody. */
    private record News(Map<Language, Html> words, Optional<Mailing> mailing) {}

    void routes(Router router) {
        router.press("times", Access.ORGANISER, this::decide);
        router.press("same", Access.ORGANISER, this::decideSame);
    }

    /** Changes made while the bot was off are judged as soon as the current time is known. */
    void tick() {
        if (changes.canBeJudged()) {
            apply(changes.files(), Optional.empty());
        }
    }

    /**
     * Applies the files that were read.
     *
     * @param asker somebody who also wants to know if nothing has changed
     */
    void apply(EventFilesResult result, Optional<Asker> asker) {
        if (result instanceof EventFilesResult.Refused refused) {
            notices.sayAll(texts -> mistakes(refused.mistakes(), texts), texts -> Keyboard.NONE, asker);
            return;
        }
        apply(((EventFilesResult.Accepted) result).events(), asker);
    }

    private void apply(List<Event> files, Optional<Asker> asker) {
        Judged judged = changes.judge(files);
        List<Event> fresh = judged.inForce();
        if (fresh.equals(events.all()) && judged.isSettled()) {
            asker.ifPresent(who ->
                    notices.say(who.person(), texts -> texts.text("reload.same"), texts -> Keyboard.NONE, asker));
        }
        news(fresh, asker).forEach(news -> tell(news, asker));
        judged.held().stream()
                .filter(change -> !change.consequences().isEmpty())
                .forEach(change -> ask(change, asker));
        judged.gone().stream()
                .filter(event ->
                        judged.same().stream().noneMatch(one -> one.gone().equals(event)))
                .forEach(event -> tellGone(event, asker));
        judged.same().forEach(same -> ask(same, asker));
        changes.take(judged);
    }

    private void ask(HeldChange change, Optional<Asker> asker) {
        once(
                change.file().id(),
                change.key(),
                texts -> HeldChangeWords.ask(change, texts),
                texts -> HeldChangeWords.keyboard(change, texts),
                asker);
    }

    private void ask(SameEvent same, Optional<Asker> asker) {
        long people = changes.registered(same.gone());
        once(
                same.file().id(),
                "same as " + same.gone().id(),
                texts -> HeldChangeWords.ask(same, people, texts),
                texts -> HeldChangeWords.keyboard(same, texts),
                asker);
    }

    private void tellGone(Event event, Optional<Asker> asker) {
        long people = changes.registered(event);
        once(
                event.id(),
                "gone",
                texts -> texts.text("reload.gone", "event", event.title().in(texts.language()), "people", people),
                texts -> Keyboard.NONE,
                asker);
    }

    /** Organisers hear the same about an event once. Whoever requested the reload is told again. */
    private void once(
            EventId event,
            String about,
            Function<Texts, Html> words,
            Function<Texts, Keyboard> keyboard,
            Optional<Asker> asker) {
        if (changes.ask(event, about)) {
            notices.sayAll(words, keyboard, asker);
        } else {
            asker.ifPresent(who -> notices.say(who.person(), words, keyboard, asker));
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
        turn.show(named(yes ? "held.taken" : "held.kept", change.file(), turn.texts()));
        if (yes) {
            changes.accept(change.file());
            apply(changes.files(), Optional.of(new Asker(turn.from().user(), turn.language())));
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
        } else {
            changes.accept(same.file());
            apply(changes.files(), Optional.of(new Asker(turn.from().user(), turn.language())));
        }
    }

    private List<News> news(List<Event> fresh, Optional<Asker> asker) {
        List<News> all = new ArrayList<>();
        for (Event after : fresh) {
            Optional<Event> before = events.all().stream()
                    .filter(event -> event.id().equals(after.id()))
                    .findFirst();
            if (before.isEmpty()) {
                versions.note(after);
                all.add(new News(inEach(texts -> named("reload.added", after, texts)), Optional.empty()));
            } else if (!before.get().written().equals(after.written())) {
                versions.note(after);
                all.add(changed(before.get(), after, asker));
            }
        }
        for (Event before : events.all()) {
            if (fresh.stream().noneMatch(event -> event.id().equals(before.id()))) {
                all.add(new News(inEach(texts -> named("reload.removed", before, texts)), Optional.empty()));
            }
        }
        return all;
    }

    private News changed(Event before, Event after, Optional<Asker> asker) {
        List<EventChange> difference = EventChange.between(before, after);
        List<Consequence> consequences = changes.harmless(before, after);
        if (difference.isEmpty()) {
            return new News(
                    inEach(texts ->
                            named("reload.small", after, texts).paragraph(HeldChangeWords.lines(consequences, texts))),
                    Optional.empty());
        }
        Map<Language, Html> lines = inEach(texts -> new EventChangeWords(after, texts).of(difference));
        Map<Language, Html> words = inEach(texts -> named("reload.changed", after, texts)
                .paragraph(lines.getOrDefault(texts.language(), Html.EMPTY))
                .paragraph(HeldChangeWords.lines(consequences, texts)));
        boolean over = after.over(clock.instant());
        return new News(words, over ? Optional.empty() : Optional.of(draft(after, lines, asker)));
    }

    private Mailing draft(Event event, Map<Language, Html> lines, Optional<Asker> asker) {
        int sequence = versions.sequence(event);
        UserId author = asker.map(Asker::person)
                .or(() -> notices.organisers().stream().findFirst())
                .orElseGet(() -> new UserId(0));
        Map<Language, Html> texts = new LinkedHashMap<>();
        lines.forEach((language, words) -> texts.put(
                language,
                named("change.heading", event, messages.in(language))
                        .paragraph(words)
                        .paragraph(messages.in(language).text("change.calendar"))));
        Language speaks = notices.language(author, asker);
        return mailings.draftOfChange(event, sequence, texts, author, speaks, clock.instant());
    }

    private void tell(News news, Optional<Asker> asker) {
        notices.sayAll(
                texts -> news.words().getOrDefault(texts.language(), Html.EMPTY),
                texts -> news.mailing()
                        .map(draft -> Keyboard.rows()
                                .row(Button.main(texts.label("button.tellAll"), MailingScreens.data(draft, "preview")))
                                .build())
                        .orElse(Keyboard.NONE),
                asker);
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

    private static Html mistakes(List<FileMistake> mistakes, Texts texts) {
        Html lines = texts.text("reload.wrong", "mistakes", mistakes.size());
        Html list = Html.EMPTY;
        for (FileMistake mistake : mistakes.subList(0, Math.min(MISTAKES, mistakes.size()))) {
            list = list.line(Html.escape("• " + Graphemes.shorten(mistake.toString(), MISTAKE)));
        }
        int more = mistakes.size() - MISTAKES;
        return lines.paragraph(list).paragraph(more > 0 ? texts.text("reload.more", "more", more) : Html.EMPTY);
    }
}
