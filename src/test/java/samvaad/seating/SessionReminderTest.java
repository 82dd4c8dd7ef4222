package samvaad.seating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import samvaad.testing.Bot;
import samvaad.testing.Person;
import samvaad.testing.Setup;
import samvaad.text.Language;

/** A quarter of an hour before a chosen session people are told where it is. */
class SessionReminderTest {

    @RegisterExtension
    final Bot bot = Setup.with(Halls.oneDay(5)).start();

    final Person asha = bot.english("Asha");

    private void atTheEvent(String time) {
        bot.clockMovesTo("2030-01-15T" + time);
        bot.forgetsUnseen();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void onceWithTheRoom(Language language) {
        boolean hindi = language.code().equals("hi");
        Person person = bot.person("P", language.code(), language);
        Halls.registers(person, "Asha Rao", "9876500001");
        Halls.chooses(person, hindi ? "कार्यशाला" : "Workshop", hindi ? "परामर्श" : "Clinic");
        atTheEvent("10:44");
        person.andNothingElse();
        atTheEvent("10:44:58");
        bot.passes(Duration.ofSeconds(4));
        person.sees(hindi ? "15 मिनट में: कार्यशाला" : "In 15 minutes: Workshop", "Hall A", "11:00");
        bot.killed();
        bot.passes(Duration.ofMinutes(5));
        person.andNothingElse();
        atTheEvent("14:15:00");
        bot.passes(Duration.ofSeconds(2));
        bot.forgetsUnseen();
        assertThat(bot.number("SELECT count(*) FROM session_seat WHERE reminded > 0"))
                .isEqualTo(2);
    }

    @Test
    void afterAChangeOnlyOfTheNewOne() {
        Halls.registers(asha, "Asha Rao", "9876500001");
        Halls.chooses(asha, "Workshop", "Clinic");
        asha.presses("Change: Workshop")
                .seesKey("seating.choose")
                .presses("Talk")
                .seesKey("seating.agenda");
        atTheEvent("10:44");
        bot.passes(Duration.ofMinutes(2));
        asha.sees("In 15 minutes: Talk", "Hall B").doesNotSee("Workshop").andNothingElse();
    }

    @Test
    void whoHasJustChosenOrTurnedRemindersOffGetsNone() {
        Person muted = bot.english("Muted");
        Halls.registers(muted, "Mute Das", "9876500002");
        Halls.chooses(muted, "Workshop", "Clinic");
        muted.sends("/reminders").seesKey("reminders.on").presses("button.mute").seesKey("reminders.off");
        Halls.registers(asha, "Asha Rao", "9876500001")
                .presses("button.noSession")
                .seesKey("seating.none");
        bot.clockMovesTo("2030-01-15T10:50");
        asha.pressesData(1, "sit:2:workshop").seesKey("seating.taken");
        bot.passes(Duration.ofMinutes(20));
        asha.andNothingElse();
        muted.andNothingElse();
    }

    @Test
    void neverForASessionThatHasBegun() {
        Halls.registers(asha, "Asha Rao", "9876500001");
        Halls.chooses(asha, "Workshop", "Clinic");
        bot.clockMovesTo("2030-01-15T10:30");
        bot.restarts(Duration.ofMinutes(31)).passes(Duration.ofSeconds(2));
        asha.andNothingElse();
        assertThat(bot.now()).isAfter(java.time.Instant.parse("2030-01-15T05:30:00Z"));
    }
}
