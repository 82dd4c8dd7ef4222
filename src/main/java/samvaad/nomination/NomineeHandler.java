package samvaad.nomination;

import java.util.Optional;
import samvaad.answer.Answers;
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
import samvaad.event.Events;
import samvaad.form.Form;
import samvaad.form.FormSession;
import samvaad.info.Menu;
import samvaad.person.Privacy;
import samvaad.registration.HandOver;
import samvaad.registration.NominatedSeats;
import samvaad.registration.Registered;
import samvaad.registration.Registration;
import samvaad.registration.RegistrationFeature;
import samvaad.registration.Registrations;

/** The link of somebody who was nominated: they see by whom, agree, correct what is wrong, and confirm; or decline. */
final class NomineeHandler implements FormOwner {

    static final String FORM = "nomination";

    private final Events events;
    private final Lists lists;
    private final Registrations registrations;
    private final RegistrationFeature registration;
    private final Privacy privacy;
    private final Forms forms;

    NomineeHandler(
            Events events,
            Lists lists,
            Registrations registrations,
            RegistrationFeature registration,
            Privacy privacy,
            Forms forms) {
        this.events = events;
        this.lists = lists;
        this.registrations = registrations;
        this.registration = registration;
        this.privacy = privacy;
        this.forms = forms.owner(FORM, this);
    }

    void routes(Router router) {
        router.press("nomagree", (turn, data) -> with(turn, data, found -> agree(turn, found)));
        router.press(
                "nomnotice",
                (turn, data) -> with(
                        turn,
                        data,
                        found -> turn.show(
                                Privacy.whole(found.event(), turn.texts()), buttons(turn, found.nominee(), false))));
        router.press("nomdecline", (turn, data) -> with(turn, data, found -> askWhetherToDecline(turn, found)));
        router.press("nomno", (turn, data) -> with(turn, data, found -> decline(turn, found)));
        router.press("nomback", (turn, data) -> with(turn, data, found -> show(turn, found)));
    }

    /** Somebody who is nominated and whose registration nobody has taken over yet. */
    private record Found(Nominee nominee, NominationList list, Registration registration, Event event) {}

    private Optional<Found> unclaimed(String token) {
        return lists.nominee(token)
                .filter(nominee -> nominee.registration().isPresent())
                .flatMap(nominee -> registrations
                        .find(nominee.registration().getAsLong())
                        .filter(one ->
                                NominatedSeats.isUnclaimed(one) && one.status().isActive())
                        .flatMap(one -> lists.find(nominee.list())
                                .flatMap(list -> events.find(one.event().value())
                                        .map(event -> new Found(nominee, list, one, event)))));
    }

    /** Whoever presses too late sees what their link would show now: for one, that somebody else has used it. */
    private void with(Turn turn, CallbackData data, java.util.function.Consumer<Found> action) {
        Optional<Found> found =
                data.id(0).flatMap(this::unclaimed).filter(one -> !one.event().over(turn.now()));
        found.ifPresentOrElse(
                action,
                () -> data.id(0).flatMap(lists::nominee).ifPresentOrElse(nominee -> open(turn, nominee), turn::stale));
    }

    /** Somebody opens the link. */
    void open(Turn turn, Nominee nominee) {
        Optional<Registration> own = nominee.registration().isPresent()
                ? registrations.find(nominee.registration().getAsLong())
                : Optional.empty();
        Optional<Found> found = unclaimed(nominee.token());
        if (own.filter(one -> one.chat().equals(turn.chat())).isPresent()) {
            registration.openPass(turn, own.get().token().value());
        } else if (own.isPresent() && !NominatedSeats.isUnclaimed(own.get())) {
            turn.show(turn.say("nomination.used"));
        } else if (found.isEmpty()) {
            turn.show(turn.say("nomination.gone"));
        } else if (found.get().event().over(turn.now())) {
            turn.show(turn.say("nomination.over"));
        } else {
            lists.opened(nominee, turn.now());
            show(turn, found.get());
        }
    }

    private void show(Turn turn, Found found) {
        boolean seat = found.registration().status() == Registration.Status.CONFIRMED;
        turn.show(
                turn.say(
                                "nomination.open",
                                "name",
                                found.registration().name(),
                                "department",
                                found.list().department(),
                                "event",
                                found.event().title().in(turn.language()))
                        .paragraph(turn.say(seat ? "nomination.seat" : "nomination.waiting"))
                        .paragraph(Privacy.summary(found.event(), turn.texts())),
                buttons(turn, found.nominee(), true));
    }

    private static Keyboard buttons(Turn turn, Nominee nominee, boolean notice) {
        Keyboard.Rows rows = Keyboard.rows()
                .row(Button.main(turn.label("button.agree"), CallbackData.of("nomagree", nominee.token())));
        Button decline = Button.press(turn.label("button.decline"), CallbackData.of("nomdecline", nominee.token()));
        return (notice
                        ? rows.row(
                                decline,
                                Button.press(
                                        turn.label("button.privacy"), CallbackData.of("nomnotice", nominee.token())))
                        : rows.row(decline))
                .build();
    }

    private void agree(Turn turn, Found found) {
        privacy.agree(turn.from().user(), found.event(), turn.now());
        lists.agreed(found.nominee(), turn.from().user());
        forms.reopen(
                turn,
                form(found.event()),
                found.nominee().token(),
                false,
                found.registration().answers());
    }

    private static Form form(Event event) {
        return new Form(FORM, "registration.title", Headings.questions(event));
    }

    private void askWhetherToDecline(Turn turn, Found found) {
        turn.show(
                turn.say("nomination.decline", "event", found.event().title().in(turn.language())),
                Keyboard.rows()
                        .row(
                                Button.danger(
                                        turn.label("button.yes"),
                                        CallbackData.of("nomno", found.nominee().token())),
                                Button.press(
                                        turn.label("button.no"),
                                        CallbackData.of(
                                                "nomback", found.nominee().token())))
                        .build());
    }

    private void decline(Turn turn, Found found) {
        if (forms.isOpen(turn.chat(), FORM, found.nominee().token())) {
            forms.drop(turn.chat());
        }
        lists.declined(found.nominee(), found.registration(), found.event(), turn.now());
        turn.show(
                turn.say("nomination.declined"),
                Keyboard.rows().row(Menu.back(turn, found.event())).build());
    }

    @Override
    public Optional<Form> form(ChatId chat, FormSession session) {
        return unclaimed(session.subject()).map(found -> form(found.event()));
    }

    @Override
    public Optional<EventId> takesFor(ChatId chat, FormSession session) {
        return unclaimed(session.subject()).map(found -> found.event().id());
    }

    @Override
    public void confirmed(Turn turn, FormSession session, Answers answers) {
        Optional<Found> open =
                unclaimed(session.subject()).filter(found -> !found.event().over(turn.now()));
        var consent = open.flatMap(
                found -> privacy.agreed(turn.from().user(), found.event().id()));
        if (consent.isEmpty()) {
            turn.show(turn.say("nomination.gone"));
            return;
        }
        Found found = open.orElseThrow();
        lists.confirmed(found.nominee(), turn.now());
        HandOver.Taker taker = new HandOver.Taker(turn.chat(), turn.language(), consent.get(), turn.now());
        Registered nominated = new Registered(found.registration(), found.event());
        registration.tell(turn, found.event(), registration.handOver().claim(nominated, taker, answers));
    }

    @Override
    public boolean ended(Turn turn, FormSession session) {
        boolean over = unclaimed(session.subject())
                .filter(found -> found.event().over(turn.now()))
                .isPresent();
        if (over) {
            forms.drop(turn.chat());
            turn.show(turn.say("nomination.over"));
        }
        return over;
    }

    @Override
    public void left(Turn turn, FormSession session) {
        unclaimed(session.subject()).ifPresent(found -> show(turn, found));
    }
}
