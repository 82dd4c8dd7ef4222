package samvaad.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import samvaad.answer.Answers;
import samvaad.answer.Question;
import samvaad.bot.About;
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
import samvaad.person.Consent;
import samvaad.person.Notice;
import samvaad.person.Privacy;

/** {@code /register}: consent, the form, and then a seat or a place on the waiting list. */
final class RegisterHandler implements FormOwner {

    private final EventChoice choice;
    private final Registrations registrations;
    private final HandOver handOver;
    private final Forms forms;
    private final Privacy privacy;
    private final SamePerson samePerson;
    private final RegistrationReplies replies;
    private final EarlierAnswers earlier;
    private final ConsentScreens consents;

    RegisterHandler(
            EventChoice choice,
            Registrations registrations,
            HandOver handOver,
            Forms forms,
            Privacy privacy,
            SamePerson samePerson,
            RegistrationReplies replies,
            ConsentScreens consents) {
        this.choice = choice;
        this.registrations = registrations;
        this.handOver = handOver;
        this.forms = forms.owner(RegistrationForm.ID, this);
        this.privacy = privacy;
        this.samePerson = samePerson;
        this.replies = replies;
        this.consents = consents;
        this.earlier = new EarlierAnswers(choice.events(), registrations);
    }

    public void routes(Router router) {
        router.command(
                "register",
                (turn, argument) -> choice.orAsk(turn, "register")
                        .ifPresent(event -> router.perform(turn, CallbackData.of("register", event.id()))));
        List.of("register", "earlier", "another", "sameone")
                .forEach(action -> router.taking().press(action, About.EVENT));
        router.press("register", (turn, data) -> choice.named(turn, data).ifPresent(event -> begin(turn, event)));
        router.press(
                "join",
                (turn, data) -> choice.named(turn, data)
                        .filter(event -> mayRegister(turn, event))
                        .ifPresent(event -> consents.ask(turn, event, false)));
        router.press(
                "colleague",
                (turn, data) -> choice.named(turn, data)
                        .filter(event -> mayRegister(turn, event))
                        .ifPresent(event -> consents.ask(turn, event, true)));
        consents.routes(router);
        router.press("agree", this::agree);
        router.press("earlier", this::useEarlier);
        router.press("another", (turn, data) -> decide(turn, data, true));
        router.press("sameone", (turn, data) -> decide(turn, data, false));
        router.press("disagree", (turn, data) -> choice.named(turn, data).ifPresent(event -> disagree(turn, event)));
    }

    private void begin(Turn turn, Event event) {
        turn.begins();
        List<Registration> own = registrations.active(turn.chat(), event.id());
        if (!own.isEmpty()) {
            replies.standing(turn, event, own);
        } else if (event.takesPlace() && isOpen(turn, event)) {
            forms.resume(turn).ifPresent(turn::show);
        } else if (mayRegister(turn, event)) {
            if (registrations.hasSeat(event, turn.now())) {
                consents.ask(turn, event, false);
            } else {
                replies.full(turn, event);
            }
        }
    }

    /** Whether the form may be started. If not, says why. */
    private boolean mayRegister(Turn turn, Event event) {
        if (event.registration().isEmpty()) {
            turn.show(turn.say("registration.none"), replies.menu(turn, event));
            return false;
        }
        if (!event.registrationOpen(turn.now())) {
            replies.notOpen(turn, event);
            return false;
        }
        if (registrations.active(turn.chat(), event.id()).size() >= Registrations.limit(event)) {
            replies.limit(turn, event);
            return false;
        }
        return true;
    }

    private void agree(Turn turn, CallbackData data) {
        turn.goesOn();
        Optional<Event> named = data.id(0).flatMap(choice.events()::find);
        if (named.isEmpty()) {
            turn.stale();
            return;
        }
        Event event = named.get();
        boolean colleague = ConsentScreens.isForColleague(data);
        List<Registration> own = registrations.active(turn.chat(), event.id());
        if (isOpen(turn, event)) {
            // The button was pressed late, on another phone, or as the notice has changed. Keep what was answered
            // since.
            privacy.agree(turn.from().user(), event, turn.now());
            forms.resume(turn).ifPresent(turn::show);
        } else if (!colleague && !own.isEmpty()) {
            privacy.agree(turn.from().user(), event, turn.now());
            registrations.renewConsent(turn.chat(), event.id(), Notice.version(event), turn.now());
            replies.standing(turn, event, own);
        } else if (mayRegister(turn, event)) {
            if (privacy.agreed(turn.from().user(), event.id()).isEmpty()) {
                registrations.count(event, "begun", turn.now());
            }
            privacy.agree(turn.from().user(), event, turn.now());
            Optional<Registered> before = colleague ? Optional.empty() : earlier.find(turn.chat(), event);
            before.ifPresentOrElse(
                    found -> offerEarlier(turn, event, found),
                    () -> forms.open(
                            turn,
                            RegistrationForm.of(event, colleague),
                            event.id().value(),
                            colleague));
        }
    }

    /** Nothing of another event is used for this one without a yes to exactly that. */
    private static void offerEarlier(Turn turn, Event event, Registered found) {
        CallbackData yes =
                CallbackData.of("earlier", event.id(), found.registration().id());
        turn.show(
                turn.say("registration.earlier", "event", found.event().title().in(turn.language())),
                Keyboard.rows()
                        .row(Button.main(turn.label("button.useEarlier"), yes))
                        .row(Button.press(turn.label("button.fillAnew"), CallbackData.of("earlier", event.id())))
                        .build());
    }

    private void useEarlier(Turn turn, CallbackData data) {
        turn.goesOn();
        Optional<Event> named = data.id(0)
                .flatMap(choice.events()::find)
                .filter(event -> privacy.agreed(turn.from().user(), event.id()).isPresent());
        if (named.isEmpty() || isOpen(turn, named.get())) {
            turn.stale();
        } else if (mayRegister(turn, named.get())) {
            Event event = named.get();
            Form form = RegistrationForm.of(event, false);
            data.number(1)
                    .flatMap(id -> earlier.find(id, turn.chat(), event))
                    .ifPresentOrElse(
                            found -> forms.goOn(turn, form, event.id().value(), EarlierAnswers.of(found, event)),
                            () -> forms.open(turn, form, event.id().value(), false));
        }
    }

    private void disagree(Turn turn, Event event) {
        if (consents.isOutdated(turn, event)) {
            ConsentScreens.notRenewed(
                    turn,
                    event,
                    "privacy.notRenewed",
                    !registrations.active(turn.chat(), event.id()).isEmpty());
            return;
        }
        if (isOpen(turn, event)) {
            forms.resume(turn).ifPresent(turn::show);
            return;
        }
        boolean known = !registrations.of(turn.chat(), event.id()).isEmpty();
        turn.show(turn.say(known ? "privacy.declinedColleague" : "privacy.declined"), replies.menu(turn, event));
    }

    private boolean isOpen(Turn turn, Event event) {
        return forms.isOpen(turn.chat(), RegistrationForm.ID, event.id().value());
    }

    @Override
    public Optional<Form> form(ChatId chat, FormSession session) {
        return choice.events()
                .find(session.subject())
                .filter(event -> event.registration().isPresent())
                .map(event -> RegistrationForm.of(event, session.colleague()));
    }

    /** What was filled in is kept if registration may open again: the event is postponed, or opens later. */
    @Override
    public boolean ended(Turn turn, FormSession session) {
        Optional<Event> ended = choice.events()
                .find(session.subject())
                .filter(event -> !event.takesPlace() || !event.registrationOpen(turn.now()));
        ended.ifPresent(event -> {
            if (event.registrationIsPast(turn.now())) {
                forms.drop(turn.chat());
            }
            replies.notOpen(turn, event);
        });
        return ended.isPresent();
    }

    @Override
    public Optional<EventId> takesFor(ChatId chat, FormSession session) {
        return EventId.of(session.subject());
    }

    @Override
    public void confirmed(Turn turn, FormSession session, Answers answers) {
        Event event = choice.events().find(session.subject()).orElseThrow();
        if (event.registrationOpen(turn.now())
                && samePerson.holder(event, turn.chat(), answers).isPresent()) {
            forms.hold(turn, RegistrationForm.of(event, session.colleague()), session);
            askWhetherTheSame(turn, event, answers);
        } else {
            register(turn, event, session, answers);
        }
    }

    private static void askWhetherTheSame(Turn turn, Event event, Answers answers) {
        turn.show(
                turn.say(
                        "registration.same", "name", answers.text(Question.NAME).orElse("")),
                Keyboard.rows()
                        .row(Button.press(turn.label("button.samePerson"), CallbackData.of("sameone", event.id())))
                        .row(Button.press(turn.label("button.otherPerson"), CallbackData.of("another", event.id())))
                        .build());
    }

    /**
     * Handles the answer to whether this is another person than the one who is registered. The form was kept for that.
     */
    private void decide(Turn turn, CallbackData data, boolean another) {
        Optional<Event> event = data.id(0).flatMap(choice.events()::find);
        Optional<FormSession> session = event.filter(one -> isOpen(turn, one)).flatMap(one -> forms.held(turn.chat()));
        if (session.isEmpty()) {
            turn.stale();
            return;
        }
        Form form = RegistrationForm.of(event.orElseThrow(), session.get().colleague());
        Answers answers = form.relevant(session.get().answers());
        Optional<Registration> holder = samePerson.holder(event.get(), turn.chat(), answers);
        forms.drop(turn.chat());
        if (another || holder.isEmpty()) {
            register(turn, event.get(), session.get(), answers);
        } else {
            replies.say(turn, event.get(), new RegistrationResult.AlreadyRegistered());
        }
    }

    private void register(Turn turn, Event event, FormSession session, Answers answers) {
        Consent consent = privacy.agreed(turn.from().user(), event.id())
                .orElseGet(() -> new Consent(Notice.MEANING, Instant.EPOCH));
        RegistrationRequest request = new RegistrationRequest(
                event, turn.chat(), answers, session.colleague(), turn.language(), consent, turn.now());
        replies.say(turn, event, handOver.unclaimed(request).orElseGet(() -> registrations.confirm(request)));
    }

    @Override
    public void left(Turn turn, FormSession session) {
        choice.events()
                .find(session.subject())
                .ifPresent(event -> turn.show(turn.say("form.left"), replies.menu(turn, event)));
    }
}
