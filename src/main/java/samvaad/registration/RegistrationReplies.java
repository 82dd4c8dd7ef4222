package samvaad.registration;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import samvaad.bot.MenuPart;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.chat.UserId;
import samvaad.event.Event;
import samvaad.info.EventWords;
import samvaad.info.Menu;
import samvaad.outbox.Lane;
import samvaad.outbox.Outbox;
import samvaad.person.People;
import samvaad.text.Html;
import samvaad.text.Moments;
import samvaad.text.Texts;

/** The replies about registrations: how an attempt ended, and how things stand. */
final class RegistrationReplies {

    /** More lines than these would hide the buttons. */
    private static final int MOST_HELD = 3;

    private final Registrations registrations;
    private final Outbox outbox;
    private final People people;
    private final BiConsumer<Turn, Registered> afterSeat;

    /** @param afterSeat asks for what comes with a seat, below the pass */
    RegistrationReplies(
            Registrations registrations, Outbox outbox, People people, BiConsumer<Turn, Registered> afterSeat) {
        this.registrations = registrations;
        this.outbox = outbox;
        this.people = people;
        this.afterSeat = afterSeat;
    }

    /** Tells the person the result of registering. */
    void say(Turn turn, Event event, RegistrationResult result) {
        if (result instanceof RegistrationResult.Confirmed confirmed) {
            Registration registration = confirmed.registration();
            seated(turn, registration, event, colleague(turn, event));
        } else if (result instanceof RegistrationResult.Waitlisted waitlisted) {
            waiting(turn, event, waitlisted.registration(), waitlisted.place());
        } else if (result instanceof RegistrationResult.Offered offered) {
            turn.show(offer(offered.registration(), event, turn.texts()));
        } else if (result instanceof RegistrationResult.AlreadyRegistered) {
            turn.show(turn.say("registration.alreadyHere"), menu(turn, event));
        } else if (result instanceof RegistrationResult.TakenOver over) {
            say(turn, event, over.place());
            if (!over.from().chat().equals(Admissions.GUESTS)) {
                tellTakenOver(over.from(), event);
            }
        } else if (result instanceof RegistrationResult.LimitReached) {
            limit(turn, event);
        } else {
            notOpen(turn, event);
        }
    }

    /** Their turn on the waiting list came while they had blocked the bot. */
    MenuPart passedBy(Turn turn, Event event, List<Registration> own) {
        boolean free = registrations.hasSeat(event, turn.now());
        Html lines = Html.EMPTY;
        List<List<Button>> rows = new ArrayList<>();
        for (Registration one : own) {
            lines = lines.line(turn.say(free ? "waiting.passedFree" : "waiting.passed", "name", one.name()));
            rows.add(List.of(
                    Button.main(turn.label(free ? "button.take" : "button.join"), CallbackData.of("again", one.id()))));
        }
        return new MenuPart(lines, rows);
    }

    /**
     * Sends the pass that announces the seat. Whoever pressed the button knows at once, however long the picture takes.
     */
    void seated(Turn turn, Registration registration, Event event, Optional<Button> colleague) {
        turn.toast(turn.label("registration.toast", "code", registration.code()));
        turn.send(Passes.first(registration, event, turn.texts(), colleague, turn.now()), Passes.tag(registration));
        afterSeat.accept(turn, new Registered(registration, event));
    }

    /** Tells whoever made the registration that somebody else has it now, and that their pass is no longer valid. */
    private void tellTakenOver(Registration from, Event event) {
        Texts texts = people.wordsFor(new UserId(from.chat().value()), from.language());
        Keyboard keyboard = Keyboard.rows()
                .row(Button.press(texts.label("button.menu"), CallbackData.of("menu", event.id())))
                .build();
        String title = event.title().in(texts.language());
        outbox.send(
                from.chat(),
                Lane.NUDGE,
                Outgoing.show(texts.text("registration.takenOver", "name", from.name(), "event", title), keyboard));
    }

    void waiting(Turn turn, Event event, Registration registration, int place) {
        Html state = EventWords.state(event, turn.texts());
        turn.show(
                state.isEmpty()
                        ? turn.say("registration.waiting", "name", registration.name(), "place", place)
                                .paragraph(held(turn, event))
                        : state.paragraph(status(turn, List.of(registration))),
                Passes.waiting(registration, event, turn.texts()));
    }

    /** Says that a seat is held, until when, and offers buttons to accept or decline it. */
    static Outgoing.Show offer(Registration registration, Event event, Texts texts) {
        Instant until = registration.offeredUntil().orElse(Instant.EPOCH);
        Keyboard keyboard = Keyboard.rows()
                .row(
                        Button.main(texts.label("button.take"), CallbackData.of("take", registration.id())),
                        Button.press(texts.label("button.decline"), CallbackData.of("letgo", registration.id())))
                .build();
        return Outgoing.show(
                texts.text(
                        "waiting.offer",
                        "name",
                        registration.name(),
                        "event",
                        event.title().in(texts.language()),
                        "until",
                        Moments.dayAndTime(until.atZone(event.zone()), texts)),
                keyboard);
    }

    void full(Turn turn, Event event) {
        Keyboard keyboard = Keyboard.rows()
                .row(Button.main(turn.label("button.join"), CallbackData.of("join", event.id())))
                .row(Menu.back(turn, event))
                .build();
        turn.show(turn.say("registration.full").paragraph(held(turn, event)), keyboard);
    }

    /** Which seats are held for lists, and until when. Empty if none are. */
    Html held(Turn turn, Event event) {
        List<Held> all = registrations.seats().shown(event, turn.now());
        Html lines = Html.EMPTY;
        for (Held held : all.subList(0, Math.min(all.size(), MOST_HELD))) {
            lines = lines.line(turn.say(
                    "registration.held",
                    "label",
                    held.label().in(turn.language()),
                    "seats",
                    held.seats(),
                    "until",
                    lastMinute(held.until().atZone(event.zone()), turn.texts())));
        }
        int more = all.stream().skip(MOST_HELD).mapToInt(Held::seats).sum();
        if (more > 0) {
            lines = lines.line(turn.say("registration.held.more", "seats", more));
        }
        return all.isEmpty() ? lines : lines.line(turn.say("registration.held.then"));
    }

    /** The end of a day is read as the day itself. */
    private static String lastMinute(ZonedDateTime until, Texts texts) {
        return until.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? Moments.day(until.toLocalDate().minusDays(1), texts)
                : Moments.dayAndTime(until, texts);
    }

    void limit(Turn turn, Event event) {
        turn.show(turn.say("registration.limit", "limit", Registrations.limit(event)), menu(turn, event));
    }

    void notOpen(Turn turn, Event event) {
        if (!event.takesPlace()) {
            Html text = EventWords.state(event, turn.texts()).paragraph(turn.say("registration." + event.status()));
            turn.show(text, menu(turn, event));
            return;
        }
        Html text = opens(turn, event)
                .map(opens -> turn.say("registration.notYet", "opens", opens))
                .orElseGet(() -> turn.say(event.over(turn.now()) ? "event.over" : "registration.closed"));
        turn.show(text, menu(turn, event));
    }

    /** Shows how this chat's registrations stand, for somebody who wants to register again. */
    void standing(Turn turn, Event event, List<Registration> own) {
        Keyboard.Rows rows = Keyboard.rows();
        rows.row(Button.main(turn.label("button.pass"), CallbackData.of("pass", event.id())));
        colleague(turn, event).ifPresent(rows::row);
        rows.row(Menu.back(turn, event));
        turn.show(EventWords.state(event, turn.texts()).paragraph(status(turn, own)), rows.build());
    }

    /** One line for each person. */
    Html status(Turn turn, List<Registration> own) {
        Html lines = Html.EMPTY;
        for (Registration registration : own) {
            lines = lines.line(
                    switch (registration.status()) {
                        case CONFIRMED ->
                            turn.say("status.confirmed", "name", registration.name(), "code", registration.code());
                        case WAITING ->
                            turn.say(
                                    "status.waiting",
                                    "name",
                                    registration.name(),
                                    "place",
                                    registrations.place(registration));
                        case OFFERED -> turn.say("status.offered", "name", registration.name());
                        case LAPSED, WITHDRAWN -> Html.EMPTY;
                    });
        }
        return lines;
    }

    /** The button for one more person, if there is room. */
    Optional<Button> colleague(Turn turn, Event event) {
        boolean room = event.registrationOpen(turn.now())
                && registrations.active(turn.chat(), event.id()).size() < Registrations.limit(event);
        return room
                ? Optional.of(Button.press(turn.label("button.colleague"), CallbackData.of("colleague", event.id())))
                : Optional.empty();
    }

    Keyboard menu(Turn turn, Event event) {
        Keyboard.Rows rows = Keyboard.rows();
        if (!registrations.active(turn.chat(), event.id()).isEmpty()) {
            rows.row(Button.press(turn.label("button.pass"), CallbackData.of("pass", event.id())));
        }
        return rows.row(Menu.back(turn, event)).build();
    }

    /** When registration opens, for people who come too early. */
    static Optional<String> opens(Turn turn, Event event) {
        return event.registration()
                .flatMap(registration -> registration.opensAt(event.zone()))
                .filter(turn.now()::isBefore)
                .map(opens -> Moments.dayAndTime(opens.atZone(event.zone()), turn.texts()));
    }
}
