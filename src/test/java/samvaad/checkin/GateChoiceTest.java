package samvaad.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static samvaad.checkin.AtTheGate.joins;
import static samvaad.checkin.AtTheGate.registers;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import samvaad.event.Event;
import samvaad.registration.Registration;
import samvaad.testing.Bot;
import samvaad.testing.Person;
import samvaad.testing.Setup;
import samvaad.text.Language;

/** Three events are on today, and a code or name is typed after {@code /checkin} before it is known at which gate. */
class GateChoiceTest {

    private static final int FIRST = 0;
    private static final int SECOND = 1;

    private final Event first = AtTheGate.event(9);
    private final Event second =
            AtTheGate.event(9, root -> root.put("id", "second").put("starts", "2030-01-15T11:00"));
    private final Event third =
            AtTheGate.event(9, root -> root.put("id", "third").put("starts", "2030-01-15T12:00"));

    @RegisterExtension
    final Bot bot = Setup.with(first, second, third).at("2030-01-15T09:30").start();

    private final Registration asha = registers(bot, second, bot.hindi("आशा"), "Asha Rao", "+919876543210");

    @BeforeEach
    void othersAreRegistered() {
        registers(bot, first, bot.hindi("बिमल"), "Bimal Jain", "+919876543211");
    }

    private Person guard(Language language) {
        Person guard = bot.person("Gita", language.code(), language);
        joins(bot, guard, "DESK");
        return guard;
    }

    private static Person chooses(Person guard, int event) {
        guard.seesKey("gate.choose");
        return guard.presses(guard.seen().labels().get(event)).seesKey("gate.open");
    }

    private long entered() {
        return bot.number("SELECT count(*) FROM check_in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void aCodeSaysItselfAtWhichEvent(Language language) {
        String code = asha.code().characters();
        Person guard = guard(language);
        guard.sends("/checkin " + code)
                .seesKey("checkin.done")
                .alsoSees("Asha Rao")
                .andNothingElse();
        guard.sends("/checkin " + code.toLowerCase(Locale.ROOT))
                .seesKey("checkin.already")
                .andNothingElse();
        guard.sends("/checkin https://t.me/samvaad_bot?start=" + asha.token().payload())
                .seesKey("checkin.already")
                .andNothingElse();
        assertThat(entered()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void aNameIsSearchedAtTheEventThatIsChosen(Language language) {
        Person guard = guard(language).sends("/checkin Asha Rao");
        bot.restarts();
        chooses(guard, SECOND).sees("Asha Rao").andNothingElse();
        guard.presses("button.checkin").seesKey("checkin.done").sends("Asha").seesKey("checkin.already");
        guard.sends("/checkin Bimal").seesKey("checkin.unknown");
        assertThat(entered()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void aNameLongerThanAButtonCarriesIsSearchedToo(Language language) {
        Person guard = guard(language).sends("/checkin " + "zimbat ".repeat(60) + "quoxel");
        chooses(guard, SECOND).seesKey("checkin.unknown").andNothingElse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void whoTypesAnotherNameInsteadOfChoosingIsAskedForThatOne(Language language) {
        Person guard = guard(language).sends("/checkin zimbat").seesKey("gate.choose");
        chooses(guard.sends("Bimal"), FIRST).sees("Bimal Jain").andNothingElse();
        guard.sends("/cancel").seesKey("gate.closed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void anOldChoiceOnlyOpensTheGate(Language language) {
        Person guard = guard(language).sends("/checkin Asha").seesKey("gate.choose");
        bot.passes(Duration.ofMinutes(20));
        guard.presses(guard.seen().labels().get(SECOND)).seesKey("gate.open").andNothingElse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void aCodeOfAnEventThatTheStaffHasNoRoleForTellsNothing(Language language) {
        Person guard = guard(language);
        joins(bot, guard, "DESK", "quick");
        bot.does(() -> bot.writer()
                .sql()
                .run("INSERT INTO duty (person, role, events) VALUES (?, 'DESK', 'third')", guard.id()));
        guard.sends("/checkin " + asha.code());
        chooses(guard, FIRST).seesKey("checkin.unknown").doesNotSee("Asha").andNothingElse();
        assertThat(entered()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void aCodeThatIsSomebodysNameAsksFirst(Language language) {
        bot.does(() -> bot.writer().sql().run("UPDATE registration SET code = 'KAM-AYA' WHERE id = ?", asha.id()));
        registers(bot, first, bot.hindi("कमाया"), "Kamaya Devi", "+919876543212");
        Person guard = guard(language).sends("/checkin Kamaya");
        chooses(guard, FIRST).seesKey("checkin.several").andNothingElse();
        assertThat(entered()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void withoutANameTheQuestionIsTheSame(Language language) {
        chooses(guard(language).sends("/checkin"), FIRST).andNothingElse();
    }
}
