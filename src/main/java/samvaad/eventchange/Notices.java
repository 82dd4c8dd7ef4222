package samvaad.eventchange;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import samvaad.bot.Role;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.chat.UserId;
import samvaad.event.Event;
import samvaad.outbox.Confidential;
import samvaad.outbox.Lane;
import samvaad.outbox.Outbox;
import samvaad.person.People;
import samvaad.staff.Staff;
import samvaad.text.Html;
import samvaad.text.Language;
import samvaad.text.LongText;
import samvaad.text.Messages;
import samvaad.text.Texts;

/** Tells organisers something, each in their own language. */
final class Notices {

    private final Staff staff;
    private final People people;
    private final Outbox outbox;
    private final Messages messages;

    Notices(Staff staff, People people, Outbox outbox, Messages messages) {
        this.staff = staff;
        this.people = people;
        this.outbox = outbox;
        this.messages = messages;
    }

    /** The person who asked for it, and their language then. */
    record Asker(UserId person, Language language) {}

    /** The organisers of an event. */
    List<UserId> organisers(Event event) {
        return staff.whoMay(Role.ORGANISER).stream()
                .filter(person -> staff.may(person, Role.ORGANISER, event))
                .toList();
    }

    boolean isOrganiser(UserId person, Event event) {
        return staff.may(person, Role.ORGANISER, event);
    }

    /** Tells all organisers of an event. */
    void sayAll(Event event, Function<Texts, Html> words, Function<Texts, Keyboard> keyboard, Optional<Asker> asker) {
        organisers(event).forEach(person -> say(person, words, keyboard, asker));
    }

    /** Tells the organisers of all events. */
    void sayAll(Function<Texts, Html> words, Function<Texts, Keyboard> keyboard, Optional<Asker> asker) {
        staff.whoMay(Role.ORGANISER).forEach(person -> say(person, words, keyboard, asker));
    }

    void say(UserId person, Function<Texts, Html> words, Function<Texts, Keyboard> keyboard, Optional<Asker> asker) {
        Texts texts = messages.in(language(person, asker));
        List<Html> parts = LongText.split(words.apply(texts));
        for (int i = 0; i < parts.size(); i++) {
            Keyboard below = i + 1 == parts.size() ? keyboard.apply(texts) : Keyboard.NONE;
            Outgoing part = Outgoing.show(parts.get(i), below);
            outbox.confidences()
                    .with(Confidential.forStaff(), () -> outbox.send(person.privateChat(), Lane.ANSWER, part));
        }
    }

    Language language(UserId person, Optional<Asker> asker) {
        return asker.filter(who -> who.person().equals(person))
                .map(Asker::language)
                .or(() -> people.saved(person))
                .orElse(Language.DEFAULT);
    }
}
