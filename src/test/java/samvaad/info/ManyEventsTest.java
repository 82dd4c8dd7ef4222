package samvaad.info;

import static org.assertj.core.api.Assertions.assertThat;
import static samvaad.checkin.AtTheGate.joins;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import samvaad.event.Event;
import samvaad.testing.Bot;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;
import samvaad.text.Language;

/** A series of 120 events with one title: the nearest first, in pages; a city that is typed finds its own. */
class ManyEventsTest {

    private static final int EVENTS = 120;

    @RegisterExtension
    final Bot bot = Setup.with(events()).start();

    private static Event[] events() {
        List<Event> all = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            String city = i == 57 ? "Indore" : i == 58 ? "Dewas" : i == 90 ? "Dewas" : "City " + i;
            String hindi = i == 57 ? "इंदौर" : i == 58 || i == 90 ? "देवास" : "नगर " + i;
            all.add(event("kreta-samvaad-2030-city-number-" + i % 100 + (i < 100 ? "" : "b"), i, city, hindi));
        }
        return all.toArray(Event[]::new);
    }

    private static Event event(String id, int day, String city, String hindi) {
        LocalDate on = LocalDate.of(2030, 1, 15).plusDays(day);
        return TestEvents.changed("quick", root -> {
            root.put("id", id.length() > 32 ? id.substring(id.length() - 32) : id)
                    .put("series", "kreta-samvaad-2030")
                    .put("starts", on + "T10:00")
                    .put("ends", on + "T17:00");
            root.withObject("/registration").remove("closes");
            root.withObject("/venue")
                    .withObject("/name")
                    .put("en", city + " Hall")
                    .put("hi", hindi + " हॉल");
            root.withObject("/venue").remove("address");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'City 0 Hall, 15 January', 'City 8 Hall, 23 January'",
        "hi, 'नगर 0 हॉल, 15 जनवरी', 'नगर 8 हॉल, 23 जनवरी'"
    })
    void theNearestComeFirstAndTheRestInPages(Language language, String first, String ninth) {
        Person asha = bot.person("Asha", language.code(), language);
        asha.sends("/start")
                .seesKey("event.choose")
                .withButtons(first, "button.next")
                .withoutButton(ninth);
        asha.withoutButton("button.previous");
        asha.presses("button.next")
                .seesKey("event.choose")
                .withButtons(ninth, "button.previous")
                .withoutButton(first);
        for (int page = 2; page < EVENTS / 8; page++) {
            asha.presses("button.next").seesKey("event.choose");
        }
        asha.withoutButton("button.next").presses("button.previous").seesKey("event.choose");
        asha.sends("/venue").seesKey("event.choose").presses("button.next").seesKey("event.choose");
        asha.presses(ninth).sees(ninth.split(",")[0]).seesPlace(ninth.split(",")[0]);
    }

    @ParameterizedTest
    @CsvSource({"hi, मार्च 2030 (31), 'देवास हॉल, 14 मार्च'", "en, March 2030 (31), 'Dewas Hall, 14 March'"})
    void aMonthLeadsToThePageWhereItBegins(Language language, String march, String event) {
        Person asha = bot.person("Asha", language.code(), language);
        asha.sends("/venue").seesKey("event.choose").presses("button.byMonth").seesKey("event.months");
        asha.withButtons(march).presses(march).seesKey("event.choose");
        asha.withoutButton(event).presses("button.next").seesKey("event.choose");
        asha.presses("button.next").seesKey("event.choose").withButtons(event);
        asha.presses(event).sees(event.split(",")[0]).seesPlace(event.split(",")[0]);
    }

    @Test
    void inAGroupToo() {
        Person asha = bot.english("Asha");
        Person there = asha.in(bot.group("Buyers"));
        there.sends("/start").seesKey("event.choose").presses("button.next").seesKey("event.choose");
        there.withButtons("City 8 Hall, 23 January");
        there.pressesData(there.seen().id(), "events:1:stats").toast("stale.button");
        there.pressesData(there.seen().id(), "months:stats").toast("stale.button");
        bot.forgetsUnseen();
    }

    @ParameterizedTest
    @ValueSource(strings = {"indore", "Indore", "इंदौर", "indor", "इन्दौर", "indore hall"})
    void aCityThatIsTypedFindsItsEventInEitherScript(String typed) {
        Person asha = bot.english("Asha");
        asha.sends(typed).sees("Indore Hall").andNothingElse();
        asha.sends("/venue").sees("Indore Hall").seesPlace("Indore Hall");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void severalEventsOfACityAreOffered(Language language) {
        boolean english = language.equals(Languages.EN);
        Person asha = bot.person("Asha", language.code(), language);
        asha.sends("देवास").seesKey("event.found");
        asha.withButtons(english ? "Dewas Hall, 14 March" : "देवास हॉल, 14 मार्च");
        asha.presses(english ? "Dewas Hall, 15 April" : "देवास हॉल, 15 अप्रैल")
                .sees(english ? "Dewas Hall" : "देवास हॉल");
        asha.sends("Ujjain").seesKey("unknown.text");
    }

    @Test
    void aChoiceOfStaffHoldsTheEventsOfTheirRoleOnly() {
        Person meera = bot.english("Meera");
        joins(bot, meera, "ORGANISER", "~kreta-samvaad-2030");
        meera.sends("/stats")
                .seesKey("event.choose")
                .presses("button.next")
                .sees("")
                .withButtons("City 8 Hall, 23 January");
        bot.forgetsUnseen();
        Person gita = bot.english("Gita");
        joins(bot, gita, "ORGANISER", bot.column("SELECT 'x'").get(0));
        gita.sends("/stats").seesKey("staff.none");
        gita.pressesData(gita.seen().id(), "events:3:stats")
                .seesKey("staff.none")
                .andNothingElse();
        Person ravi = bot.english("Ravi");
        ravi.sends("/start").sees("");
        ravi.pressesData(ravi.seen().id(), "events:1:stats").seesKey("stale.button");
        for (String forged :
                new String[] {"events", "events:x", "events:1:" + "a".repeat(50), "events:1:menu:" + "क".repeat(12)}) {
            ravi.pressesData(ravi.seen().id(), forged);
            bot.forgetsUnseen();
        }
        assertThat(bot.number("SELECT count(*) FROM failed_update")).isZero();
    }

    @Test
    void anInvitationIsChosenInPagesToo() {
        Person owner = bot.owner("Om", Languages.EN);
        owner.sends("/staff").sees("").presses("Invite: gate staff").seesKey("staff.events.invite");
        owner.withButtons(
                "staff.events.all", "All events of kreta-samvaad-2030", "City 0 Hall, 15 January", "button.next");
        owner.presses("button.next").sees("").presses("City 8 Hall, 23 January").sees("");
        owner.withButtons("✅ City 8 Hall, 23 January").presses("button.done").sees("For: City 8 Hall, 23 January");
    }

    @Test
    void aQuestionWhoseEventIsUnclearAsksForItInPages() {
        Person asha = bot.english("Asha");
        asha.sends("/ask Is there a lift?")
                .seesKey("event.choose")
                .presses("button.next")
                .seesKey("event.choose");
        asha.presses("City 8 Hall, 23 January").seesKey("ask.sent");
        bot.forgetsUnseen();
    }
}
