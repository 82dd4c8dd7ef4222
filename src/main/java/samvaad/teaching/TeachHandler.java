package samvaad.teaching;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import samvaad.bot.About;
import samvaad.bot.Access;
import samvaad.bot.Role;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.dialogue.Modes;
import samvaad.event.Event;
import samvaad.event.EventId;
import samvaad.event.Events;
import samvaad.info.Page;
import samvaad.text.Graphemes;
import samvaad.text.Html;
import samvaad.understand.Alike;
import samvaad.understand.Courtesy;
import samvaad.understand.FreeText;
import samvaad.understand.Intent;
import samvaad.understand.Meaning;
import samvaad.understand.MissedSentences;
import samvaad.understand.MissedSentences.Missed;
import samvaad.understand.Topic;

/** Shows what was not understood, alike sentences together, and takes what organisers say it means. */
final class TeachHandler {

    private static final String MODE = "teach";
    private static final Duration FRESH = Duration.ofHours(1);
    private static final int MOST = 300;
    private static final int SHOWN = 5;
    private static final int SUGGESTED = 3;
    private static final int LABEL = 44;
    private static final int ANSWER = 2000;

    private final Lessons lessons;
    private final MissedSentences missed;
    private final FreeText freeText;
    private final Events events;
    private final MeaningWords words;
    private final Modes modes;

    TeachHandler(
            Lessons lessons,
            MissedSentences missed,
            FreeText freeText,
            Events events,
            MeaningWords words,
            Modes modes) {
        this.lessons = lessons;
        this.missed = missed;
        this.freeText = freeText;
        this.events = events;
        this.words = words;
        this.modes = modes.add(new Modes.Mode(
                MODE,
                Optional.of(new Modes.ForStaff(
                        Role.ORGANISER,
                        state -> missed.find(Long.parseLong(state)).flatMap(Missed::event))),
                FRESH,
                "teach.left",
                this::written));
    }

    void routes(Router router) {
        router.command("teach", Access.ORGANISER, (turn, argument) -> list(turn, 0));
        router.press(
                "teach",
                Access.ORGANISER,
                About.NO_EVENT,
                (turn, data) -> list(turn, data.number(0).orElse(0L)));
        press(router, "missed", (turn, group, data) -> show(turn, group));
        press(
                router,
                "teachmore",
                (turn, group, data) -> more(turn, group, data.number(1).orElse(0L)));
        press(router, "teachnew", (turn, group, data) -> ask(turn, group));
        press(router, "teachdrop", (turn, group, data) -> {
            missed.drop(group);
            list(turn, 0);
        });
        press(router, "taught", (turn, group, data) -> teach(turn, group, data, false));
        press(router, "teachsure", (turn, group, data) -> teach(turn, group, data, true));
    }

    @FunctionalInterface
    private interface OnGroup {
        void handle(Turn turn, List<Missed> group, CallbackData data);
    }

    /** A press about the group of sentences that has this one. */
    private void press(Router router, String action, OnGroup does) {
        router.press(
                action,
                Access.ORGANISER,
                data -> data.number(0).flatMap(missed::find).flatMap(Missed::event),
                (turn, data) -> {
                    Optional<List<Missed>> group = groups(turn).stream()
                            .filter(some -> some.stream()
                                    .anyMatch(one -> data.number(0)
                                            .filter(id -> id == one.id())
                                            .isPresent()))
                            .findFirst();
                    group.ifPresentOrElse(some -> does.handle(turn, some, data), turn::stale);
                });
    }

    /** What is still to be taught, the most frequent first. */
    private List<List<Missed>> groups(Turn turn) {
        List<Missed> open = lessons.untaught(missed.mostFrequent(MOST)).stream()
                .filter(one -> one.event().map(turn::dealsWith).orElse(true))
                .toList();
        List<List<Missed>> groups = new ArrayList<>(Alike.groups(open));
        groups.sort((one, other) -> Long.compare(times(other), times(one)));
        return groups;
    }

    private static long times(List<Missed> group) {
        return group.stream().mapToLong(Missed::times).sum();
    }

    private void list(Turn turn, long number) {
        List<List<Missed>> groups = groups(turn);
        Page<List<Missed>> page = Page.of(groups, number);
        Keyboard.Rows rows = Keyboard.rows();
        for (List<Missed> group : page.items()) {
            String label = turn.label(
                    "teach.row", "times", times(group), "words", group.get(0).words());
            rows.row(Button.press(
                    Graphemes.shorten(label, LABEL),
                    CallbackData.of("missed", group.get(0).id())));
        }
        rows.row(page.turning(turn, to -> CallbackData.of("teach", to)));
        if (!lessons.all().isEmpty()) {
            rows.row(Button.press(turn.label("button.lessons"), CallbackData.of("lessons")));
        }
        turn.show(turn.say(groups.isEmpty() ? "teach.none" : "teach.title"), rows.build());
    }

    private void show(Turn turn, List<Missed> group) {
        Missed head = group.get(0);
        Html text = turn.say("teach.asked");
        for (Missed one : group.subList(0, Math.min(SHOWN, group.size()))) {
            text = text.line(turn.say("teach.sentence", "times", one.times(), "words", one.words()));
        }
        for (MissedSentences.Offer offer : head.offers()) {
            text = text.line(turn.say(
                    "teach.offered",
                    "topic",
                    words.of(offer.topic(), head.event(), turn.texts()),
                    "times",
                    offer.chosen()));
        }
        Keyboard.Rows rows = Keyboard.rows();
        freeText.suggestions(head.words(), events(head), SUGGESTED)
                .forEach(topic -> rows.row(button(turn, head, topic, "taught")));
        rows.row(Button.press(turn.label("button.otherMeaning"), CallbackData.of("teachmore", head.id())));
        if (head.event().isPresent()) {
            rows.row(Button.press(turn.label("button.newAnswer"), CallbackData.of("teachnew", head.id())));
        }
        rows.row(button(turn, head, Courtesy.NONE, "taught"))
                .row(Button.press(turn.label("button.notWorth"), CallbackData.of("teachdrop", head.id())))
                .row(Button.press(turn.label("button.back"), CallbackData.of("teach")));
        turn.show(text.paragraph(turn.say("teach.what")), rows.build());
    }

    private List<Event> events(Missed one) {
        return one.event().flatMap(events::find).map(List::of).orElse(List.of());
    }

    private Button button(Turn turn, Missed head, Meaning meaning, String action) {
        return Button.press(
                Graphemes.shorten(words.of(meaning, head.event(), turn.texts()), LABEL),
                CallbackData.of(action, head.id()).with(CallbackData.parse(meaning.label())));
    }

    /** All that it can mean. */
    private void more(Turn turn, List<Missed> group, long number) {
        Missed head = group.get(0);
        List<Meaning> all = new ArrayList<>(List.of(Intent.values()));
        events(head).forEach(event -> words.faqs(event).forEach(faq -> all.add(new Topic.Question(faq.id()))));
        Page<Meaning> page = Page.of(all, number);
        Keyboard.Rows rows = Keyboard.rows();
        page.items().forEach(meaning -> rows.row(button(turn, head, meaning, "taught")));
        rows.row(page.turning(turn, to -> CallbackData.of("teachmore", head.id(), to)))
                .row(Button.press(turn.label("button.back"), CallbackData.of("missed", head.id())));
        turn.show(Html.quote(head.words()).paragraph(turn.say("teach.what")), rows.build());
    }

    private void teach(Turn turn, List<Missed> group, CallbackData data, boolean sure) {
        Missed head = group.get(0);
        Optional<Meaning> meaning =
                Meaning.labelled(data.after(1).encoded()).filter(one -> words.isAnswered(one, head.event()));
        if (meaning.isEmpty()) {
            turn.stale();
            return;
        }
        String name = words.of(meaning.get(), head.event(), turn.texts());
        if (!sure && lessons.contradicts(group, meaning.get(), events(head))) {
            CallbackData yes = CallbackData.of("teachsure", head.id())
                    .with(CallbackData.parse(meaning.get().label()));
            Keyboard keyboard = Keyboard.rows()
                    .row(Button.press(turn.label("button.yes"), yes))
                    .row(Button.press(turn.label("button.back"), CallbackData.of("missed", head.id())))
                    .build();
            turn.show(turn.say("teach.contradicts", "topic", name).line(Html.quote(head.words())), keyboard);
            return;
        }
        lessons.teach(group, meaning.get(), turn.now());
        learned(turn, head, turn.say("teach.learned", "topic", name));
    }

    private void learned(Turn turn, Missed head, Html text) {
        Optional<LessonTable.Taught> taught = lessons.all().stream()
                .filter(one -> one.event().equals(head.event()) && one.folded().equals(head.folded()))
                .findFirst();
        Keyboard.Rows rows = Keyboard.rows();
        taught.ifPresent(
                one -> rows.row(Button.press(turn.label("button.undo"), CallbackData.of("unteach", one.id()))));
        rows.row(Button.press(turn.label("button.nextMissed"), CallbackData.of("teach")));
        turn.show(text.line(Html.quote(head.words())), rows.build());
    }

    private void ask(Turn turn, List<Missed> group) {
        modes.open(turn, MODE, Long.toString(group.get(0).id()));
        turn.show(turn.say("teach.write").line(Html.quote(group.get(0).words())));
    }

    private void written(Turn turn, String state, String answer) {
        if (answer.length() > ANSWER) {
            turn.show(turn.say("questions.tooLong", "most", ANSWER));
            return;
        }
        modes.close(turn.chat());
        long id = Long.parseLong(state);
        Optional<List<Missed>> group = groups(turn).stream()
                .filter(some -> some.stream().anyMatch(one -> one.id() == id))
                .findFirst();
        Optional<EventId> event = group.flatMap(some -> some.get(0).event());
        if (group.isEmpty() || event.isEmpty()) {
            turn.stale();
            return;
        }
        lessons.answer(group.get(), event.get(), answer.strip(), turn.now());
        learned(turn, group.get().get(0), turn.say("teach.answered"));
    }
}
