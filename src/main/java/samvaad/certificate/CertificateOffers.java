package samvaad.certificate;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import samvaad.bot.HandedOver;
import samvaad.bot.MenuPart;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.event.CertificateTerms;
import samvaad.event.Event;
import samvaad.event.EventId;
import samvaad.event.Events;
import samvaad.event.QuietHours;
import samvaad.outbox.Lane;
import samvaad.outbox.Outbox;
import samvaad.registration.Admissions;
import samvaad.registration.Registered;
import samvaad.registration.Registrations;
import samvaad.store.Writer;
import samvaad.text.Html;
import samvaad.text.Messages;
import samvaad.text.Texts;

/**
 * Tells people once that their certificate is there: with the thanks for feedback where they give it, otherwise in a
 * message of its own. Each tick tells as many as Telegram takes in that time.
 */
final class CertificateOffers {

    private static final String TAG = "certificate:";
    private static final int MOST_A_TICK = 28;

    private final EntitledTable entitled;
    private final Certificates certificates;
    private final Registrations registrations;
    private final Events events;
    private final Outbox outbox;
    private final Messages messages;
    private final Clock clock;

    CertificateOffers(
            Writer writer,
            Certificates certificates,
            Registrations registrations,
            Events events,
            Outbox outbox,
            Messages messages,
            Clock clock) {
        this.entitled = new EntitledTable(writer.sql());
        this.certificates = certificates;
        this.registrations = registrations;
        this.events = events;
        this.outbox = outbox;
        this.messages = messages;
        this.clock = clock;
    }

    void tick() {
        Instant now = clock.instant();
        for (Event event : events.all()) {
            boolean due = event.certificatesOpen()
                    .filter(opens -> !now.isBefore(opens) && now.isBefore(event.keptUntil()))
                    .isPresent();
            if (due && !QuietHours.areOn(now, event.zone())) {
                event.certificate().ifPresent(terms -> tell(event, terms));
            }
        }
    }

    private void tell(Event event, CertificateTerms terms) {
        long last = entitled.last(event.id());
        List<EntitledTable.Person> next = entitled.after(event.id(), terms, last, MOST_A_TICK);
        next.forEach(person -> offer(event, person));
        long reached = next.size() == MOST_A_TICK ? next.get(MOST_A_TICK - 1).id() : entitled.lastRegistration();
        if (reached > last) {
            entitled.putLast(event.id(), reached);
        }
    }

    private void offer(Event event, EntitledTable.Person person) {
        boolean hasChat = !person.chat().equals(Admissions.GUESTS);
        if (hasChat && entitled.offer(event.id(), person.chat()) && !person.muted()) {
            Texts texts = messages.in(person.language());
            Html text = texts.text("certificate.offer", "event", event.title().in(person.language()));
            Keyboard keyboard = Keyboard.rows().row(button(event, texts)).build();
            outbox.send(person.chat(), Lane.NUDGE, tag(event.id()), Outgoing.show(text, keyboard));
        }
    }

    /** A registration has gone to another chat. If it was its turn to be told before, the new chat is told now. */
    void handedOver(HandedOver move) {
        if (registrations.active(move.from(), move.event()).isEmpty()) {
            entitled.eraseOffers(move.from(), move.event());
            int unused = outbox.takeBack(move.from(), tag(move.event()));
        }
        Optional<Event> event = events.find(move.event());
        Optional<CertificateTerms> terms = event.flatMap(Event::certificate);
        if (terms.isPresent() && move.registration() <= entitled.last(move.event())) {
            entitled.after(move.event(), terms.get(), move.registration() - 1, 1).stream()
                    .filter(person -> person.id() == move.registration())
                    .forEach(person -> offer(event.get(), person));
        }
    }

    private static String tag(EventId event) {
        return TAG + event;
    }

    static Button button(Event event, Texts texts) {
        return Button.main(texts.label("button.certificate"), CallbackData.of(CertificateHandler.PRESS, event.id()));
    }

    /** What goes with the thanks for feedback. Whoever sees it is told. */
    MenuPart thanks(Turn turn, Event event) {
        Optional<MenuPart> ready = ready(turn, event);
        ready.ifPresent(part -> {
            boolean unused = entitled.offer(event.id(), turn.chat());
        });
        return ready.orElse(MenuPart.NOTHING);
    }

    /** The entry in the menu. */
    MenuPart menu(Turn turn, Event event) {
        return ready(turn, event)
                .map(part -> MenuPart.row(Button.press(
                        turn.label("button.certificate"), CallbackData.of(CertificateHandler.PRESS, event.id()))))
                .orElse(MenuPart.NOTHING);
    }

    private Optional<MenuPart> ready(Turn turn, Event event) {
        boolean has = event.certificatesOpen()
                        .filter(opens -> !turn.now().isBefore(opens))
                        .isPresent()
                && registrations.active(turn.chat(), event.id()).stream()
                        .anyMatch(
                                registration -> certificates.canHave(new Registered(registration, event), turn.now()));
        return has
                ? Optional.of(
                        new MenuPart(turn.say("certificate.ready"), List.of(List.of(button(event, turn.texts())))))
                : Optional.empty();
    }
}
