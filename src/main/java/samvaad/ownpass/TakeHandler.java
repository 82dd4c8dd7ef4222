package samvaad.ownpass;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.ChatId;
import samvaad.chat.Incoming;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.chat.UserId;
import samvaad.dialogue.Modes;
import samvaad.event.Event;
import samvaad.info.EventChoice;
import samvaad.info.EventWords;
import samvaad.info.Menu;
import samvaad.outbox.Confidential;
import samvaad.outbox.Lane;
import samvaad.outbox.Outbox;
import samvaad.ownpass.OwnPassResult.Cancelled;
import samvaad.ownpass.OwnPassResult.Offered;
import samvaad.ownpass.OwnPassResult.Over;
import samvaad.ownpass.OwnPassResult.Placed;
import samvaad.ownpass.OwnPassResult.Sent;
import samvaad.ownpass.OwnPassResult.Taken;
import samvaad.person.Consent;
import samvaad.person.Notice;
import samvaad.person.People;
import samvaad.person.Privacy;
import samvaad.registration.HandOver;
import samvaad.registration.Registered;
import samvaad.registration.Registration;
import samvaad.registration.RegistrationFeature;
import samvaad.text.Html;
import samvaad.text.Texts;
import samvaad.typed.MobileNumber;

/**
 * Somebody opens the link to their own pass: whether it is them, the number if one was given, and the registration is
 * theirs.
 */
final class TakeHandler {

    /** The mode in which the chat's own contact is awaited. Its state is the link's digest. */
    private static final String MODE = "ownpass";

    private static final Duration FRESH = Duration.ofHours(1);

    private final EventChoice choice;
    private final OwnPasses passes;
    private final RegistrationFeature registration;
    private final Privacy privacy;
    private final People people;
    private final Modes modes;
    private final Outbox outbox;

    TakeHandler(
            EventChoice choice,
            OwnPasses passes,
            RegistrationFeature registration,
            Privacy privacy,
            People people,
            Modes modes,
            Outbox outbox) {
        this.choice = choice;
        this.passes = passes;
        this.registration = registration;
        this.privacy = privacy;
        this.people = people;
        this.outbox = outbox;
        this.modes = modes.add(new Modes.Mode(MODE, Optional.empty(), FRESH, "ownpass.left", this::typed));
    }

    void routes(Router router) {
        router.press("ownme", (turn, data) -> confirmed(turn, OwnPasses.digest(token(data))));
        router.press("ownnot", (turn, data) -> turn.show(turn.say("ownpass.notMe"), toMenu(turn)));
    }

    private static String token(CallbackData data) {
        return data.id(0).orElse("");
    }

    void open(Turn turn, String token) {
        Optional<Offered> offered = offered(turn, OwnPasses.digest(token));
        if (offered.isEmpty()) {
            return;
        }
        Event event = offered.get().found().event();
        choice.choose(turn, event);
        Registration one = offered.get().found().registration();
        Html ask =
                turn.say("ownpass.ask", "event", event.title().in(turn.language()), "name", MaskedName.of(one.name()));
        turn.show(
                ask.paragraph(Privacy.summary(event, turn.texts())),
                Keyboard.rows()
                        .row(Button.main(turn.label("button.thatsMe"), CallbackData.of("ownme", token)))
                        .row(
                                Button.press(turn.label("button.notMe"), CallbackData.of("ownnot")),
                                Button.press(turn.label("button.privacy"), CallbackData.of("privacy")))
                        .build());
    }

    /** The registration behind a link, if this person can have it. If not, says why and what to do. */
    private Optional<Offered> offered(Turn turn, String digest) {
        OwnPassResult result = passes.look(digest, turn.chat(), turn.now());
        if (result instanceof Offered offered) {
            return Optional.of(offered);
        } else if (result instanceof Taken taken) {
            registration.showPass(turn, taken.found());
        } else if (result instanceof Sent sent) {
            turn.show(
                    turn.say(
                            "ownpass.yours", "name", sent.found().registration().name()),
                    toMenu(turn, sent.found().event()));
        } else if (result instanceof Placed placed) {
            turn.show(turn.say("ownpass.already"), toPass(turn, placed.event()));
        } else if (result instanceof Cancelled cancelled) {
            turn.show(turn.say("ownpass.cancelled"), toRegister(turn, cancelled.event()));
        } else if (result instanceof Over over) {
            Html state = EventWords.state(over.event(), turn.texts());
            turn.show(state.isEmpty() ? turn.say("event.over") : state, toMenu(turn, over.event()));
        } else {
            turn.show(turn.say("ownpass.gone"), toMenu(turn));
        }
        return Optional.empty();
    }

    private void confirmed(Turn turn, String digest) {
        Optional<Offered> offered = offered(turn, digest);
        if (offered.isEmpty()) {
            return;
        }
        if (offered.get().found().registration().mobile().isEmpty()) {
            take(turn, digest, offered.get(), false);
            return;
        }
        modes.open(turn, MODE, digest);
        turn.closePressed();
        askForContact(turn);
    }

    private static void askForContact(Turn turn) {
        Keyboard keyboard = new Keyboard.AskContact(
                turn.label("button.shareMobile"), List.of(turn.label("button.notMe")), turn.label("form.placeholder"));
        turn.send(Outgoing.show(turn.say("ownpass.contact"), keyboard));
    }

    /** Only a contact of the account itself proves anything. A typed number does not. */
    private void typed(Turn turn, String digest, String text) {
        if (text.strip().equals(turn.label("button.notMe"))) {
            modes.close(turn.chat());
            turn.show(turn.say("ownpass.notMe"));
            return;
        }
        if (!(turn.incoming() instanceof Incoming.SharedContact card) || !card.own()) {
            askForContact(turn);
            return;
        }
        modes.close(turn.chat());
        Optional<Offered> offered = offered(turn, digest);
        if (offered.isPresent()) {
            Optional<String> number = MobileNumber.ofAccount(card.phone());
            if (number.equals(offered.get().found().registration().mobile())) {
                take(turn, digest, offered.get(), true);
            } else {
                turn.send(Outgoing.show(turn.say("ownpass.otherNumber")));
            }
        }
    }

    private void take(Turn turn, String digest, Offered offered, boolean proved) {
        Event event = offered.found().event();
        privacy.agree(turn.from().user(), event, turn.now());
        Consent consent = new Consent(Notice.version(event), turn.now());
        HandOver.Taker taker = new HandOver.Taker(turn.chat(), turn.language(), consent, turn.now());
        Optional<Registered> moved = passes.take(digest, offered, taker, proved);
        if (moved.isEmpty()) {
            turn.stale();
            return;
        }
        turn.closePressed();
        turn.send(Outgoing.show(turn.say("ownpass.done")));
        registration.showPass(turn, moved.get());
        tellGiver(offered.found(), turn.chat());
    }

    /** The message has the name of somebody whose data is no longer the reader's. */
    private void tellGiver(Registered before, ChatId now) {
        Registration one = before.registration();
        Texts texts = people.wordsFor(new UserId(one.chat().value()), one.language());
        String title = before.event().title().in(texts.language());
        Keyboard keyboard = Keyboard.rows()
                .row(Button.press(
                        texts.label("button.menu"),
                        CallbackData.of("menu", before.event().id())))
                .build();
        Outgoing moved = Outgoing.show(texts.text("ownpass.moved", "name", one.name(), "event", title), keyboard);
        outbox.confidences()
                .with(new Confidential(Set.of(now), false), () -> outbox.send(one.chat(), Lane.NUDGE, moved));
    }

    private static Keyboard toMenu(Turn turn) {
        return Keyboard.rows()
                .row(Button.main(turn.label("button.menu"), CallbackData.of("menu")))
                .build();
    }

    private static Keyboard toMenu(Turn turn, Event event) {
        return Keyboard.rows().row(Menu.back(turn, event)).build();
    }

    private static Keyboard toPass(Turn turn, Event event) {
        return Keyboard.rows()
                .row(Button.main(turn.label("button.pass"), CallbackData.of("pass", event.id())))
                .row(Menu.back(turn, event))
                .build();
    }

    private static Keyboard toRegister(Turn turn, Event event) {
        return Keyboard.rows()
                .row(Button.main(turn.label("button.register"), CallbackData.of("register", event.id())))
                .row(Menu.back(turn, event))
                .build();
    }
}
