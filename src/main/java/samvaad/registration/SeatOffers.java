package samvaad.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.chat.UserId;
import samvaad.event.Event;
import samvaad.event.Events;
import samvaad.info.EventWords;
import samvaad.info.Menu;
import samvaad.outbox.Lane;
import samvaad.outbox.Outbox;
import samvaad.person.People;
import samvaad.text.Texts;

/** Offers freed seats to the waiting list: the first person accepts in time, or the seat goes to the next. */
final class SeatOffers {

    private final Registrations registrations;
    private final RegistrationChoice one;
    private final RegistrationReplies replies;
    private final ConsentGate consent;
    private final Events events;
    private final Outbox outbox;
    private final People people;
    private final Clock clock;

    SeatOffers(
            Registrations registrations,
            RegistrationReplies replies,
            ConsentGate consent,
            Events events,
            Outbox outbox,
            People people,
            Clock clock) {
        this.registrations = registrations;
        this.replies = replies;
        this.consent = consent;
        this.one = new RegistrationChoice(events, registrations);
        this.events = events;
        this.outbox = outbox;
        this.people = people;
        this.clock = clock;
    }

    void routes(Router router) {
        router.press("take", this::take);
        router.press("letgo", this::decline);
    }

    /**
     * Does what is due, also after the bot was down: ends offers that have run out, and offers seats that somebody is
     * waiting for.
     */
    void tick() {
        Instant now = clock.instant();
        events.all().stream().filter(event -> !event.takesPlace()).forEach(registrations::takeBackOffers);
        List<Registration> lapsed = registrations.lapse(now);
        for (Event event : events.all()) {
            int next = offered(event, now);
            for (Registration late : lapsed) {
                if (late.event().equals(event.id())) {
                    tellLapsed(late, event, next > 0 || isAwaited(event), now);
                    next--;
                }
            }
        }
    }

    void offer(Event event, Instant now) {
        int unused = offered(event, now);
    }

    /**
     * Offers free seats to those who are waiting. Somebody who has blocked the bot can't accept, and must not hold up
     * others.
     *
     * @return how many people got an offer
     */
    private int offered(Event event, Instant now) {
        int count = 0;
        Optional<Registration> offered = registrations.offerNext(event, now);
        while (offered.isPresent()) {
            Registration next = offered.get();
            if (next.chat().equals(Admissions.GUESTS)) {
                registrations.seat(next, event, now);
            } else if (outbox.isClosed(next.chat())) {
                registrations.passOn(next, now);
            } else {
                outbox.send(
                        next.chat(),
                        Lane.NUDGE,
                        Passes.tag(next),
                        RegistrationReplies.offer(next, event, textsFor(next)));
                count++;
            }
            offered = registrations.offerNext(event, now);
        }
        return count;
    }

    /** The texts in the language that the person reads now, which may differ from the one they registered in. */
    private Texts textsFor(Registration registration) {
        return people.wordsFor(new UserId(registration.chat().value()), registration.language());
    }

    private void tellLapsed(Registration registration, Event event, boolean hasGoneOn, Instant now) {
        if (outbox.isClosed(registration.chat())) {
            registrations.lapsedUntold(registration);
            return;
        }
        Texts texts = textsFor(registration);
        boolean free = isFree(event, now);
        String key = hasGoneOn ? "waiting.lapsed" : free ? "waiting.lapsedFree" : "waiting.lapsedOver";
        Outgoing lapsed = Outgoing.show(
                texts.text(key, "name", registration.name()),
                free ? takeFree(registration, event, texts) : rejoin(registration, event, texts));
        outbox.send(registration.chat(), Lane.NUDGE, lapsed);
    }

    /** Whether somebody is waiting. By night their offer comes in the morning. */
    private boolean isAwaited(Event event) {
        return registrations.people(event.id(), Registration.Status.WAITING) > 0;
    }

    /** Whether somebody who asks now gets the seat. */
    private boolean isFree(Event event, Instant now) {
        return event.registrationOpen(now) && registrations.hasSeat(event, now);
    }

    private void take(Turn turn, CallbackData data) {
        Optional<Registered> found =
                one.own(turn, data).filter(named -> named.registration().status() != Registration.Status.CONFIRMED);
        if (found.isEmpty()) {
            turn.stale();
            return;
        }
        Registration registration = found.get().registration();
        Event event = found.get().event();
        if (isOff(turn, event)) {
            return;
        }
        if (!registrations.take(registration, event, turn.now())) {
            if (registrations.decline(registration, turn.now())) {
                offer(event, turn.now());
            }
            boolean free = isFree(event, turn.now());
            turn.show(
                    turn.say(free ? "waiting.lapsedFree" : "waiting.tooLate", "name", registration.name()),
                    free ? takeFree(registration, event, turn.texts()) : rejoin(registration, event, turn.texts()));
            return;
        }
        Registration taken =
                registrations.ofChat(registration.id(), turn.chat()).orElseThrow();
        replies.seated(turn, taken, event, Optional.empty());
        turn.closePressed();
        consent.askBelow(turn, event);
    }

    /** Whether no seats are given because the event does not take place as planned. If so, says that. */
    private static boolean isOff(Turn turn, Event event) {
        if (!event.takesPlace()) {
            turn.show(
                    EventWords.state(event, turn.texts()),
                    Keyboard.rows().row(Menu.back(turn, event)).build());
        }
        return !event.takesPlace();
    }

    private void decline(Turn turn, CallbackData data) {
        if (one.own(turn, data).filter(named -> isOff(turn, named.event())).isPresent()) {
            return;
        }
        Optional<Registered> found =
                one.own(turn, data).filter(named -> registrations.decline(named.registration(), turn.now()));
        if (found.isEmpty()) {
            turn.stale();
            return;
        }
        Registration registration = found.get().registration();
        Event event = found.get().event();
        boolean goesOn = offered(event, turn.now()) > 0 || isAwaited(event);
        turn.show(
                turn.say(goesOn ? "waiting.declined" : "waiting.declinedFree", "name", registration.name()),
                rejoin(registration, event, turn.texts()));
    }

    private static Keyboard takeFree(Registration registration, Event event, Texts texts) {
        return Keyboard.rows()
                .row(Button.main(texts.label("button.take"), CallbackData.of("again", registration.id())))
                .row(Button.press(texts.label("button.menu"), CallbackData.of("menu", event.id())))
                .build();
    }

    private static Keyboard rejoin(Registration registration, Event event, Texts texts) {
        return Keyboard.rows()
                .row(Button.press(texts.label("button.join"), CallbackData.of("again", registration.id())))
                .row(Button.press(texts.label("button.menu"), CallbackData.of("menu", event.id())))
                .build();
    }
}
