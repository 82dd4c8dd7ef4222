package samvaad.registration;

import java.util.List;
import java.util.Optional;
import samvaad.answer.Answers;
import samvaad.bot.Access;
import samvaad.bot.MenuPart;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.ChatId;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.dialogue.FormOwner;
import samvaad.dialogue.Forms;
import samvaad.event.Event;
import samvaad.event.EventId;
import samvaad.event.EventStatus;
import samvaad.event.file.EventVersions;
import samvaad.form.Form;
import samvaad.form.FormSession;
import samvaad.info.EventChoice;
import samvaad.info.EventWords;
import samvaad.info.Menu;
import samvaad.registration.Registration.Status;
import samvaad.text.Graphemes;
import samvaad.text.Html;

/**
 * {@code /pass}: shows the pass again at once, or the passes of several people. Also changes what was filled in, and
 * sends the calendar file.
 */
final class PassHandler implements FormOwner {

    private static final int LABEL = 40;

    private final EventChoice choice;
    private final Registrations registrations;
    private final RegistrationChoice one;
    private final Forms forms;
    private final ConsentGate consent;
    private final RegistrationReplies replies;
    private final EventVersions versions;

    PassHandler(
            EventChoice choice,
            Registrations registrations,
            Forms forms,
            ConsentGate consent,
            RegistrationReplies replies,
            EventVersions versions) {
        this.choice = choice;
        this.registrations = registrations;
        this.one = new RegistrationChoice(choice.events(), registrations);
        this.forms = forms.owner(RegistrationForm.CHANGE, this);
        this.consent = consent;
        this.replies = replies;
        this.versions = versions;
    }

    void routes(Router router) {
        choice.routes(router, "pass", Access.EVERYBODY, (turn, event, data) -> show(turn, event));
        router.press("onepass", (turn, data) -> own(turn, data).ifPresent(found -> one(turn, found)));
        router.press("place", (turn, data) -> own(turn, data).ifPresent(found -> place(turn, found)));
        router.taking().press("change", registrations::eventOf);
        router.press("change", (turn, data) -> own(turn, data).ifPresent(found -> change(turn, found)));
        router.press("calendar", (turn, data) -> choice.named(turn, data).ifPresent(e -> calendar(turn, e)));
        router.press("uncalendar", (turn, data) -> choice.named(turn, data).ifPresent(e -> uncalendar(turn, e)));
    }

    private Optional<Registered> own(Turn turn, CallbackData data) {
        return one.ownOrStale(turn, data, found -> true);
    }

    /** The owner opens the link of a pass. */
    void open(Turn turn, String token) {
        Optional<Registered> found = PassToken.parse(token)
                .flatMap(registrations::find)
                .filter(registration -> registration.chat().equals(turn.chat()))
                .flatMap(one::of);
        if (found.isPresent()) {
            one(turn, found.get());
        } else {
            turn.show(
                    turn.say("pass.notYours"),
                    Keyboard.rows()
                            .row(Button.main(turn.label("button.menu"), CallbackData.of("menu")))
                            .build());
        }
    }

    private void show(Turn turn, Event event) {
        List<Registration> own = registrations.active(turn.chat(), event.id());
        List<Registration> passedBy = own.isEmpty() ? registrations.untold(turn.chat(), event.id()) : List.of();
        if (own.isEmpty() && event.over(turn.now())) {
            turn.show(turn.say("event.over"), replies.menu(turn, event));
        } else if (own.isEmpty() && !event.takesPlace()) {
            turn.show(EventWords.state(event, turn.texts()), replies.menu(turn, event));
        } else if (!passedBy.isEmpty()) {
            MenuPart missed = replies.passedBy(turn, event, passedBy);
            turn.show(missed.status(), new Keyboard.Inline(missed.rows()));
        } else if (own.isEmpty()) {
            Keyboard keyboard = Keyboard.rows()
                    .row(Button.main(turn.label("button.register"), CallbackData.of("register", event.id())))
                    .row(Menu.back(turn, event))
                    .build();
            turn.show(turn.say("pass.none"), keyboard);
        } else if (own.size() == 1) {
            one(turn, new Registered(own.get(0), event));
        } else {
            page(turn, event, own);
            consent.askBelow(turn, event);
        }
    }

    private void page(Turn turn, Event event, List<Registration> own) {
        Keyboard.Rows rows = Keyboard.rows();
        for (Registration registration : own) {
            rows.row(Button.press(
                    Graphemes.shorten(registration.name(), LABEL), CallbackData.of("onepass", registration.id())));
        }
        replies.colleague(turn, event).ifPresent(rows::row);
        rows.row(Menu.back(turn, event));
        Html title = EventWords.state(event, turn.texts()).paragraph(turn.say("pass.several"));
        turn.show(title.paragraph(replies.status(turn, own)), rows.build());
    }

    /** Shows one pass, or how a place on the waiting list stands. */
    void one(Turn turn, Registered found) {
        Registration registration = found.registration();
        switch (registration.status()) {
            case CONFIRMED ->
                turn.send(
                        Passes.again(registration, found.event(), turn.texts(), turn.now()), Passes.tag(registration));
            case WAITING -> replies.waiting(turn, found.event(), registration, registrations.place(registration));
            case OFFERED -> turn.show(RegistrationReplies.offer(registration, found.event(), turn.texts()));
            case LAPSED, WITHDRAWN -> turn.show(turn.say("pass.none"), replies.menu(turn, found.event()));
        }
        if (registration.status().isActive()) {
            consent.askBelow(turn, found.event());
        }
    }

    /** Also says the place in a window: if it is the same as before, the message does not change. */
    private void place(Turn turn, Registered found) {
        if (found.registration().status() == Status.WAITING) {
            turn.alert(turn.label("waiting.place", "place", registrations.place(found.registration())));
        }
        one(turn, found);
    }

    private void calendar(Turn turn, Event event) {
        if (!event.takesPlace()) {
            uncalendar(turn, event);
            return;
        }
        turn.send(new Outgoing.File(
                CalendarMaker.toAdd(event, turn.language(), versions.sequence(event)),
                turn.say("calendar.add"),
                Keyboard.NONE));
    }

    private void uncalendar(Turn turn, Event event) {
        turn.send(new Outgoing.File(
                CalendarMaker.toCancel(event, turn.language(), versions.sequence(event)),
                EventWords.state(event, turn.texts()).paragraph(turn.say("calendar.cancel")),
                Keyboard.NONE));
    }

    @Override
    public List<Button> changes(Turn turn) {
        List<Registration> open = registrations.of(turn.chat()).stream()
                .flatMap(registration -> one.of(registration).stream())
                .filter(found -> found.event().status() != EventStatus.CANCELLED && mayChange(turn, found))
                .map(Registered::registration)
                .toList();
        return open.stream()
                .map(registration -> Button.press(
                        open.size() == 1 ? turn.label("button.edit") : Graphemes.shorten(registration.name(), LABEL),
                        CallbackData.of("change", registration.id())))
                .toList();
    }

    private static boolean mayChange(Turn turn, Registered found) {
        return !found.event().over(turn.now()) && found.registration().status().isActive();
    }

    private void change(Turn turn, Registered found) {
        Registration registration = found.registration();
        if (isCancelled(turn, found.event())) {
            return;
        }
        if (!mayChange(turn, found)) {
            turn.stale();
            return;
        }
        forms.reopen(
                turn,
                RegistrationForm.toChange(found.event(), registration),
                Long.toString(registration.id()),
                registration.colleague(),
                registration.answers());
    }

    /** Whether there is nothing to change any more. If so, says why. */
    private boolean isCancelled(Turn turn, Event event) {
        boolean cancelled = event.status() == EventStatus.CANCELLED;
        if (cancelled) {
            turn.show(EventWords.state(event, turn.texts()), replies.menu(turn, event));
        }
        return cancelled;
    }

    @Override
    public boolean ended(Turn turn, FormSession session) {
        boolean ended = changing(turn.chat(), session)
                .filter(found -> isCancelled(turn, found.event()))
                .isPresent();
        if (ended) {
            forms.drop(turn.chat());
        }
        return ended;
    }

    private Optional<Registered> changing(ChatId chat, FormSession session) {
        return RegistrationForm.changes(session)
                .flatMap(id -> registrations.ofChat(id, chat))
                .filter(registration -> registration.status().isActive())
                .flatMap(one::of);
    }

    @Override
    public Optional<EventId> takesFor(ChatId chat, FormSession session) {
        return changing(chat, session).map(found -> found.event().id());
    }

    @Override
    public Optional<Form> form(ChatId chat, FormSession session) {
        return changing(chat, session).map(found -> RegistrationForm.toChange(found.event(), found.registration()));
    }

    @Override
    public void confirmed(Turn turn, FormSession session, Answers answers) {
        Registered found = changing(turn.chat(), session).orElseThrow();
        Optional<RegistrationResult> problem =
                registrations.change(found.registration(), found.event(), answers, turn.now());
        if (problem.isPresent()) {
            replies.say(turn, found.event(), problem.get());
            return;
        }
        registrations
                .ofChat(found.registration().id(), turn.chat())
                .filter(changed -> changed.status() == Status.CONFIRMED)
                .ifPresentOrElse(
                        changed -> turn.send(
                                Passes.changed(changed, found.event(), turn.texts(), turn.now()), Passes.tag(changed)),
                        () -> turn.show(turn.say("registration.changed"), replies.menu(turn, found.event())));
    }

    @Override
    public void left(Turn turn, FormSession session) {
        forms.drop(turn.chat());
        Optional<Registered> found = changing(turn.chat(), session);
        turn.show(
                turn.say("registration.unchanged"),
                found.map(f -> replies.menu(turn, f.event())).orElse(Keyboard.NONE));
    }
}
