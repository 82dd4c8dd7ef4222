package samvaad.seating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import samvaad.checkin.AtTheGate;
import samvaad.registration.Registration;
import samvaad.registration.Registrations;
import samvaad.testing.Bot;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.testing.Setup;
import samvaad.text.Language;

/** The gate on two days, and the door of a session. */
class SessionDoorTest {

    @RegisterExtension
    final Bot bot = Setup.with(Halls.twoDays()).at("2030-01-15T09:30").start();

    final Person asha = bot.english("Asha");
    final Person owner = bot.owner("Om", Languages.EN);
    private Registration pass;

    @BeforeEach
    void ashaHasChosenTheTalk() {
        pass = AtTheGate.registers(bot, Halls.twoDays(), asha, "Asha Rao", "+919876500001");
        asha.pressesData(1, "sit:" + pass.id() + ":talk").seesKey("seating.taken");
    }

    @Test
    void onEachDaySomebodyComesInOnce() {
        owner.sends("/checkin").seesKey("gate.open");
        owner.sends(AtTheGate.scan(pass)).seesKey("checkin.done");
        owner.sends(AtTheGate.scan(pass)).seesKey("checkin.already");
        bot.clockMovesTo("2030-01-16T09:50");
        bot.forgetsUnseen();
        owner.sends("/checkin").seesKey("gate.open").alsoSees("Entries so far: 0 of 1");
        owner.sends(pass.code().toString()).seesKey("checkin.done").withButtons("button.undo");
        owner.sends(pass.code().toString()).seesKey("checkin.already").alsoSees("9:50");
        owner.presses("button.undo").seesKey("checkin.undone");
        assertThat(bot.column("SELECT day FROM check_in")).containsExactly("2030-01-15");
        owner.sends(pass.code().toString()).seesKey("checkin.done");
        assertThat(bot.column("SELECT day FROM check_in ORDER BY day")).containsExactly("2030-01-15", "2030-01-16");
        owner.sends("/stats").sees("Entered: 1").seesPhoto();
        owner.sends("/export")
                .seesKey("export.title")
                .presses("button.export.CSV")
                .seesFile();
        assertThat(owner.seen().file().utf8().lines())
                .hasSize(2)
                .anyMatch(line -> line.contains("Days entered") && line.contains("Session: Workshop / Talk"))
                .anyMatch(line -> line.contains("2030-01-15, 2030-01-16") && line.contains("Talk"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void atTheDoorAPassCountsInTheSession(Language language) {
        boolean hindi = language.code().equals("hi");
        Person desk = bot.person("D", language.code(), language);
        AtTheGate.joins(bot, desk, "DESK");
        desk.sends("/checkin").seesKey("gate.open").presses("button.doors").seesKey("door.which");
        desk.withButtons(hindi ? "वार्ता" : "Talk").withoutButton(hindi ? "प्रयोगशाला" : "Lab");
        desk.presses(hindi ? "वार्ता" : "Talk").seesKey("door.open").alsoSeesKey("door.how");
        desk.sends(AtTheGate.scan(pass)).seesKey("door.done").alsoSeesKey("door.hasSeat");
        desk.sends(pass.code().toString()).seesKey("door.already").andNothingElse();
        desk.sends("asha")
                .seesKey("door.who")
                .presses("Asha Rao, लोक निर्माण विभाग")
                .seesKey("door.already");
        desk.sends("zzzz").seesKey("checkin.unknown");
        desk.pressesData(1, "doors:quick").seesKey("door.which").presses(hindi ? "कार्यशाला" : "Workshop");
        desk.seesKey("door.open")
                .sends(pass.code().toString())
                .seesKey("door.done")
                .alsoSeesKey("door.choseOther");
        desk.presses("button.undo").seesKey("checkin.undone");
        assertThat(bot.column("SELECT session FROM session_entry")).containsExactly("talk");
        assertThat(bot.number("SELECT count(*) FROM check_in")).isZero();
        desk.sends("/checkin").seesKey("gate.open").sends(AtTheGate.scan(pass)).seesKey("checkin.done");
        asha.sends("/mydata").sees("Entered: Talk").seesFile();
        owner.sends("/stats")
                .sees("Talk: 1 of 1, waiting 0, entered 1", "Clinic: 0 of 9")
                .seesPhoto();
    }

    @Test
    void whoHasNoSeatInTheEventIsNotCounted() {
        bot.does(() -> {
            boolean unused = new Registrations(bot.writer()).withdraw(pass, Halls.twoDays(), bot.now());
        });
        owner.pressesData(1, "door:quick:talk").seesKey("door.open");
        owner.sends(pass.code().toString()).seesKey("door.noSeat");
        asha.pressesData(1, "door:quick:talk").sees("").doesNotSee("Talk");
        assertThat(bot.number("SELECT count(*) FROM session_entry")).isZero();
    }

    @Test
    void aCodeWithoutADigitIsFoundToo() {
        bot.does(() -> {
            int unused = bot.writer().sql().run("UPDATE registration SET code = 'ZXW-VTS' WHERE id = ?", pass.id());
        });
        owner.pressesData(1, "door:quick:talk").seesKey("door.open");
        owner.sends("zxw-vts").seesKey("door.done");
    }

    @Test
    void feedbackAsksForWhatOneChoseOrEntered() {
        owner.pressesData(1, "door:quick:talk").seesKey("door.open");
        bot.clockMovesTo("2030-01-16T17:30");
        bot.forgetsUnseen();
        asha.sends("/feedback")
                .seesKey("feedback.naming")
                .presses("button.named")
                .sees("Talk", "of 6");
        asha.doesNotSee("Workshop").presses("5 ⭐").sees("Lab").presses("5 ⭐").sees("Clinic");
        bot.passes(Duration.ofSeconds(1));
    }
}
