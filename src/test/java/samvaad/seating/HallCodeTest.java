package samvaad.seating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import samvaad.checkin.AtTheGate;
import samvaad.registration.Registration;
import samvaad.testing.Bot;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.testing.Setup;
import samvaad.text.Language;

/** Four digits, shown in the hall for some minutes, count those who send them. */
class HallCodeTest {

    @RegisterExtension
    final Bot bot = Setup.with(Halls.twoDays()).at("2030-01-15T09:30").start();

    final Person owner = bot.owner("Om", Languages.EN);

    @BeforeEach
    void theOwnerStandsAtTheDoor() {
        owner.pressesData(1, "door:quick:talk").seesKey("door.open").withButtons("button.hallCode");
    }

    private Registration registered(Person person, String name, String mobile) {
        Registration pass = AtTheGate.registers(bot, Halls.twoDays(), person, name, mobile);
        bot.forgetsUnseen();
        return pass;
    }

    private String shown() {
        owner.pressesData(1, "hall:quick:talk").seesKey("hall.code").withButtons("button.newHallCode");
        return bot.column("SELECT code FROM hall_code").get(0);
    }

    private static String other(String code) {
        return code.equals("0000") ? "1111" : "0000";
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void whoeverSendsItIsCounted(Language language) {
        Person asha = bot.person("Asha", language.code(), language);
        registered(asha, "Asha Rao", "+919876500001");
        String code = shown();
        assertThat(code).matches("[0-9]{4}");
        asha.sends(code).seesKey("hall.done").alsoSees(language.code().equals("hi") ? "वार्ता" : "Talk");
        asha.sends(code).seesKey("hall.already").andNothingElse();
        String devanagari = code.chars()
                .mapToObj(digit -> String.valueOf((char) (digit - '0' + '०')))
                .reduce("", String::concat);
        asha.sends(devanagari).seesKey("hall.already");
        assertThat(bot.column("SELECT session FROM session_entry")).containsExactly("talk");
        owner.pressesData(1, "door:quick:talk").seesKey("door.open").alsoSees("1");
    }

    @Test
    void aCodeCountsForTenMinutesAndANewOneReplacesIt() {
        Person asha = bot.english("Asha");
        registered(asha, "Asha Rao", "+919876500001");
        String first = shown();
        owner.pressesData(1, "hall:quick:talk").seesKey("hall.code");
        String second = bot.column("SELECT code FROM hall_code").get(0);
        if (!first.equals(second)) {
            asha.sends(first).seesKey("hall.wrong");
        }
        bot.passes(Duration.ofMinutes(11));
        asha.sends(second).seesKey("hall.wrong");
        bot.passes(Duration.ofHours(1));
        asha.sends(second).sees("").doesNotSee("Talk");
        assertThat(bot.number("SELECT count(*) FROM session_entry")).isZero();
    }

    @Test
    void whoGuessesIsStopped() {
        Person asha = bot.english("Asha");
        registered(asha, "Asha Rao", "+919876500001");
        String code = shown();
        for (int i = 0; i < 5; i++) {
            asha.sends(other(code)).seesKey("hall.wrong");
        }
        asha.sends(code).seesKey("hall.wait");
        assertThat(bot.number("SELECT count(*) FROM session_entry")).isZero();
        bot.passes(Duration.ofMinutes(11));
        asha.sends(shown()).seesKey("hall.done");
    }

    @Test
    void aColleagueIsCountedByAPressOfWhoRegisteredThem() {
        Person asha = bot.english("Asha");
        Registration own = registered(asha, "Asha Rao", "+919876500001");
        Registration colleague = registered(asha, "Ravi Kumar", "+919876500002");
        bot.does(() -> {
            int unused = bot.writer().sql().run("UPDATE registration SET colleague = 1 WHERE id = ?", colleague.id());
        });
        String code = shown();
        asha.sends(code).seesKey("hall.done").alsoSeesKey("hall.colleagues").presses("Ravi Kumar is here");
        asha.seesKey("hall.done").alsoSees("Ravi Kumar");
        assertThat(bot.column("SELECT registration FROM session_entry ORDER BY 1"))
                .isEqualTo(List.of("" + own.id(), "" + colleague.id()));
        Person stranger = bot.english("Stranger");
        stranger.pressesData(1, "hallin:" + own.id() + ":" + code).sees("").doesNotSee("Asha");
    }

    @Test
    void toOthersTheDigitsAreATextLikeAnyOther() {
        Person stranger = bot.english("Stranger");
        stranger.sends(shown()).sees("").doesNotSee("Talk");
        Person asha = bot.english("Asha");
        asha.pressesData(1, "hall:quick:talk").sees("").doesNotSee("Talk");
        assertThat(bot.number("SELECT count(*) FROM session_entry")).isZero();
    }
}
