package samvaad.seating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import samvaad.registration.Registrant;
import samvaad.testing.Bot;
import samvaad.testing.Bubble;
import samvaad.testing.Person;
import samvaad.testing.Setup;
import samvaad.text.Language;

/** Sessions are chosen right after registering, changed later, waited for and given up. */
class ChoosingTest {

    @RegisterExtension
    final Bot bot = Setup.with(Halls.oneDay(1)).start();

    final Person asha = bot.english("Asha");
    final Person ravi = bot.english("Ravi");
    final Person meena = bot.hindi("Meena");

    private String seats() {
        return String.join(
                " ",
                bot.column("SELECT r.name || '=' || s.session FROM session_seat s JOIN registration r"
                        + " ON r.id = s.registration WHERE s.session IS NOT NULL ORDER BY r.id, s.choice DESC"));
    }

    private String counts() {
        return String.join(
                " ", bot.column("SELECT session || people FROM session_count WHERE people > 0 ORDER BY session"));
    }

    private void ashaSitsInTheWorkshop() {
        Halls.registers(asha, "Asha Rao", "9876500001");
        Halls.chooses(asha, "Workshop", "Clinic");
    }

    @ParameterizedTest
    @CsvSource({"hi,कार्यशाला,वार्ता,प्रयोगशाला,उद्घाटन,चरण %d,कुल 2", "en,Workshop,Talk,Lab,Opening,step %d,of 2"})
    void theChoiceComesRightAfterThePass(
            Language language, String workshop, String talk, String lab, String opening, String step, String of) {
        Person person = bot.person("P", language.code(), language);
        Registrant.registers(person, "Asha Rao", "9876543210")
                .withButtons("button.myagenda", "button.calendar")
                .seesKey("seating.choose")
                .alsoSees(step.formatted(1), of, "Asha Rao", workshop, "Hall A", talk, "1")
                .alsoSeesKey("seating.free")
                .withButtons(workshop, talk, "button.noSession")
                .presses(workshop)
                .toast("seating.taken.toast")
                .seesKey("seating.taken")
                .alsoSees(step.formatted(2), lab)
                .presses(lab)
                .seesKey("seating.taken")
                .alsoSeesKey("seating.agenda")
                .alsoSees(opening, "✅ " + workshop, "✅ " + lab, "Lab 1")
                .doesNotSee(talk)
                .andNothingElse();
        person.sends("/start").sees("").withButtons("button.myagenda").presses("button.myagenda");
        person.seesKey("seating.agenda").alsoSees(workshop, lab);
        assertThat(counts()).isEqualTo("lab1 workshop1");
    }

    @Test
    void whoChoosesNothingKeepsTheSeatAndIsRemindedByTheMenu() {
        Halls.registers(ravi, "Ravi Kumar", "9876500002");
        ravi.presses("button.noSession").seesKey("seating.none").alsoSees("step 2 of 2");
        ravi.presses("button.myagenda").seesKey("seating.agenda").alsoSees("Not chosen yet: Workshop / Talk");
        ravi.sends("/pass").seesPhoto().presses("button.myagenda").seesKey("seating.agenda");
        ravi.sends("/start").seesKey("seating.menu").presses("button.myagenda").seesKey("seating.agenda");
        ravi.presses("Choose: Workshop / Talk").seesKey("seating.choose").presses("Talk");
        ravi.seesKey("seating.taken").alsoSees("step 2 of 2");
        assertThat(seats()).isEqualTo("Ravi Kumar=talk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void aFullSessionIsShownAsFullAndCanBeWaitedFor(Language language) {
        ashaSitsInTheWorkshop();
        Person person = bot.person("P", language.code(), language);
        String workshop = language.code().equals("hi") ? "कार्यशाला" : "Workshop";
        String talk = language.code().equals("hi") ? "वार्ता" : "Talk";
        Halls.registers(person, "Ravi Kumar", "9876500002").alsoSeesKey("seating.full");
        Bubble first = person.seen();
        person.pressesData(first.id(), "sit:2:workshop")
                .seesKey("seating.justFull")
                .alsoSeesKey("seating.choose");
        person.presses("button.waitFor").seesKey("seating.queued").alsoSees("1");
        person.presses(talk).seesKey("seating.taken").presses("button.myagenda");
        person.seesKey("seating.agenda").alsoSees("✅ " + talk, workshop).alsoSeesKey("seating.waitsFor");
        assertThat(seats()).isEqualTo("Asha Rao=workshop Asha Rao=clinic Ravi Kumar=talk");

        asha.presses("Change: Workshop")
                .seesKey("seating.choose")
                .presses("Talk")
                .seesKey("seating.agenda");
        person.seesKey("seating.moved").alsoSees(workshop, "Hall A").alsoSeesKey("seating.moved.left");
        person.presses("button.myagenda")
                .seesKey("seating.agenda")
                .alsoSees("✅ " + workshop)
                .doesNotSee(talk);
        person.andNothingElse();
        asha.andNothingElse();
        assertThat(seats()).isEqualTo("Asha Rao=talk Asha Rao=clinic Ravi Kumar=workshop");
        assertThat(counts()).isEqualTo("clinic1 talk1 workshop1");
    }

    @Test
    void theListIsFirstComeFirstServedAndMovesOnByItself() {
        ashaSitsInTheWorkshop();
        Halls.registers(ravi, "Ravi Kumar", "9876500002")
                .presses("button.waitFor")
                .seesKey("seating.queued");
        Halls.registers(meena, "मीना", "9876500003").alsoSees("प्रतीक्षा में: 1");
        meena.presses("button.waitFor").seesKey("seating.queued").alsoSees("2");
        asha.sends("/unregister")
                .seesKey("unregister.ask")
                .presses("button.yes")
                .seesKey("unregister.done");
        ravi.seesKey("seating.moved").doesNotSee("free for others").andNothingElse();
        meena.andNothingElse();
        ravi.presses("button.myagenda").seesKey("seating.agenda").presses("Change: Workshop");
        ravi.seesKey("seating.choose").presses("button.leaveSession").seesKey("seating.none");
        meena.seesKey("seating.moved").andNothingElse();
        assertThat(seats()).isEqualTo("मीना=workshop");
        asha.presses("button.register")
                .seesPhoto()
                .alsoSeesKey("registration.done")
                .seesKey("seating.choose");
        asha.alsoSees("All seats are taken (1 in all), waiting: 0");
    }

    @Test
    void aSeatThatIsFreedMovesAWholeChain() {
        bot.nowKnows(Halls.twoDays());
        Halls.registers(asha, "Asha Rao", "9876500001").presses("Workshop").seesKey("seating.taken");
        Halls.registers(ravi, "Ravi Kumar", "9876500002").presses("Talk").seesKey("seating.taken");
        Halls.registers(meena, "मीना", "9876500003").presses("button.waitFor").seesKey("seating.queued");
        Bubble both = meena.seen();
        assertThat(both.text()).contains("प्रतीक्षा सूची");
        meena.pressesData(both.id(), "sitwait:3:talk").seesKey("seating.queued").alsoSeesKey("seating.waitLeft");
        ravi.pressesData(1, "sitwait:2:workshop").seesKey("seating.queued");
        asha.presses("Lab").seesKey("seating.taken");
        asha.presses("Change: Workshop")
                .seesKey("seating.choose")
                .presses("button.leaveSession")
                .seesKey("seating.none");
        ravi.seesKey("seating.moved").alsoSees("Workshop").alsoSeesKey("seating.moved.left");
        meena.seesKey("seating.moved").alsoSees("वार्ता");
        assertThat(seats()).isEqualTo("Asha Rao=lab Ravi Kumar=workshop मीना=talk");
    }

    @Test
    void waitingCanBeStopped() {
        ashaSitsInTheWorkshop();
        Halls.registers(ravi, "Ravi Kumar", "9876500002")
                .presses("button.waitFor")
                .seesKey("seating.queued");
        ravi.withoutButton("button.leaveSession");
        ravi.presses("button.stopWaiting").seesKey("seating.choose").doesNotSee("waiting list: 1");
        asha.presses("Change: Workshop")
                .seesKey("seating.choose")
                .presses("Talk")
                .seesKey("seating.agenda");
        ravi.andNothingElse();
        assertThat(seats()).isEqualTo("Asha Rao=talk Asha Rao=clinic");
    }

    @Test
    void whatHasBegunCanNeitherBeTakenNorLeft() {
        ashaSitsInTheWorkshop();
        Bubble agenda = asha.seen();
        Halls.registers(ravi, "Ravi Kumar", "9876500002");
        Bubble choice = ravi.seen();
        ravi.presses("button.waitFor").seesKey("seating.queued");
        bot.clockMovesTo("2030-01-15T11:05");
        bot.forgetsUnseen();
        asha.pressesOn(agenda, "Change: Workshop").seesKey("seating.choose").withoutButton("Talk");
        asha.pressesData(agenda.id(), "sit:1:talk").seesKey("seating.tooLate");
        asha.pressesData(agenda.id(), "sitnone:1:morning").andNothingElse();
        ravi.pressesData(choice.id(), "sit:2:talk").seesKey("seating.tooLate").doesNotSee("waiting list: 1");
        asha.sends("/unregister")
                .seesKey("unregister.ask")
                .presses("button.yes")
                .seesKey("unregister.done");
        bot.passes(Duration.ofSeconds(2));
        ravi.andNothingElse();
        assertThat(seats()).isEmpty();
        assertThat(bot.number("SELECT count(*) FROM session_wait")).isZero();
    }

    @Test
    void eachColleagueHasChoicesOfTheirOwn() {
        ashaSitsInTheWorkshop();
        asha.sends("/register").seesKey("status.confirmed").presses("button.colleague");
        Registrant.answersForColleague(asha, "Bina Das", "9876500009")
                .presses("button.confirm")
                .seesPhoto()
                .seesKey("seating.choose")
                .alsoSees("Bina Das", "All seats are taken (1 in all)");
        Halls.chooses(asha, "Talk", "Lab").alsoSees("Bina Das");
        asha.sends("/start")
                .seesKey("status.confirmed")
                .presses("button.myagenda")
                .seesKey("seating.whose");
        asha.presses("Asha Rao")
                .seesKey("seating.agenda")
                .alsoSees("Workshop", "Clinic")
                .doesNotSee("Lab");
        assertThat(seats()).isEqualTo("Asha Rao=workshop Asha Rao=clinic Bina Das=talk Bina Das=lab");
    }

    @Test
    void aFreedSeatIsPassedOnAfterTheBotWasKilled() {
        ashaSitsInTheWorkshop();
        Halls.registers(ravi, "Ravi Kumar", "9876500002")
                .presses("button.waitFor")
                .seesKey("seating.queued");
        bot.killed();
        bot.writer()
                .submit(sql -> sql.run("UPDATE registration SET status = 'WITHDRAWN' WHERE id = 1"))
                .join();
        bot.restarts();
        ravi.seesKey("seating.moved").andNothingElse();
        bot.killed();
        bot.passes(Duration.ofSeconds(3));
        ravi.andNothingElse();
        assertThat(seats()).isEqualTo("Ravi Kumar=workshop");
    }

    @Test
    void moreSeatsInTheFileGoToThoseWhoWaitAndFewerTakeNobodysAway() {
        ashaSitsInTheWorkshop();
        Halls.registers(ravi, "Ravi Kumar", "9876500002")
                .presses("button.waitFor")
                .seesKey("seating.queued");
        bot.nowKnows(Halls.oneDay(2)).passes(Duration.ofSeconds(2));
        ravi.seesKey("seating.moved");
        bot.nowKnows(Halls.oneDay(1)).passes(Duration.ofSeconds(2));
        assertThat(seats()).isEqualTo("Asha Rao=workshop Asha Rao=clinic Ravi Kumar=workshop");
    }

    @Test
    void whoHasBlockedTheBotKeepsWhatTheyHave() {
        ashaSitsInTheWorkshop();
        Halls.registers(ravi, "Ravi Kumar", "9876500002")
                .presses("button.waitFor")
                .seesKey("seating.queued");
        ravi.presses("Talk").seesKey("seating.taken").blocksTheBot();
        asha.presses("Change: Workshop")
                .seesKey("seating.choose")
                .presses("Talk")
                .seesKey("seating.agenda");
        assertThat(seats()).isEqualTo("Asha Rao=talk Asha Rao=clinic Ravi Kumar=talk");
        assertThat(bot.number("SELECT count(*) FROM session_wait")).isZero();
    }

    @Test
    void otherPeoplesSeatsAreNobodysToChange() {
        ashaSitsInTheWorkshop();
        for (String data : new String[] {
            "sitwhere:1:morning",
            "sit:1:talk",
            "sitwait:1:talk",
            "sitstop:1:morning",
            "sitnone:1:morning",
            "mysessions:1",
            "mycalendar:1",
            "sit:x:y",
            "sit:1",
            "sitwhere:99999999999999999999:morning"
        }) {
            ravi.pressesData(4_711, data).sees("").doesNotSee("Asha");
        }
        Halls.registers(ravi, "Ravi Kumar", "9876500002");
        ravi.pressesData(ravi.seen().id(), "sit:2:opening").sees("");
        ravi.pressesData(ravi.seen().id(), "sit:2:nothing").sees("");
        ravi.pressesData(ravi.seen().id(), "sitnone:2:nothing").sees("");
        assertThat(seats()).isEqualTo("Asha Rao=workshop Asha Rao=clinic");
    }

    @Test
    void withoutASeatInTheEventThereIsNoneInASession() {
        bot.nowKnows(Halls.oneDay(5));
        Person late = bot.english("Late");
        Halls.registers(late, "Late Comer", "9876500005");
        bot.writer()
                .submit(sql -> sql.run("UPDATE registration SET status = 'WAITING' WHERE id = 1"))
                .join();
        bot.passes(Duration.ofSeconds(1));
        late.seesKey("waiting.offer");
        late.pressesData(late.seen().id(), "sit:1:talk").sees("").doesNotSee("is confirmed");
        late.pressesData(late.seen().id(), "myagenda:quick").seesKey("seating.noSeat");
        assertThat(seats()).isEmpty();
    }

    @Test
    void itStandsInOwnDataAndGoesWithIt() {
        ashaSitsInTheWorkshop();
        asha.sends("/mydata")
                .sees("")
                .alsoSees("Chosen: ", "Workshop", "Clinic")
                .seesFile();
        asha.sends("/forget").seesKey("forget.ask").presses("button.yes").seesKey("forget.done");
        assertThat(bot.number("SELECT count(*) FROM session_seat")).isZero();
        assertThat(counts()).isEmpty();
    }
}
