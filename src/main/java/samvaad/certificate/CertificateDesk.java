package samvaad.certificate;

import java.time.Duration;
import java.util.Optional;
import samvaad.bot.About;
import samvaad.bot.Access;
import samvaad.bot.Role;
import samvaad.bot.Router;
import samvaad.bot.StaffMedia;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.chat.UserId;
import samvaad.dialogue.Modes;
import samvaad.event.Event;
import samvaad.event.EventId;
import samvaad.event.Events;
import samvaad.outbox.Lane;
import samvaad.outbox.Outbox;
import samvaad.person.People;
import samvaad.registration.Admissions;
import samvaad.registration.Registered;
import samvaad.registration.Registration;
import samvaad.registration.RegistrationChoice;
import samvaad.registration.Registrations;
import samvaad.staff.AuditTable;
import samvaad.text.Html;
import samvaad.text.Texts;
import samvaad.typed.PersonName;

/** What organisers do about somebody's certificate: issue it by hand, correct the name, withdraw it, print all. */
final class CertificateDesk {

    private static final String MODE = "certfix";
    private static final Duration FRESH = Duration.ofMinutes(30);

    private final Events events;
    private final Registrations registrations;
    private final RegistrationChoice choice;
    private final Certificates certificates;
    private final Modes modes;
    private final Outbox outbox;
    private final People people;
    private final AuditTable audit;

    CertificateDesk(
            Events events,
            Registrations registrations,
            Certificates certificates,
            Modes modes,
            Outbox outbox,
            People people,
            AuditTable audit) {
        this.events = events;
        this.registrations = registrations;
        this.choice = new RegistrationChoice(events, registrations);
        this.certificates = certificates;
        this.modes = modes.add(new Modes.Mode(
                MODE,
                Optional.of(new Modes.ForStaff(Role.ORGANISER, this::eventOf)),
                FRESH,
                "certificate.unmended",
                this::typed));
        this.outbox = outbox;
        this.people = people;
        this.audit = audit;
    }

    /** An action for one person. */
    @FunctionalInterface
    private interface Doing {
        void with(Turn turn, Registered found);
    }

    void routes(Router router) {
        press(router, "certfor", this::card);
        press(router, "certgive", this::give);
        press(router, "certsee", this::see);
        press(router, "certfix", this::fix);
        press(router, "certdrop", this::ask);
        press(router, "certdropyes", this::withdraw);
        press(router, "certback", this::restore);
        router.press(
                "certall",
                Access.ORGANISER,
                About.EVENT,
                (turn, data) ->
                        data.id(0).flatMap(events::find).ifPresentOrElse(event -> all(turn, event), turn::stale));
    }

    private void press(Router router, String action, Doing doing) {
        router.press(
                action,
                Access.ORGANISER,
                choice::about,
                (turn, data) -> choice.anybodys(turn, data)
                        .filter(found -> found.event().certificate().isPresent())
                        .ifPresentOrElse(
                                found -> {
                                    turn.forStaff(found.registration().chat());
                                    doing.with(turn, found);
                                },
                                turn::stale));
    }

    private Optional<Certificate> issued(Registered found) {
        return certificates
                .of(found.registration())
                .filter(one -> one.issuedAt().isPresent());
    }

    private void card(Turn turn, Registered found) {
        Registration one = found.registration();
        Optional<Certificate> issued = issued(found);
        Html text = turn.say("certificate.desk", "name", certificates.name(one))
                .line(issued.map(certificate -> turn.say(
                                certificate.isValid() ? "certificate.desk.issued" : "certificate.desk.withdrawn",
                                "number",
                                certificate.number()))
                        .orElseGet(() -> turn.say(
                                certificates.isEntitled(found)
                                        ? "certificate.desk.entitled"
                                        : "certificate.desk.notEntitled")));
        Keyboard.Rows rows = Keyboard.rows();
        if (issued.isEmpty()) {
            rows.row(Button.main(turn.label("button.certificate.give"), CallbackData.of("certgive", one.id())));
        } else if (issued.get().isValid()) {
            rows.row(Button.main(turn.label("button.certificate.see"), CallbackData.of("certsee", one.id())))
                    .row(Button.press(turn.label("button.certificate.mend"), CallbackData.of("certfix", one.id())))
                    .row(Button.danger(
                            turn.label("button.certificate.withdraw"), CallbackData.of("certdrop", one.id())));
        } else {
            rows.row(Button.main(turn.label("button.certificate.restore"), CallbackData.of("certback", one.id())));
        }
        rows.row(Button.press(turn.label("button.attendees"), CallbackData.of("attendee", one.id())));
        turn.show(text, rows.build());
    }

    private void give(Turn turn, Registered found) {
        boolean before = issued(found).isPresent();
        Optional<Certificate> now = certificates.issue(found, turn.now());
        if (!before && now.isPresent()) {
            note(turn, "certificateIssued", found);
            tell(found, "certificate.given");
        }
        card(turn, found);
    }

    private void see(Turn turn, Registered found) {
        Optional<Certificate> valid = issued(found).filter(Certificate::isValid);
        if (valid.isEmpty()) {
            card(turn, found);
            return;
        }
        turn.send(new Outgoing.File(
                CertificateMaker.media(valid.get()),
                turn.say("certificate.desk.issued", "number", valid.get().number()),
                Keyboard.NONE));
    }

    private void fix(Turn turn, Registered found) {
        if (issued(found).filter(Certificate::isValid).isEmpty()) {
            card(turn, found);
            return;
        }
        modes.open(turn, MODE, Long.toString(found.registration().id()));
        turn.send(Outgoing.show(turn.say("certificate.type")));
    }

    private Optional<EventId> eventOf(String state) {
        return registrations.find(Long.parseLong(state)).map(Registration::event);
    }

    private void typed(Turn turn, String state, String words) {
        Optional<Registered> found = registrations.find(Long.parseLong(state)).flatMap(choice::of);
        Optional<Certificate> valid = found.flatMap(this::issued).filter(Certificate::isValid);
        Optional<String> name = PersonName.read(words);
        if (valid.isPresent() && name.isEmpty()) {
            turn.show(turn.say("invalid.name"));
            return;
        }
        modes.close(turn.chat());
        if (found.isEmpty() || valid.isEmpty()) {
            turn.show(turn.say("certificate.gone"));
            return;
        }
        turn.forStaff(found.get().registration().chat());
        certificates.correct(valid.get(), name.orElseThrow(), turn.now());
        note(turn, "certificateCorrected", found.get());
        tell(found.get(), "certificate.corrected");
        card(turn, found.get());
    }

    private void ask(Turn turn, Registered found) {
        long id = found.registration().id();
        turn.show(
                turn.say("certificate.drop", "name", certificates.name(found.registration())),
                Keyboard.rows()
                        .row(
                                Button.danger(turn.label("button.yes"), CallbackData.of("certdropyes", id)),
                                Button.press(turn.label("button.no"), CallbackData.of("certfor", id)))
                        .build());
    }

    private void withdraw(Turn turn, Registered found) {
        if (issued(found).filter(one -> certificates.withdraw(one, turn.now())).isPresent()) {
            note(turn, "certificateWithdrawn", found);
            tell(found, "certificate.withdrawn");
        }
        card(turn, found);
    }

    private void restore(Turn turn, Registered found) {
        if (issued(found).filter(certificates::restore).isPresent()) {
            note(turn, "certificateRestored", found);
            tell(found, "certificate.given");
        }
        card(turn, found);
    }

    /** Tells whoever registered, unless nobody did: guests have no chat. */
    private void tell(Registered found, String key) {
        Registration one = found.registration();
        if (one.chat().equals(Admissions.GUESTS)) {
            return;
        }
        Texts texts = people.wordsFor(new UserId(one.chat().value()), one.language());
        Html text =
                texts.text(key, "event", found.event().title().in(texts.language()), "name", certificates.name(one));
        Keyboard keyboard = Keyboard.rows()
                .row(Button.press(texts.label("button.certificate"), CallbackData.of("certone", one.id())))
                .build();
        outbox.send(one.chat(), Lane.NUDGE, one.tag(), Outgoing.show(text, keyboard));
    }

    /** As many files as it takes. */
    private void all(Turn turn, Event event) {
        long valid = certificates.valid(event.id());
        if (valid == 0) {
            turn.alert(turn.label("certificate.all.none"));
            return;
        }
        audit.note(turn.from().user(), turn.from().name(), "export", event.id() + " certificates", turn.now());
        turn.toast(turn.label("export.making"));
        for (long part = 0; part * CertificateBundle.MOST < valid; part++) {
            long from = part * CertificateBundle.MOST + 1;
            long to = Math.min(valid, from + CertificateBundle.MOST - 1);
            String key = CertificateBundle.key(event.id(), part, turn.now().toEpochMilli());
            turn.send(new Outgoing.File(
                    new Outgoing.Media.Made(
                            CertificateBundle.NAME,
                            StaffMedia.key(key, event.id(), turn.from().user()),
                            event.id() + "-certificates-" + from + ".pdf"),
                    turn.say("certificate.all", "count", to - from + 1, "from", from, "to", to),
                    Keyboard.NONE));
        }
    }

    private void note(Turn turn, String what, Registered found) {
        String detail = Long.toString(found.registration().id());
        audit.note(turn.from().user(), turn.from().name(), what, detail, turn.now());
    }
}
