package samvaad.certificate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.dialogue.Modes;
import samvaad.event.Event;
import samvaad.event.Events;
import samvaad.info.EventChoice;
import samvaad.info.EventWords;
import samvaad.info.Menu;
import samvaad.registration.Registered;
import samvaad.registration.Registration;
import samvaad.registration.RegistrationChoice;
import samvaad.registration.Registrations;
import samvaad.text.Graphemes;
import samvaad.text.Html;
import samvaad.text.Moments;
import samvaad.typed.PersonName;

/**
 * {@code /certificate}: whose, the spelling of the name, the file. The name can be mended until the certificate is
 * issued.
 */
final class CertificateHandler {

    /** The press that leads to the certificates of an event. */
    static final String PRESS = "certificate";

    private static final String MODE = "certname";
    private static final Duration FRESH = Duration.ofMinutes(30);
    private static final int LABEL = 40;

    private final EventChoice choice;
    private final Events events;
    private final Registrations registrations;
    private final RegistrationChoice one;
    private final Certificates certificates;
    private final Modes modes;

    CertificateHandler(EventChoice choice, Registrations registrations, Certificates certificates, Modes modes) {
        this.choice = choice;
        this.events = choice.events();
        this.registrations = registrations;
        this.one = new RegistrationChoice(choice.events(), registrations);
        this.certificates = certificates;
        this.modes = modes.add(new Modes.Mode(MODE, Optional.empty(), FRESH, "certificate.unmended", this::typed));
    }

    void routes(Router router) {
        router.command(PRESS, (turn, argument) -> all(turn));
        router.press(PRESS, (turn, data) -> choice.named(turn, data).ifPresent(event -> show(turn, event)));
        router.press("certone", (turn, data) -> own(turn, data).ifPresent(found -> one(turn, found)));
        router.taking().press("certmend", registrations::eventOf);
        router.taking().press("certissue", registrations::eventOf);
        router.press("certmend", (turn, data) -> own(turn, data).ifPresent(found -> mend(turn, found)));
        router.press("certissue", (turn, data) -> own(turn, data).ifPresent(found -> issue(turn, found)));
    }

    private Optional<Registered> own(Turn turn, CallbackData data) {
        return one.ownOrStale(turn, data, found -> certificates.canHave(found, turn.now()));
    }

    /** The events of the past too: the choice of events knows only those ahead. */
    private void all(Turn turn) {
        List<Event> own = events.all().stream()
                .filter(event -> event.certificatesOpen().isPresent())
                .filter(event -> !registrations.active(turn.chat(), event.id()).isEmpty())
                .toList();
        if (own.size() == 1) {
            show(turn, own.get(0));
            return;
        }
        Keyboard.Rows rows = Keyboard.rows();
        own.forEach(event -> rows.row(Button.press(
                Graphemes.shorten(EventWords.titleLine(event, turn.texts()), LABEL),
                CallbackData.of(PRESS, event.id()))));
        rows.row(Button.press(turn.label("button.menu"), CallbackData.of("menu")));
        turn.show(turn.say(own.isEmpty() ? "certificate.none" : "certificate.which"), rows.build());
    }

    private void show(Turn turn, Event event) {
        Optional<Instant> opens = event.certificatesOpen();
        List<Registered> own = registrations.active(turn.chat(), event.id()).stream()
                .map(registration -> new Registered(registration, event))
                .toList();
        List<Registered> ready = own.stream()
                .filter(found -> certificates.canHave(found, turn.now()))
                .toList();
        if (ready.size() == 1) {
            one(turn, ready.get(0));
        } else if (!ready.isEmpty()) {
            several(turn, event, ready);
        } else if (opens.isEmpty() || own.isEmpty()) {
            turn.show(turn.say("certificate.none"), back(turn, event));
        } else if (turn.now().isBefore(opens.get())) {
            String when = Moments.dayAndTime(opens.get().atZone(event.zone()), turn.texts());
            turn.show(turn.say("certificate.notYet", "opens", when), back(turn, event));
        } else if (own.stream().anyMatch(certificates::lacksFeedback)) {
            feedbackFirst(turn, event);
        } else {
            turn.show(turn.say("certificate.notThere"), back(turn, event));
        }
    }

    private static void feedbackFirst(Turn turn, Event event) {
        if (event.feedbackOpen(turn.now())) {
            turn.show(
                    turn.say("certificate.feedbackFirst"),
                    Keyboard.rows()
                            .row(Button.main(turn.label("button.feedback"), CallbackData.of("feedback", event.id())))
                            .row(Menu.back(turn, event))
                            .build());
        } else {
            turn.show(turn.say("certificate.feedbackOver"), back(turn, event));
        }
    }

    private void several(Turn turn, Event event, List<Registered> ready) {
        Keyboard.Rows rows = Keyboard.rows();
        for (Registered found : ready) {
            rows.row(Button.press(
                    Graphemes.shorten(certificates.name(found.registration()), LABEL),
                    CallbackData.of("certone", found.registration().id())));
        }
        turn.show(
                turn.say("certificate.whose"), rows.row(Menu.back(turn, event)).build());
    }

    private void one(Turn turn, Registered found) {
        Optional<Certificate> issued = certificates
                .of(found.registration())
                .filter(one -> one.issuedAt().isPresent());
        if (issued.isEmpty()) {
            spelling(turn, found);
        } else if (issued.get().isValid()) {
            turn.send(file(turn, issued.get()));
        } else {
            turn.show(
                    turn.say("certificate.withdrawn.own", "number", issued.get().number()),
                    Keyboard.rows()
                            .row(Button.press(
                                    turn.label("button.ask"),
                                    CallbackData.of("ask", found.event().id())))
                            .row(Menu.back(turn, found.event()))
                            .build());
        }
    }

    private void spelling(Turn turn, Registered found) {
        Registration registration = found.registration();
        Html below = certificates.organisation(found).map(Html::escape).orElse(Html.EMPTY);
        Html text = turn.say("certificate.look")
                .paragraph(Html.escape(certificates.name(registration)).bold().line(below))
                .paragraph(turn.say("certificate.look.hint"));
        turn.show(
                text,
                Keyboard.rows()
                        .row(Button.main(
                                turn.label("button.certificate.issue"),
                                CallbackData.of("certissue", registration.id())))
                        .row(Button.press(
                                turn.label("button.certificate.mend"), CallbackData.of("certmend", registration.id())))
                        .row(Menu.back(turn, found.event()))
                        .build());
    }

    private void mend(Turn turn, Registered found) {
        if (isIssued(found)) {
            turn.toast(turn.label("certificate.frozen"));
            one(turn, found);
            return;
        }
        modes.open(turn, MODE, Long.toString(found.registration().id()));
        turn.send(Outgoing.show(turn.say("certificate.type")));
    }

    private boolean isIssued(Registered found) {
        return certificates
                .of(found.registration())
                .filter(one -> one.issuedAt().isPresent())
                .isPresent();
    }

    private void typed(Turn turn, String state, String words) {
        Optional<Registered> found = registrations
                .ofChat(Long.parseLong(state), turn.chat())
                .flatMap(one::of)
                .filter(own -> certificates.canHave(own, turn.now()));
        Optional<String> name = PersonName.read(words);
        if (found.isPresent() && name.isEmpty()) {
            turn.show(turn.say("invalid.name"));
            return;
        }
        modes.close(turn.chat());
        if (found.isEmpty()) {
            turn.show(turn.say("certificate.none"));
            return;
        }
        if (certificates.mend(found.get(), name.orElseThrow(), turn.now())) {
            spelling(turn, found.get());
        } else {
            turn.send(Outgoing.show(turn.say("certificate.frozen")));
            one(turn, found.get());
        }
    }

    private void issue(Turn turn, Registered found) {
        certificates
                .issue(found, turn.now())
                .ifPresentOrElse(
                        issued -> {
                            turn.toast(turn.label("certificate.making"));
                            one(turn, found);
                        },
                        turn::stale);
    }

    private static Outgoing.File file(Turn turn, Certificate certificate) {
        return new Outgoing.File(
                CertificateMaker.media(certificate),
                turn.say("certificate.file", "name", certificate.name().orElse(""), "number", certificate.number()),
                Keyboard.NONE);
    }

    private static Keyboard back(Turn turn, Event event) {
        return Keyboard.rows().row(Menu.back(turn, event)).build();
    }
}
