package samvaad.checkin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import samvaad.answer.Answer;
import samvaad.answer.Answers;
import samvaad.chat.ChatId;
import samvaad.chat.UserId;
import samvaad.event.Event;
import samvaad.person.Consent;
import samvaad.person.Notice;
import samvaad.person.Privacy;
import samvaad.registration.Registration;
import samvaad.registration.RegistrationRequest;
import samvaad.registration.RegistrationResult;
import samvaad.registration.Registrations;
import samvaad.store.Sql;
import samvaad.testing.Bot;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.testing.TestEvents;

/** Puts people into the state that a test at the gate begins with. */
public final class AtTheGate {

    private AtTheGate() {}

    /** The quick event with so many seats. */
    public static Event event(int seats, Consumer<ObjectNode> change) {
        return TestEvents.changed("quick", root -> {
            root.withObject("/registration").put("capacity", seats);
            change.accept(root);
        });
    }

    public static Event event(int seats) {
        return event(seats, root -> {});
    }

    /** Registers somebody from this person's chat, as the form would. */
    public static Registration registers(Bot bot, Event event, Person person, String name, String mobile) {
        return registers(bot, event, person.chat(), name, mobile, "लोक निर्माण विभाग");
    }

    public static Registration registers(
            Bot bot, Event event, ChatId chat, String name, String mobile, String organisation) {
        Answers answers = Answers.NONE
                .with("name", new Answer.Text(name))
                .with("organisation", new Answer.Text(organisation))
                .with("kind", new Answer.Picked(List.of("state"), java.util.Optional.empty()))
                .with("mobile", new Answer.Phone(mobile, false));
        List<Registration> made = new ArrayList<>();
        bot.does(() -> {
            new Privacy(bot.writer()).agree(new UserId(chat.value()), event, bot.now());
            RegistrationResult result = new Registrations(bot.writer())
                    .confirm(new RegistrationRequest(
                            event,
                            chat,
                            answers,
                            false,
                            Languages.HI,
                            new Consent(Notice.version(event), Instant.EPOCH),
                            bot.now()));
            if (result instanceof RegistrationResult.Confirmed confirmed) {
                made.add(confirmed.registration());
            } else {
                made.add(((RegistrationResult.Waitlisted) result).registration());
            }
        });
        return made.get(0);
    }

    /** Makes somebody one of the staff of all events without an invitation. */
    public static void joins(Bot bot, Person person, String role) {
        joins(bot, person, role, "*");
    }

    /** The same for an event, or for a series behind {@code ~}. */
    public static void joins(Bot bot, Person person, String role, String events) {
        leaves(bot, person);
        bot.does(() -> {
            Sql sql = bot.writer().sql();
            sql.run("INSERT INTO staff (person, name, added_at) VALUES (?, ?, 0)", person.id(), person.name());
            sql.run("INSERT INTO duty (person, role, events) VALUES (?, ?, ?)", person.id(), role, events);
        });
    }

    public static void leaves(Bot bot, Person person) {
        bot.does(() -> {
            bot.writer().sql().run("DELETE FROM staff WHERE person = ?", person.id());
            bot.writer().sql().run("DELETE FROM duty WHERE person = ?", person.id());
        });
    }

    /** What the QR code of a pass sends. */
    public static String scan(Registration registration) {
        return "/start " + registration.token().payload();
    }
}
