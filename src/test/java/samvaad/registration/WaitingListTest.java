package samvaad.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import samvaad.event.Event;
import samvaad.testing.Bot;
import samvaad.testing.Bubble;
import samvaad.testing.Person;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;
import samvaad.text.Language;

/** All seats are taken, one is freed, and somebody gets it. */
class WaitingListTest {

    @RegisterExtension
    final Bot bot = Setup.with(Registrant.seats(1)).start();

    final Person holder = bot.english("Holder");
    final Person asha = bot.hindi("Asha");
    final Person ravi = bot.english("Ravi");

    @BeforeEach
    void theOnlySeatIsTaken() {
        Registrant.registers(holder, "Holder One", "9876500001");
    }

    private static Event twoHours(int seats) {
        return TestEvents.changed(
                "quick",
                root -> root.withObject("/registration").put("capacity", seats).put("offer", "PT2H"));
    }

    private void bothWait() {
        Registrant.joins(asha, "आशा राव", "9876500002").alsoSees("1");
        Registrant.joins(ravi, "Ravi Kumar", "9876500003").alsoSees("2");
    }

    private void seatIsFreed() {
        holder.sends("/unregister")
                .seesKey("unregister.ask")
                .presses("button.yes")
                .seesKey("unregister.done");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void whoComesTooLateIsToldAndMayJoin(Language language) {
        Person person = bot.person("P", language.code(), language);
        person.sends("/start").seesKey("registration.full").presses("button.register");
        person.seesKey("registration.full")
                .presses("button.join")
                .seesKey("privacy.ask")
                .presses("button.agree");
        Registrant.answers(person.seesKey("form.progress"), "Asha Rao", "9876543210")
                .presses("button.confirm");
        person.seesKey("registration.waiting").alsoSees("1").andNothingElse();
        person.sends("/pass").seesKey("registration.waiting").sends("/start").seesKey("status.waiting");
        assertThat(bot.number("SELECT people FROM seat_count WHERE status = 'CONFIRMED'"))
                .isEqualTo(1);
    }

    @Test
    void thePlaceIsKeptUpToDate() {
        bothWait();
        ravi.presses("button.place").alert("waiting.place").andNothingElse();
        asha.sends("/unregister")
                .seesKey("unregister.ask")
                .presses("button.yes")
                .seesKey("unregister.done");
        ravi.presses("button.place").toast("1").seesKey("registration.waiting").alsoSees("Place on the list: 1");
        ravi.sends("/start").seesKey("status.waiting").alsoSees("number 1");
        asha.presses("button.register").seesKey("registration.waiting").alsoSees("2");
    }

    @Test
    void theFirstIsOfferedTheSeatAndTakesIt() {
        bothWait();
        seatIsFreed();
        ravi.andNothingElse();
        asha.seesKey("waiting.offer").alsoSees("आशा राव", "शाम 5").presses("button.take");
        asha.seesPhoto().alsoSeesKey("registration.done").andNothingElse();
        ravi.presses("button.place").seesKey("registration.waiting").alsoSees("Place on the list: 1");
        holder.presses("button.register").seesKey("registration.waiting").alsoSees("Place on the list: 2");
        assertThat(bot.column("SELECT what || times FROM tally WHERE what = 'confirmed'"))
                .containsExactly("confirmed2");
    }

    @Test
    void aDeclinedSeatGoesOn() {
        bothWait();
        seatIsFreed();
        asha.seesKey("waiting.offer").presses("button.decline").seesKey("waiting.declined");
        ravi.seesKey("waiting.offer").presses("button.take").seesPhoto().alsoSeesKey("registration.done");
        asha.presses("button.join").seesKey("registration.waiting").alsoSees("1");
    }

    @Test
    void aLapsedOfferGoesOn() {
        bothWait();
        seatIsFreed();
        asha.seesKey("waiting.offer");
        Bubble offer = asha.seen();
        bot.passes(Duration.ofHours(6).minusMinutes(1));
        asha.andNothingElse();
        bot.passes(Duration.ofMinutes(2));
        asha.seesKey("waiting.lapsed");
        ravi.seesKey("waiting.offer");
        asha.pressesOn(offer, "button.take").seesKey("waiting.tooLate").presses("button.join");
        asha.seesKey("registration.waiting").alsoSees("1").andNothingElse();
        ravi.presses("button.take").seesPhoto().alsoSeesKey("registration.done");
    }

    @Test
    void anOfferLapsesWhileTheBotIsDown() {
        bothWait();
        seatIsFreed();
        asha.seesKey("waiting.offer");
        bot.restarts(Duration.ofHours(7)).passes(Duration.ofSeconds(1));
        asha.seesKey("waiting.lapsed").andNothingElse();
        ravi.seesKey("waiting.offer").andNothingElse();
        bot.killed();
        asha.andNothingElse();
        ravi.andNothingElse();
    }

    @Test
    void comingBackToAnOfferGivesNoSeat() {
        bothWait();
        seatIsFreed();
        asha.seesKey("waiting.offer").presses("button.decline").seesKey("waiting.declined");
        Bubble declined = asha.seen();
        asha.presses("button.join").seesKey("registration.waiting");
        ravi.seesKey("waiting.offer").presses("button.decline").seesKey("waiting.declined");
        asha.seesKey("waiting.offer")
                .pressesOn(declined, "button.join")
                .seesKey("waiting.offer")
                .andNothingElse();
        asha.sends("/pass").seesKey("waiting.offer").withButtons("button.take", "button.decline");
        assertThat(bot.number("SELECT people FROM seat_count WHERE status = 'CONFIRMED'"))
                .isZero();
    }

    @Test
    void aSeatThatIsHeldIsSoldToNobodyElse() {
        bothWait();
        seatIsFreed();
        asha.seesKey("waiting.offer");
        Person other =
                Registrant.joins(bot.hindi("X"), "Other One", "9876500009").alsoSees("2");
        holder.presses("button.register").seesKey("registration.waiting").alsoSees("Place on the list: 3");
        asha.presses("button.take").seesPhoto().alsoSeesKey("registration.done");
        other.sends("/pass").seesKey("registration.waiting");
    }

    @Test
    void whoHasBlockedTheBotHoldsUpNobody() {
        bothWait();
        asha.blocksTheBot();
        seatIsFreed();
        ravi.seesKey("waiting.offer");
    }

    @Test
    void theOfferComesInTheLanguageSpokenNow() {
        bothWait();
        asha.sends("/language").seesKey("language.ask").presses("English").seesKey("language.changed");
        seatIsFreed();
        asha.seesKey("waiting.offer").alsoSees("Quick Samvad");
    }

    @Test
    void moreSeatsAreOfferedAsSoonAsThereAreAny() {
        bothWait();
        bot.nowKnows(Registrant.seats(3)).passes(Duration.ofSeconds(2));
        asha.seesKey("waiting.offer");
        ravi.seesKey("waiting.offer");
    }

    @Test
    void fewerSeatsTakeNobodysAway() {
        bothWait();
        bot.nowKnows(Registrant.seats(2)).passes(Duration.ofSeconds(2));
        asha.seesKey("waiting.offer").presses("button.take").seesPhoto().alsoSeesKey("registration.done");
        bot.nowKnows(Registrant.seats(1));
        seatIsFreed();
        ravi.andNothingElse();
        asha.sends("/pass").seesPhoto();
    }

    @Test
    void nearTheEventTheOfferIsShorter() {
        bothWait();
        bot.clockMovesTo("2030-01-15T06:00");
        seatIsFreed();
        asha.andNothingElse();
        bot.clockMovesTo("2030-01-15T08:00");
        asha.seesKey("waiting.offer").alsoSees("8:30");
        bot.clockMovesTo("2030-01-15T08:31");
        asha.seesKey("waiting.lapsed");
        ravi.seesKey("waiting.offer");
        bot.clockMovesTo("2030-01-15T10:01");
        ravi.seesKey("waiting.lapsedOver").andNothingElse();
    }

    /** Two hours to take a seat, two seats freed at 21:30, and four people who sleep. */
    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void atNightNobodyLosesTheirTurn(Language language) {
        bot.nowKnows(twoHours(2));
        Registrant.registers(bot.english("Second"), "Second Two", "9876500010");
        List<Person> sleepers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Person one = bot.person("S" + i, language.code(), language);
            sleepers.add(Registrant.joins(one, "Sleeper " + (char) ('A' + i), "987650002" + i)
                    .alsoSees("" + (i + 1)));
        }
        bot.clockMovesTo("2030-01-10T21:30");
        seatIsFreed();
        bot.nowKnows(twoHours(3));
        bot.clockMovesTo("2030-01-11T07:59");
        sleepers.forEach(Person::andNothingElse);
        bot.clockMovesTo("2030-01-11T08:00");
        sleepers.get(0).seesKey("waiting.offer").alsoSees("10:00");
        sleepers.get(1).seesKey("waiting.offer").alsoSees("10:00").presses("button.take");
        sleepers.get(1).seesPhoto().alsoSeesKey("registration.done");
        bot.clockMovesTo("2030-01-11T10:01");
        sleepers.get(0).seesKey("waiting.lapsed");
        sleepers.get(2).seesKey("waiting.offer").alsoSees("12:01");
        sleepers.get(3).andNothingElse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void whoBlockedTheBotIsToldWhatBecameOfTheirTurnWhenTheyComeBack(Language language) {
        Person person = bot.person("P", language.code(), language);
        Registrant.joins(person, "Asha Rao", "9876543210").alsoSees("1");
        Registrant.joins(ravi, "Ravi Kumar", "9876500003").alsoSees("2");
        person.blocksTheBot();
        seatIsFreed();
        ravi.seesKey("waiting.offer");
        person.unblocksTheBot().sends("/start").seesKey("waiting.passed").presses("button.join");
        person.seesKey("registration.waiting").alsoSees("1").sends("/start").seesKey("status.waiting");
        ravi.presses("button.decline").seesKey("waiting.declined");
        person.seesKey("waiting.offer").presses("button.take");
        person.seesPhoto().alsoSeesKey("registration.done");
    }

    @Test
    void whoBlocksTheBotWhileASeatIsHeldFindsItFree() {
        Registrant.joins(ravi, "Ravi Kumar", "9876500003").alsoSees("1");
        seatIsFreed();
        ravi.seesKey("waiting.offer").blocksTheBot();
        bot.passes(Duration.ofHours(7));
        ravi.unblocksTheBot().sends("/pass").seesKey("waiting.passedFree").withButtons("button.take");
        ravi.sends("/start").seesKey("waiting.passedFree").presses("button.take");
        ravi.seesPhoto().alsoSeesKey("registration.done");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void whoLapsesWithNobodyBehindMayStillTakeTheSeat(Language language) {
        Person person = bot.person("P", language.code(), language);
        Registrant.joins(person, "Asha Rao", "9876543210").alsoSees("1");
        seatIsFreed();
        person.seesKey("waiting.offer");
        bot.passes(Duration.ofHours(7));
        person.seesKey("waiting.lapsedFree").presses("button.take");
        person.seesPhoto().alsoSeesKey("registration.done");
    }

    @Test
    void whoDeclinesWithNobodyBehindIsNotToldOfANextPerson() {
        Registrant.joins(asha, "आशा राव", "9876500002").alsoSees("1");
        seatIsFreed();
        asha.seesKey("waiting.offer").presses("button.decline").seesKey("waiting.declinedFree");
    }

    @Test
    void buttonsOfOtherPeoplesOffersDoNothing() {
        bothWait();
        seatIsFreed();
        asha.seesKey("waiting.offer");
        for (String data : new String[] {
            "take:2",
            "letgo:2",
            "unregister:2",
            "unregyes:2",
            "again:2",
            "place:2",
            "change:2",
            "onepass:2",
            "take:x",
            "take",
            "letgo:99999999999999999999",
            "again:-1"
        }) {
            ravi.pressesData(4_711, data).sees("").doesNotSee("आशा");
        }
        asha.andNothingElse().presses("button.take").seesPhoto().alsoSeesKey("registration.done");
    }
}
