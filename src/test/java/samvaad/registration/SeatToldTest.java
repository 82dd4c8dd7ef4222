package samvaad.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import samvaad.chat.Keyboard;
import samvaad.outbox.Delivery;
import samvaad.testing.Bot;
import samvaad.testing.Bubble;
import samvaad.testing.Person;
import samvaad.text.Language;

/** The pass tells of the seat; where there can be no pass, words do. And what becomes of the keyboard of the form. */
class SeatToldTest {

    @RegisterExtension
    final Bot bot = Bot.about("quick");

    private Person fillsIn(Language language) {
        return Registrant.fillsIn(bot.person("Asha", language.code(), language), "Asha Rao", "9876543210");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void whereThePictureCanNotBeDrawnTheSeatIsToldInWords(Language language) {
        bot.allowsFailures().telegram().makes(Passes.PICTURE, key -> Optional.empty());
        Person person = fillsIn(language);
        person.presses("button.confirm").toast("registration.toast").seesKey("registration.done");
        person.alsoSeesKey("pass.missing").alsoSees("Asha Rao").withButtons("button.pass", "button.menu");
        String code = Registrant.code(person);
        person.andNothingElse();
        assertThat(bot.number("SELECT count(*) FROM dead_letter")).isEqualTo(1);
        bot.telegram().makes(Passes.PICTURE, key -> Optional.of(java.nio.ByteBuffer.allocate(1)));
        person.presses("button.pass").seesPhoto().alsoSeesKey("pass.caption").alsoSees(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void whereTelegramRefusesThePictureTheSeatIsToldInWordsEvenAfterAKill(Language language) {
        bot.allowsFailures();
        Person person = fillsIn(language);
        bot.telegram().hangs(person.chat());
        person.presses("button.confirm").toast("registration.toast").andNothingElse();
        bot.telegram().isWell(person.chat());
        bot.telegram().answers(person.chat(), new Delivery.Refused("400 Bad Request: IMAGE_PROCESS_FAILED"));
        bot.killed();
        person.seesKey("registration.done").alsoSeesKey("pass.missing").andNothingElse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void whoGaveTheSeatUpMeanwhileIsToldOfNone(Language language) {
        bot.allowsFailures();
        Person person = fillsIn(language);
        bot.telegram().hangs(person.chat());
        person.presses("button.confirm");
        bot.does(() -> {
            Registrations registrations = new Registrations(bot.writer());
            var unused = registrations.withdraw(
                    registrations.find(1).orElseThrow(), samvaad.testing.TestEvents.named("quick"), bot.now());
        });
        bot.telegram().isWell(person.chat());
        bot.telegram().answers(person.chat(), new Delivery.Refused("400 Bad Request: IMAGE_PROCESS_FAILED"));
        bot.killed();
        person.andNothingElse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void confirmPressedAgainIsToldKindlyAndRegistersNobodyTwice(Language language) {
        Person person = fillsIn(language);
        Bubble summary = person.seen();
        person.presses("button.confirm").seesPhoto().alsoSeesKey("registration.done");
        person.withButtons("button.colleague", "button.calendar", "button.menu");
        assertThat(person.screen().bubbles())
                .filteredOn(bubble -> bubble.id() == summary.id())
                .allSatisfy(bubble -> assertThat(bubble.buttons()).isEmpty());
        person.pressesOn(summary, "button.confirm").toast("stale.button").seesKey("stale.button");
        person.andNothingElse();
        assertThat(bot.number("SELECT count(*) FROM registration")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void theFormsKeyboardGoesWithTheNextMessageThatHasNoButtons(Language language) {
        Person person = fillsIn(language);
        assertThat(person.screen().replyKeyboard()).isInstanceOf(Keyboard.AskContact.class);
        person.presses("button.confirm").seesPhoto().presses("button.calendar").seesFile();
        assertThat(person.screen().replyKeyboard()).isEqualTo(new Keyboard.Remove());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void whatIsTappedOnItAfterTheFormIsAnsweredAndTakesItAway(Language language) {
        Person person = fillsIn(language);
        Keyboard.AskContact keyboard = (Keyboard.AskContact) person.screen().replyKeyboard();
        person.presses("button.confirm").seesPhoto();
        person.sends(keyboard.words().get(0)).seesKey("form.none").andNothingElse();
        assertThat(person.screen().replyKeyboard()).isEqualTo(new Keyboard.Remove());
        person.sharesContact("+919876500000", "Asha", true).seesKey("form.none").andNothingElse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void itsWordsGoOnWorkingInTheForm(Language language) {
        Person person = Registrant.agrees(bot.person("Asha", language.code(), language))
                .sends("Asha Rao")
                .seesKey("form.progress")
                .sends("GeM")
                .seesKey("form.progress");
        person.presses(person.seen().labels().get(0)).seesKey("form.hint.mobile");
        Keyboard.AskContact keyboard = (Keyboard.AskContact) person.screen().replyKeyboard();
        person.sends("9876543210").seesKey("form.noted.mobile").alsoSeesKey("form.progress");
        person.sends(keyboard.words().get(0)).seesKey("form.hint.mobile").alsoSeesKey("form.earlier");
        person.sends(keyboard.words().get(1)).seesKey("form.noted.cancelled").seesKey("form.left");
        assertThat(person.screen().replyKeyboard()).isEqualTo(new Keyboard.Remove());
        person.sends(keyboard.words().get(0)).seesKey("form.resume").presses("button.resume");
        person.seesKey("form.hint.mobile").andNothingElse();
    }
}
