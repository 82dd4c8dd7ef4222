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
import samvaad.event.Event;
import samvaad.event.Events;
import samvaad.outbox.Lane;
import samvaad.outbox.Outbox;
import samvaad.text.Messages;
import samvaad.text.Moments;
import samvaad.text.Texts;

/** Freed seats go to the waiting list: offered to the first, who takes it in time or lets it go to the next. */
public final class SeatOffers {

    private final Registrations registrations;
    private final Events events;
    private final Outbox outbox;
    private final Messages messages;
    private final Clock clock;

    public SeatOffers(Registrations registrations, Events events, Outbox outbox, Messages messages, Clock clock) {
        this.registrations = registrations;
        this.events = events;
        this.outbox = outbox;
        this.messages = messages;
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

    /** Offers what is free to those who wait. */
    void offer(Event event, Instant now) {
        Optional<Registration> offered = registrations.offerNext(event, now);
        while (offered.isPresent()) {
            tellOffer(offered.get(), event);
            offered = registrations.offerNext(event, now);
        }
    }

    private void tellOffer(Registration registration, Event event) {
        Texts texts = messages.in(registration.language());
        Instant until = registration.offeredUntil().orElseThrow();
        Keyboard keyboard = Keyboard.rows()
                .row(
                        Button.main(texts.label("button.take"), CallbackData.of("take", registration.id())),
                        Button.press(texts.label("button.decline"), CallbackData.of("letgo", registration.id())))
                .build();
        Outgoing offer = Outgoing.show(
                texts.text(
                        "waiting.offer",
                        "name",
                        registration.name(),
                        "event",
                        event.title().in(texts.language()),
                        "until",
                        Moments.dayAndTime(until.atZone(event.zone()), texts.language())),
                keyboard);
        outbox.send(registration.chat(), Lane.NUDGE, offer);
    }

    private void tellLapsed(Registration registration, Event event) {
        Texts texts = messages.in(registration.language());
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
            return;
        }
        Registration taken =
                registrations.ofChat(registration.id(), turn.chat()).orElseThrow();
        turn.show(turn.say("registration.done", "name", taken.name(), "code", taken.code()));
        turn.send(Passes.photo(taken, event.get(), turn.texts(), true));
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
