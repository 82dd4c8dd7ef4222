package samvaad.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import samvaad.event.Event;
import samvaad.testing.Bubble;
import samvaad.testing.Person;
import samvaad.testing.TestEvents;

/** What people do to register for the event {@code quick}. */
public final class Registrant {

    private Registrant() {}

    /** The event with so many seats. */
    public static Event seats(int capacity) {
        return TestEvents.changed(
                "quick", root -> root.withObject("/registration").put("capacity", capacity));
    }

    /** Asks to register and agrees: the first question is there. */
    public static Person agrees(Person person) {
        person.sends("/register");
        if (person.screen().unseen().get(0).labels().size() == 2) {
            person.seesKey("registration.full").presses("button.join");
        }
        return person.seesKey("privacy.ask").presses("button.agree").seesKey("form.progress");
    }

    /** Answers from the first question to the summary. */
    public static Person answers(Person person, String name, String mobile) {
        person.sends(name).seesKey("form.progress").sends("GeM").seesKey("form.progress");
        person.presses(person.seen().labels().get(0)).seesKey("form.progress");
        person.sends(mobile).seesKey("form.progress");
        if (person.seen().labels().isEmpty()) {
            throw new AssertionError("the mobile number was not taken: " + person.seen());
        }
        return person.presses("button.skip")
                .seesKey("form.progress")
                .presses("button.skip")
                .seesKey("form.review");
    }

    /** The same for a colleague, whose number is not shared by a button. */
    public static Person answersForColleague(Person person, String name, String mobile) {
        person.seesKey("privacy.colleague").presses("button.agree").seesKey("form.progress");
        person.sends(name).seesKey("form.progress").sends("GeM").seesKey("form.progress");
        person.presses(person.seen().labels().get(0)).seesKey("form.progress");
        return person.sends(mobile)
                .seesKey("form.progress")
                .presses("button.skip")
                .seesKey("form.progress")
                .presses("button.skip")
                .seesKey("form.review");
    }

    /** From the command to the summary. */
    public static Person fillsIn(Person person, String name, String mobile) {
        return answers(agrees(person), name, mobile);
    }

    /** From the command to the pass. */
    public static Person registers(Person person, String name, String mobile) {
        return fillsIn(person, name, mobile)
                .presses("button.confirm")
                .seesPhoto()
                .alsoSeesKey("registration.done")
                .alsoSeesKey("pass.caption");
    }

    /** From the command to a place in the waiting list. */
    public static Person joins(Person person, String name, String mobile) {
        return fillsIn(person, name, mobile).presses("button.confirm").seesKey("registration.waiting");
    }

    /** The code of the pass that the person has looked at last. */
    static String code(Person person) {
        Bubble pass = person.seen();
        List<String> codes = pass.text()
                .lines()
                .flatMap(line -> List.of(line.split(" ")).stream())
                .filter(word -> word.matches("[0-9A-Z]{3}-[0-9A-Z]{3}"))
                .toList();
        assertThat(codes).as(pass.text()).hasSize(1);
        return codes.get(0);
    }
}
