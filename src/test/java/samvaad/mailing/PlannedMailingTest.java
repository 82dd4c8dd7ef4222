package samvaad.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static samvaad.checkin.AtTheGate.joins;
import static samvaad.checkin.AtTheGate.leaves;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import samvaad.event.Event;
import samvaad.testing.Bot;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.testing.Seats;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;
import samvaad.text.Language;

/** Organisers write now what is to go later. The event is on 15 January 2030, 10:00; it is the 10th. */
class PlannedMailingTest {

    private final Event event =
            TestEvents.changed("quick", root -> root.withObject("/registration").put("capacity", 600));

    @RegisterExtension
    final Bot bot = Setup.with(event).start();

    final Person meera = bot.owner("Meera", Languages.EN);
    final Person ravi = bot.english("Ravi");
    final Person asha = bot.hindi("आशा");
    final Seats seats = new Seats(bot, event);

    private void asksWhen(Person organiser) {
        organiser.sends("/broadcast").seesKey("broadcast.who").presses("audience.all");
        organiser.seesKey("broadcast.await.text").sends("Please bring your letter.");
        organiser.sees("Please bring your letter.").presses("button.preview");
        organiser.sees("Please bring your letter.").seesKey("broadcast.preview");
        organiser.presses("button.sendLater").seesKey("when.ask").alsoSeesKey("when.type");
    }

    private void plans(String typed) {
        asksWhen(meera);
        meera.sends(typed).seesKey("when.planned").alsoSeesKey("when.chosenThen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void goesOnTheEveToThoseWhoAreThereThenAndOnce(Language language) {
        Person organiser = bot.person("O", language.code(), language);
        joins(bot, organiser, "ORGANISER");
        bot.forgetsUnseen();
        seats.give(ravi);
        asksWhen(organiser);
        organiser.presses("button.when.EVE").seesKey("when.planned");
        organiser.alsoSees("14").alsoSeesKey("when.chosenThen").doesNotSee("⚠️");
        seats.give(asha);
        bot.clockMovesTo("2030-01-14T17:58").killed();
        ravi.andNothingElse();
        bot.forgetsUnseen();
        bot.clockMovesTo("2030-01-14T18:00").killed().passes(Duration.ofSeconds(20));
        ravi.screen().unseen();
        assertThat(bot.column("SELECT state || ' ' || total || ' ' || sent FROM mailing"))
                .containsExactly("DONE 2 2");
        assertThat(texts(ravi)).isEqualTo(1);
        assertThat(texts(asha)).isEqualTo(1);
        bot.restarts().passes(Duration.ofHours(3));
        assertThat(texts(ravi)).isEqualTo(1);
        bot.forgetsUnseen();
    }

    private static long texts(Person person) {
        return person.screen().bubbles().stream()
                .filter(bubble -> bubble.toString().contains("Please bring your letter."))
                .count();
    }

    @Test
    void theHoursOfRestAreWarnedOf() {
        seats.give(ravi);
        plans("12.1. 23:30");
        meera.alsoSeesKey("when.quiet").presses("button.changeMoment").seesKey("when.ask");
        meera.sends("१२ जनवरी शाम ७ बजे")
                .seesKey("when.planned")
                .alsoSees("Saturday, 12 January 2030, 7:00 PM")
                .doesNotSee("⚠️");
        bot.clockMovesTo("2030-01-10T22:00").forgetsUnseen();
        meera.sends("/broadcast")
                .seesKey("broadcast.who")
                .presses("audience.all")
                .sees("")
                .sends("Hi");
        meera.sees("Hi").presses("button.preview").sees("Hi").seesKey("broadcast.quietNow");
    }

    @Test
    void whatIsNotUnderstoodOrPastIsAskedAgain() {
        seats.give(ravi);
        asksWhen(meera);
        meera.sends("soon").seesKey("when.unclear").alsoSeesKey("when.ask");
        meera.sends("9 January 2030 9 am").seesKey("when.past").alsoSees("Wednesday, 9 January");
        meera.sends("1 January 2040 9 am").seesKey("when.erased");
        meera.presses("button.back").sees("Please bring your letter.").seesKey("broadcast.preview");
        assertThat(bot.column("SELECT state FROM mailing")).containsExactly("DRAFT");
    }

    @Test
    void whatWaitsIsListedChangedAndStopped() {
        seats.give(ravi);
        plans("14 January 6 pm");
        plans("12 January 6 pm");
        meera.sends("/broadcast").seesKey("broadcast.who").presses("Planned messages: 2");
        meera.seesKey("when.list").alsoSees("1. Saturday, 12 January", "2. Monday, 14 January");
        meera.presses("1. 12 January, 6:00 PM")
                .seesKey("when.planned")
                .presses("button.changeText")
                .toast("when.takenBack");
        meera.seesKey("broadcast.title").presses("Text: English").sees("").sends("Bring a pen.");
        meera.sees("Bring a pen.")
                .presses("button.preview")
                .sees("Bring a pen.")
                .sees("");
        meera.presses("button.sendLater").seesKey("when.ask").sends("tomorrow 9 am");
        meera.seesKey("when.planned").presses("Planned messages: 2").seesKey("when.list");
        meera.presses("2. 14 January, 6:00 PM").seesKey("when.planned").presses("button.unplan");
        meera.seesKey("when.stopped").presses("button.discard").seesKey("broadcast.discarded");
        bot.clockMovesTo("2030-01-11T09:00").passes(Duration.ofSeconds(10));
        ravi.sees("Bring a pen.");
        meera.seesKey("broadcast.done");
        meera.sends("/broadcast").seesKey("broadcast.who").withoutButton("button.plannedMailings");
        meera.presses("audience.all").sees("");
        ravi.andNothingElse();
    }

    @Test
    void nowIsAlwaysPossibleAndStillOnce() {
        seats.give(ravi);
        plans("12 January 6 pm");
        meera.presses("button.preview").sees("Please bring your letter.").seesKey("when.planned");
        var before = meera.seen();
        meera.presses("button.send").seesKey("broadcast.progress");
        meera.pressesOn(before, "button.unplan").toast("broadcast.already");
        bot.passes(Duration.ofSeconds(10));
        bot.clockMovesTo("2030-01-12T19:00").passes(Duration.ofSeconds(10));
        assertThat(texts(ravi)).isEqualTo(1);
        bot.forgetsUnseen();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancelled", "postponed"})
    void whatWasPlannedForAnEventThatIsCalledOffWaitsForTheOrganiser(String status) {
        seats.give(ravi);
        plans("14 January 6 pm");
        bot.nowKnows(TestEvents.changed("quick", root -> root.put("status", status)));
        bot.passes(Duration.ofSeconds(1));
        meera.seesKey("when.held." + status.toUpperCase(java.util.Locale.ROOT)).alsoSees("Please bring your letter.");
        bot.clockMovesTo("2030-01-14T18:00").passes(Duration.ofSeconds(10));
        ravi.andNothingElse();
        meera.presses("button.discard").seesKey("broadcast.discarded");
    }

    @Test
    void whatWasPlannedForAnEventThatMovedWaitsAndCanBePlannedAgain() {
        seats.give(ravi);
        plans("14 January 6 pm");
        bot.nowKnows(TestEvents.changed("quick", root -> root.put("title", "Other words")));
        bot.passes(Duration.ofSeconds(1));
        meera.andNothingElse();
        bot.nowKnows(TestEvents.changed(
                "quick", root -> root.put("starts", "2030-01-16T10:00").put("ends", "2030-01-16T17:00")));
        bot.passes(Duration.ofSeconds(1));
        meera.seesKey("when.held.CHANGED").presses("button.preview").sees("Please bring your letter.");
        meera.sees("").presses("button.sendLater").seesKey("when.ask").alsoSees("15 January");
        meera.presses("button.when.EVE").seesKey("when.planned");
    }

    @Test
    void aBotThatWasOffForLongAsks() {
        seats.give(ravi);
        plans("14 January 4 pm");
        bot.clockMovesTo("2030-01-14T15:00").forgetsUnseen();
        bot.restarts(Duration.ofMinutes(90)).passes(Duration.ofSeconds(10));
        assertThat(texts(ravi)).isEqualTo(1);
        bot.forgetsUnseen();
        plans("14 January 8:40 pm");
        bot.clockMovesTo("2030-01-14T20:30").forgetsUnseen();
        bot.restarts(Duration.ofMinutes(40)).passes(Duration.ofSeconds(10));
        meera.seesKey("when.held.LATE");
        assertThat(texts(ravi)).isEqualTo(1);
        bot.forgetsUnseen();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void whatSomebodyPlannedWhoIsNoOrganiserAnyMoreWaitsForTheOthers(Language language) {
        Person organiser = bot.person("O", language.code(), language);
        joins(bot, organiser, "ORGANISER");
        meera.sends("/start");
        bot.forgetsUnseen();
        seats.give(ravi);
        asksWhen(organiser);
        organiser.sends("12 January 6 pm").seesKey("when.planned").alsoSeesKey("when.chosenThen");
        leaves(bot, organiser);
        bot.passes(Duration.ofSeconds(1));
        organiser.andNothingElse();
        meera.seesKey("when.held.AUTHOR").alsoSees("Please bring your letter.");
        bot.clockMovesTo("2030-01-12T18:00").passes(Duration.ofSeconds(10));
        ravi.andNothingElse();
        meera.presses("button.preview").sees("Please bring your letter.").presses("button.send");
        bot.passes(Duration.ofSeconds(10));
        assertThat(texts(ravi)).isEqualTo(1);
        bot.forgetsUnseen();
    }

    @Test
    void ifNobodyIsThereTheOrganiserHears() {
        plans("tomorrow 9 am");
        bot.clockMovesTo("2030-01-11T09:00").passes(Duration.ofSeconds(10));
        meera.seesKey("when.held.NOBODY");
        assertThat(bot.column("SELECT state FROM mailing")).containsExactly("DRAFT");
    }

    @Test
    void organisersOfOtherEventsSeeNothingOfIt() {
        Person other = bot.english("Other");
        joins(bot, other, "DESK");
        bot.forgetsUnseen();
        plans("tomorrow 9 am");
        long id = bot.number("SELECT id FROM mailing");
        other.pressesData(1, "plan:" + id + ":stop").seesKey("stale.button");
        other.pressesData(1, "mailings:quick").seesKey("stale.button");
        assertThat(bot.column("SELECT state FROM mailing")).containsExactly("PLANNED");
    }
}
