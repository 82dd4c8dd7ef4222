package samvaad.feedback;

import java.util.Optional;
import java.util.function.BiFunction;
import samvaad.answer.Answers;
import samvaad.bot.About;
import samvaad.bot.MenuPart;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.ChatId;
import samvaad.chat.Keyboard;
import samvaad.dialogue.FormOwner;
import samvaad.dialogue.Forms;
import samvaad.event.Event;
import samvaad.event.EventId;
import samvaad.form.Form;
import samvaad.form.FormSession;
import samvaad.info.EventChoice;
import samvaad.info.Menu;
import samvaad.seating.OwnSessions;
import samvaad.text.Html;
import samvaad.text.Moments;

/** {@code /feedback}: with or without a name, the form, thanks. Later, the same answers can be changed. */
final class FeedbackHandler implements FormOwner {

    private static final String NAMED = "n";
    private static final String ANONYMOUS = "a";

    private final EventChoice choice;
    private final Feedbacks feedbacks;
    private final Forms forms;
    private final SessionRating ratings;
    private final OwnSessions sessions;
    private final BiFunction<Turn, Event, MenuPart> thanks;

    FeedbackHandler(
            EventChoice choice,
            Feedbacks feedbacks,
            Forms forms,
            SessionRating ratings,
            OwnSessions sessions,
            BiFunction<Turn, Event, MenuPart> thanks) {
        this.choice = choice;
        this.feedbacks = feedbacks;
        this.forms = forms.owner(FeedbackForm.NAMED, this).owner(FeedbackForm.ANONYMOUS, this);
        this.ratings = ratings;
        this.sessions = sessions;
        this.thanks = thanks;
    }

    void routes(Router router) {
        router.command(
                "feedback",
                (turn, argument) -> choice.orAsk(turn, "feedback")
                        .ifPresent(event -> router.perform(turn, CallbackData.of("feedback", event.id()))));
        router.press("feedback", (turn, data) -> choice.named(turn, data).ifPresent(event -> begin(turn, event)));
        router.taking().press("feedback", About.EVENT);
        router.taking().press("fbas", data -> data.id(1).flatMap(EventId::of));
        router.taking().press("fbedit", About.EVENT);
        router.press("fbas", this::named);
        router.press("fbedit", (turn, data) -> choice.named(turn, data).ifPresent(event -> edit(turn, event)));
    }

    private void begin(Turn turn, Event event) {
        if (!mayGive(turn, event)) {
            return;
        }
        Giver giver = feedbacks.giver(event, turn.chat());
        if (giver.done()) {
            already(turn, event, giver);
        } else if (isOpen(turn, event)) {
            forms.resume(turn).ifPresent(turn::show);
        } else if (giver.naming() != Naming.OPEN) {
            open(turn, event, giver.naming());
        } else {
            ask(turn, event);
        }
    }

    /** Whether feedback can be given now. If not, says why. */
    private boolean mayGive(Turn turn, Event event) {
        if (!event.feedbackOpen(turn.now())) {
            Optional<MenuPart> now = ratings.offer(turn, event);
            Keyboard.Rows rows = Keyboard.rows();
            now.ifPresent(offer -> offer.rows().forEach(rows::row));
            Html text = turn.say("feedback.notOpen", "when", when(turn, event));
            turn.show(
                    text.paragraph(now.map(MenuPart::status).orElse(Html.EMPTY)),
                    rows.row(Menu.back(turn, event)).build());
            return false;
        }
        if (!feedbacks.mayGive(event, turn.chat())) {
            turn.show(turn.say("feedback.notThere"), back(turn, event));
            return false;
        }
        return true;
    }

    private static Html when(Turn turn, Event event) {
        if (!event.takesPlace()) {
            return turn.say("feedback." + event.status());
        }
        if (turn.now().isBefore(event.feedbackOpens())) {
            return event.ends().isPresent()
                    ? turn.say(
                            "feedback.opens",
                            "opens",
                            Moments.dayAndTime(event.feedbackOpens().atZone(event.zone()), turn.texts()))
                    : turn.say("feedback.opensAfter");
        }
        return turn.say("feedback.closed");
    }

    private boolean isOpen(Turn turn, Event event) {
        String subject = event.id().value();
        return forms.isOpen(turn.chat(), FeedbackForm.NAMED, subject)
                || forms.isOpen(turn.chat(), FeedbackForm.ANONYMOUS, subject);
    }

    private static void ask(Turn turn, Event event) {
        Keyboard keyboard = Keyboard.rows()
                .row(
                        Button.press(turn.label("button.anonymous"), CallbackData.of("fbas", ANONYMOUS, event.id())),
                        Button.press(turn.label("button.named"), CallbackData.of("fbas", NAMED, event.id())))
                .row(Menu.back(turn, event))
                .build();
        turn.show(turn.say("feedback.naming").bold().paragraph(turn.say("feedback.naming.hint")), keyboard);
    }

    private void named(Turn turn, CallbackData data) {
        Optional<Event> event = data.id(1).flatMap(choice.events()::find);
        if (event.isEmpty()) {
            turn.stale();
            return;
        }
        boolean first = feedbacks.giver(event.get(), turn.chat()).naming() == Naming.OPEN && !isOpen(turn, event.get());
        if (!first) {
            begin(turn, event.get());
        } else if (mayGive(turn, event.get())) {
            boolean named = data.id(0).filter(NAMED::equals).isPresent();
            open(turn, event.get(), named ? Naming.NAMED : Naming.ANONYMOUS);
        }
    }

    private void open(Turn turn, Event event, Naming naming) {
        forms.goOn(
                turn,
                form(turn.chat(), event, naming),
                event.id().value(),
                feedbacks.earlier(event, turn.chat(), naming));
    }

    private static void already(Turn turn, Event event, Giver giver) {
        Keyboard.Rows rows = Keyboard.rows();
        if (giver.naming() == Naming.NAMED) {
            rows.row(Button.main(turn.label("button.edit"), CallbackData.of("fbedit", event.id())));
        }
        Html more = turn.say(giver.naming() == Naming.NAMED ? "feedback.already.named" : "feedback.already.anonymous");
        turn.show(
                turn.say("feedback.already").paragraph(more),
                rows.row(Menu.back(turn, event)).build());
    }

    private void edit(Turn turn, Event event) {
        Giver giver = feedbacks.giver(event, turn.chat());
        if (giver.naming() != Naming.NAMED || !giver.done()) {
            begin(turn, event);
        } else if (mayGive(turn, event)) {
            forms.reopen(
                    turn,
                    form(turn.chat(), event, Naming.NAMED),
                    event.id().value(),
                    false,
                    feedbacks.earlier(event, turn.chat(), Naming.NAMED));
        }
    }

    /** What is said without a name is nobody’s. */
    @Override
    public Optional<EventId> takesFor(ChatId chat, FormSession session) {
        return FeedbackForm.naming(session.formId()) == Naming.NAMED ? EventId.of(session.subject()) : Optional.empty();
    }

    @Override
    public Optional<Form> form(ChatId chat, FormSession session) {
        return choice.events()
                .find(session.subject())
                .map(event -> form(chat, event, FeedbackForm.naming(session.formId())));
    }

    private Form form(ChatId chat, Event event, Naming naming) {
        return FeedbackForm.of(event, naming, sessions.of(event, chat));
    }

    @Override
    public void answered(Turn turn, FormSession before, FormSession after) {
        Event event = choice.events().find(after.subject()).orElseThrow();
        if (event.feedbackOpen(turn.now())) {
            Form form = form(turn.chat(), event, FeedbackForm.naming(after.formId()));
            feedbacks.change(event, turn.chat(), form, before.answers(), after.answers(), turn.now());
        }
    }

    @Override
    public boolean ended(Turn turn, FormSession session) {
        Optional<Event> ended =
                choice.events().find(session.subject()).filter(event -> !event.feedbackOpen(turn.now()));
        ended.ifPresent(event -> {
            if (turn.now().isBefore(event.feedbackCloses())) {
                turn.show(turn.say("feedback.notOpen", "when", when(turn, event)), back(turn, event));
            } else {
                forms.drop(turn.chat());
                turn.show(turn.say("feedback.tooLate"), back(turn, event));
            }
        });
        return ended.isPresent();
    }

    @Override
    public void confirmed(Turn turn, FormSession session, Answers answers) {
        Event event = choice.events().find(session.subject()).orElseThrow();
        if (mayGive(turn, event)) {
            Naming naming = FeedbackForm.naming(session.formId());
            feedbacks.finish(event, turn.chat(), naming);
            String closes = Moments.dayAndTime(event.feedbackCloses().atZone(event.zone()), turn.texts());
            Html how = naming == Naming.NAMED
                    ? turn.say("feedback.thanks.named", "closes", closes)
                    : turn.say("feedback.thanks.anonymous");
            MenuPart more = thanks.apply(turn, event);
            Keyboard.Rows rows = Keyboard.rows();
            more.rows().forEach(rows::row);
            turn.show(
                    turn.say("feedback.thanks").bold().paragraph(how).paragraph(more.status()),
                    rows.row(Menu.back(turn, event)).build());
        }
    }

    @Override
    public void left(Turn turn, FormSession session) {
        choice.events()
                .find(session.subject())
                .ifPresent(event -> turn.show(turn.say("feedback.left"), back(turn, event)));
    }

    private static Keyboard back(Turn turn, Event event) {
        return Keyboard.rows().row(Menu.back(turn, event)).build();
    }
}
