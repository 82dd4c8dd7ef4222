package samvaad.registration;

import java.time.Clock;
import java.time.Instant;
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
import samvaad.outbox.Lane;
import samvaad.outbox.Outbox;
import samvaad.person.People;
import samvaad.text.Texts;

/** Freed seats go to the waiting list: offered to the first, who takes it in time or lets it go to the next. */
public final class SeatOffers {

    private final Registrations registrations;
    private final Events events;
    private final Outbox outbox;
    private final People people;
    private final Clock clock;

    public SeatOffers(Registrations registrations, Events events, Outbox outbox, People people, Clock clock) {
        this.registrations = registrations;
        this.events = events;
        this.outbox = outbox;
        this.people = people;
        this.clock = clock;
    }

    public void routes(Router router) {
        router.press("take", this::take);
        router.press("letgo", this::decline);
    }

    /** What is due: offers that lapse, and seats that somebody waits for. Also after the bot was down. */
    public void tick() {
        Instant now = clock.instant();
        for (Registration lapsed : registrations.lapse(now)) {
            events.find(lapsed.event()).ifPresent(event -> tellLapsed(lapsed, event));
        }
        events.all().forEach(event -> offer(event, now));
    }

    /** Offers what is free to those who wait; whoever has blocked the bot can't take it and holds up nobody. */
    void offer(Event event, Instant now) {
        Optional<Registration> offered = registrations.offerNext(event, now);
        while (offered.isPresent()) {
            Registration next = offered.get();
            if (outbox.isClosed(next.chat())) {
                registrations.decline(next, now);
            } else {
                outbox.send(next.chat(), Lane.NUDGE, RegistrationReplies.offer(next, event, textsFor(next)));
            }
            offered = registrations.offerNext(event, now);
        }
    }

    /** In the language that the person speaks now, which may not be the one they registered in. */
    private Texts textsFor(Registration registration) {
        return people.wordsFor(new UserId(registration.chat().value()), registration.language());
    }

    private void tellLapsed(Registration registration, Event event) {
        Texts texts = textsFor(registration);
        Outgoing lapsed = Outgoing.show(
                texts.text("waiting.lapsed", "name", registration.name()), rejoin(registration, event, texts));
        outbox.send(registration.chat(), Lane.NUDGE, lapsed);
    }

    private void take(Turn turn, CallbackData data) {
        Optional<Registration> found = named(turn, data);
        Optional<Event> event = found.flatMap(registration -> events.find(registration.event()));
        if (event.isEmpty()) {
            turn.stale();
            return;
        }
        Registration registration = found.orElseThrow();
        if (registration.status() == Registration.Status.CONFIRMED) {
            turn.stale();
            return;
        }
        if (!registrations.take(registration, event.get(), turn.now())) {
            turn.show(
                    turn.say("waiting.tooLate", "name", registration.name()),
                    rejoin(registration, event.get(), turn.texts()));
            if (registrations.decline(registration, turn.now())) {
                offer(event.get(), turn.now());
            }
            return;
        }
        Registration taken =
                registrations.ofChat(registration.id(), turn.chat()).orElseThrow();
        RegistrationReplies.seated(turn, taken, Passes.first(taken, event.get(), turn.texts(), Optional.empty()));
        turn.closePressed();
    }

    private void decline(Turn turn, CallbackData data) {
        Optional<Registration> found = named(turn, data);
        if (found.isEmpty() || !registrations.decline(found.get(), turn.now())) {
            turn.stale();
            return;
        }
        Registration registration = found.get();
        events.find(registration.event()).ifPresent(event -> {
            turn.show(
                    turn.say("waiting.declined", "name", registration.name()),
                    rejoin(registration, event, turn.texts()));
            offer(event, turn.now());
        });
    }

    private Optional<Registration> named(Turn turn, CallbackData data) {
        return data.number(0).stream().boxed().findFirst().flatMap(id -> registrations.ofChat(id, turn.chat()));
    }

    private static Keyboard rejoin(Registration registration, Event event, Texts texts) {
        return Keyboard.rows()
                .row(Button.press(texts.label("button.join"), CallbackData.of("again", registration.id())))
                .row(Button.press(texts.label("button.menu"), CallbackData.of("menu", event.id())))
                .build();
    }
}
