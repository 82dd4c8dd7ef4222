package samvaad.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import samvaad.answer.Answer;
import samvaad.answer.Answers;
import samvaad.chat.UserId;
import samvaad.event.Event;
import samvaad.person.Consent;
import samvaad.person.Notice;
import samvaad.person.Privacy;
import samvaad.registration.RegistrationRequest;
import samvaad.registration.Registrations;

/** Registers people without a chat about it, for tests of what comes after. */
public final class Seats {

    private final Bot bot;
    private final Event event;

    public Seats(Bot bot, Event event) {
        this.bot = bot;
        this.event = event;
    }

    /** A seat for the person, or a place in the waiting list. */
    public Seats give(Person person) {
        return give(person, person.name(), "state");
    }

    /** The same for a colleague, or somebody of another kind of organisation. */
    public Seats give(Person person, String name, String kind) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        answers.put("name", new Answer.Text(name));
        answers.put("kind", new Answer.Picked(List.of(kind), Optional.empty()));
        bot.does(() -> {
            new Privacy(bot.writer()).agree(new UserId(person.chat().value()), event, bot.now());
            var unused = new Registrations(bot.writer())
                    .confirm(new RegistrationRequest(
                            event,
                            person.chat(),
                            new Answers(answers),
                            !name.equals(person.name()),
                            person.language(),
                            new Consent(Notice.version(event), bot.now()),
                            bot.now()));
        });
        return this;
    }
}
