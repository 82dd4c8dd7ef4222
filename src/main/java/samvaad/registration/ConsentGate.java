package samvaad.registration;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import samvaad.bot.Handler;
import samvaad.bot.Router;
import samvaad.bot.Step;
import samvaad.bot.Turn;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.dialogue.Forms;
import samvaad.event.Event;
import samvaad.event.EventId;
import samvaad.info.EventChoice;
import samvaad.info.Menu;
import samvaad.person.Notice;
import samvaad.person.Privacy;
import samvaad.store.Sql;

/**
 * Whoever agreed to what the privacy notice meant before, or to none, is asked before anything more is taken. What they
 * pressed or typed waits: it is done when they agree and deleted when they decline.
 */
final class ConsentGate implements Handler.Gate {

    /** What waited for longer is hardly meant any more. */
    private static final Duration WAITS = Duration.ofDays(1);

    private final EventChoice choice;
    private final Registrations registrations;
    private final Forms forms;
    private final Privacy privacy;
    private final ConsentScreens screens;
    private final ConsentStepTable table;

    ConsentGate(
            Sql sql,
            EventChoice choice,
            Registrations registrations,
            Forms forms,
            Privacy privacy,
            ConsentScreens screens) {
        this.choice = choice;
        this.registrations = registrations;
        this.forms = forms;
        this.privacy = privacy;
        this.screens = screens;
        this.table = new ConsentStepTable(sql);
    }

    void routes(Router router) {
        router.taking().gate(this);
        router.press(
                ConsentScreens.RENEW,
                (turn, data) -> askedOrStale(turn, data).ifPresent(event -> renew(turn, event, router)));
        router.press(
                ConsentScreens.KEEP_OLD,
                (turn, data) -> askedOrStale(turn, data).ifPresent(event -> decline(turn, event, data)));
    }

    /** The event that the button names, if the person is asked about its notice: a button may be old or forged. */
    private Optional<Event> askedOrStale(Turn turn, CallbackData data) {
        Optional<Event> asked = data.id(0)
                .flatMap(choice.events()::find)
                .filter(event -> isDue(turn, event) || table.waits(turn.chat(), event.id()));
        asked.ifPresentOrElse(event -> choice.choose(turn, event), turn::stale);
        return asked;
    }

    @Override
    public boolean holds(Turn turn, EventId id, Step step) {
        Optional<Event> event = choice.events().find(id).filter(one -> isDue(turn, one, step));
        event.ifPresent(one -> {
            table.put(turn.chat(), id, Notice.version(one), step, turn.now());
            screens.askAgain(turn, one);
        });
        return event.isPresent();
    }

    /** Whoever begins to register is asked anyway. */
    private boolean isDue(Turn turn, Event event, Step step) {
        return isDue(turn, event)
                && (!step.presses("register")
                        || isFillingIn(turn, event)
                        || !registrations.active(turn.chat(), event.id()).isEmpty());
    }

    private boolean isDue(Turn turn, Event event) {
        return !privacy.isCurrent(turn.from().user(), event)
                && (isFillingIn(turn, event)
                        || !registrations.of(turn.chat(), event.id()).isEmpty());
    }

    private boolean isFillingIn(Turn turn, Event event) {
        return forms.isOpen(turn.chat(), RegistrationForm.ID, event.id().value());
    }

    /** Asks below what was shown, which nobody has to wait for. Not again after a no. */
    void askBelow(Turn turn, Event event) {
        if (isDue(turn, event) && !table.hasDeclined(turn.chat(), event.id(), Notice.version(event))) {
            screens.askBelow(turn, event);
        }
    }

    private void renew(Turn turn, Event event, Router router) {
        turn.goesOn();
        privacy.agree(turn.from().user(), event, turn.now());
        registrations.renewConsent(turn.chat(), event.id(), Notice.version(event), turn.now());
        table.take(turn.chat(), event.id(), turn.now().minus(WAITS))
                .ifPresentOrElse(
                        step -> router.goOn(turn, step),
                        () -> turn.show(
                                turn.say("privacy.renewed"),
                                Keyboard.rows().row(Menu.back(turn, event)).build()));
    }

    private void decline(Turn turn, Event event, CallbackData data) {
        boolean done = ConsentScreens.isBelow(data) && !table.waits(turn.chat(), event.id());
        table.decline(turn.chat(), event.id(), Notice.version(event), turn.now());
        forms.putAside(turn.chat());
        ConsentScreens.notRenewed(
                turn,
                event,
                done ? "privacy.notRenewedDone" : "privacy.notRenewed",
                !registrations.active(turn.chat(), event.id()).isEmpty());
    }

    void tick(Instant now) {
        table.deleteBefore(now.minus(WAITS));
    }

    ConsentStepTable table() {
        return table;
    }
}
