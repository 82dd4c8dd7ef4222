package samvaad.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import samvaad.chat.Outgoing;
import samvaad.testing.Bot;
import samvaad.testing.FakeTelegram.Attempt;
import samvaad.testing.Person;
import samvaad.text.Language;

/** How many calls an answer costs: at most two, and after a press one message, but two where a pass or a file comes along. */
class CallsTest {

    @RegisterExtension
    final Bot bot = Bot.about("quick");

    private Person person(Language language) {
        return bot.person("Asha Rao", language.code(), language);
    }

    private void types(Person person, String text) {
        int before = calls(person).size();
        person.sends(text);
        assertThat(calls(person).size() - before).as(text).isBetween(1, 2);
    }

    private void presses(Person person, String button, int messages) {
        int before = calls(person).size();
        person.presses(button);
        List<Attempt> made = calls(person).subList(before, calls(person).size());
        assertThat(made.size()).as(button).isLessThanOrEqualTo(2);
        assertThat(made)
                .as(button)
                .filteredOn(call -> !(call.message() instanceof Outgoing.Unbutton))
                .hasSize(messages);
    }

    private List<Attempt> calls(Person person) {
        return bot.telegram().attempts(person.chat());
    }

    @ParameterizedTest
    @EnumSource
    void fromStartToThePassAndOn(Language language) {
        Person person = person(language);
        types(person, "/start");
        presses(person, "button.register", 1);
        presses(person, "button.privacy", 1);
        presses(person, "button.agree", 1);
        types(person, "1");
        presses(person, "Asha Rao", 1);
        types(person, "GeM");
        presses(person, "button.back", 1);
        presses(person, "button.keep", 1);
        presses(person, person.screen().last().labels().get(0), 1);
        types(person, "12");
        types(person, "9876543210");
        presses(person, "button.back", 1);
        types(person, "9876543211");
        presses(person, "button.skip", 1);
        presses(person, person.screen().last().labels().get(0), 1);
        presses(person, "button.done", 1);
        presses(person, "button.edit", 1);
        presses(person, "button.back", 1);
        presses(person, "button.confirm", 2);
        types(person, "/pass");
        presses(person, "button.calendar", 1);
        presses(person, "button.edit", 1);
        presses(person, "button.cancel", 1);
        types(person, "/mydata");
        presses(person, "button.forget", 1);
        presses(person, "button.no", 1);
        types(person, "/unregister");
        presses(person, "button.yes", 1);
        presses(person, "button.register", 2);
        types(person, "/privacy");
        presses(person, "button.mydata", 2);
        presses(person, "button.forget", 1);
        presses(person, "button.yes", 1);
        bot.forgetsUnseen();
    }
}
