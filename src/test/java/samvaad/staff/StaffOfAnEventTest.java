package samvaad.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static samvaad.checkin.AtTheGate.joins;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import samvaad.bot.Access;
import samvaad.bot.Router;
import samvaad.checkin.AtTheGate;
import samvaad.event.Event;
import samvaad.registration.Registration;
import samvaad.testing.Bot;
import samvaad.testing.Bubble;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;
import samvaad.text.Language;

/** Whoever helps in Indore finds nobody of Bhopal, however they try. */
class StaffOfAnEventTest {

    private static final List<String> BHOPALS = List.of("Asha", "आशा", "12345", "54321", "bhopal", "Bhopal", "भोपाल");

    private final Event indore = event("indore", "Indore Samvad", "इंदौर संवाद");
    private final Event bhopal = event("bhopal", "Bhopal Samvad", "भोपाल संवाद");

    @SuppressWarnings("NullAway.Init")
    private Router router;

    @RegisterExtension
    final Bot bot = Setup.with(indore, bhopal)
            .at("2030-01-15T09:30")
            .also((wiring, outbox) -> router = wiring.router())
            .start();

    private final Person owner = bot.owner("Om", Languages.EN);
    private final Person asha = bot.english("Asha Visitor");
    private Registration inBhopal = registered(bhopal, asha, "Asha Rao", "+919812312345");
    private Registration inIndore = registered(indore, bot.english("Ravi"), "Ravi Kumar", "+919812399999");
    private Person helper = asha;

    private static Event event(String id, String english, String hindi) {
        return TestEvents.changed("quick", root -> {
            root.put("id", id).put("series", "samvad-2030");
            root.withObject("/title").put("en", english).put("hi", hindi);
        });
    }

    private Registration registered(Event event, Person person, String name, String mobile) {
        return AtTheGate.registers(bot, event, person, name, mobile);
    }

    private void comes(Language language, String role, String events) {
        helper = bot.person("Meera", language.code(), language);
        joins(bot, helper, role, events);
        helper.sends("/start indore").sees("");
    }

    private void asksInBhopal() {
        asha.sends("/start bhopal").sees("Bhopal");
        asha.sends("/ask Where do buses to Bhopal stop?").seesKey("ask.sent");
        owner.sees("buses");
    }

    /** Nothing that was shown to the helper since then names anybody or anything of Bhopal. */
    private void sawNothing(String after) {
        for (Bubble bubble : helper.screen().unseen()) {
            String shown = bubble.toString();
            BHOPALS.forEach(word -> assertThat(shown).as(after).doesNotContain(word));
        }
        bot.forgetsUnseen();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void noPressWithIdsOfAnotherEventShowsOrDoesAnything(Language language) {
        asksInBhopal();
        owner.sends("/start bhopal").sees("").sends("/broadcast").sees("").presses("audience.all");
        owner.sees("").sends("Dear people of Bhopal").sees("");
        comes(language, "ORGANISER", "indore");
        String mailing = bot.column("SELECT max(id) FROM mailing").get(0);
        String question = bot.column("SELECT max(id) FROM question").get(0);
        String asked = Long.toString(inBhopal.id());
        long message = helper.seen().id();
        List<String> before = everything();
        Set<String> actions = staffPresses(router);
        assertThat(actions).contains("enter", "who", "undo", "attendee", "export", "stats", "mail", "reply", "times");
        for (String action : actions) {
            for (String ids : List.of(
                    "bhopal",
                    "bhopal:XLSX",
                    "bhopal:r",
                    "bhopal:1",
                    "bhopal:b:" + asked,
                    asked,
                    asked + ":1",
                    question,
                    mailing + ":send",
                    mailing + ":preview",
                    mailing + ":people",
                    "yes:bhopal:1",
                    "no:bhopal:1")) {
                helper.pressesData(message, action + ":" + ids);
                sawNothing(action + ":" + ids);
                helper.sends("/cancel");
                sawNothing("/cancel after " + action + ":" + ids);
            }
        }
        assertThat(everything()).as("nothing of Bhopal has changed").isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void aForgedPressAnswersAsAnyThatIsUnknown(Language language) {
        comes(language, "DESK", "indore");
        long message = helper.seen().id();
        for (String data : List.of("enter:" + inBhopal.id(), "gate:bhopal", "guest:bhopal", "enter:999999", "nosuch")) {
            helper.pressesData(message, data)
                    .toast("stale.button")
                    .seesKey("stale.button")
                    .andNothingElse();
        }
        assertThat(bot.number("SELECT count(*) FROM check_in")).isZero();
        helper.pressesData(message, "enter:" + inIndore.id())
                .seesKey("checkin.done")
                .alsoSees("Ravi Kumar");
    }

    /** All of Bhopal that a press could change. */
    private List<String> everything() {
        List<String> all = new ArrayList<>();
        all.addAll(bot.column("SELECT id || status || changed_at FROM registration WHERE event = 'bhopal'"));
        all.addAll(bot.column("SELECT registration || at FROM check_in WHERE event = 'bhopal'"));
        all.addAll(bot.column("SELECT id || status FROM question"));
        all.addAll(bot.column("SELECT id || state || audience || author FROM mailing"));
        all.addAll(bot.column("SELECT person || event FROM feedback_watch"));
        all.addAll(bot.column("SELECT event || detail FROM (SELECT 'a' AS event, detail FROM audit)"));
        return all;
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void noCommandAndNothingTypedFindsAnybodyOfAnotherEvent(Language language) {
        asksInBhopal();
        comes(language, "ORGANISER", "indore");
        helper.sends("/start bhopal").sees("");
        for (String command :
                staffPresses(router).stream().filter(router::knows).collect(Collectors.toSet())) {
            assertThat(router.access(command).flatMap(Access::least)).isPresent();
            helper.sends("/" + command);
            sawNothing("/" + command);
        }
        helper.sends("/attendees Asha").seesKey("checkin.unknown").doesNotSee("Rao");
        helper.sends("/questions").seesKey("questions.none");
        helper.sends("/checkin").seesKey("gate.open").alsoSees(language.equals(Languages.EN) ? "Indore" : "इंदौर");
        for (String typed : List.of(
                "Asha",
                "आशा राव",
                "12345",
                inBhopal.code().toString(),
                inBhopal.token().payload())) {
            helper.sends(typed).seesKey("checkin.unknown").doesNotSee("Rao").andNothingElse();
        }
        helper.sends("/start " + inBhopal.token().payload())
                .seesKey("checkin.unknown")
                .andNothingElse();
        helper.sends("https://t.me/samvaad_test_bot?start=" + inBhopal.token().payload());
        helper.seesKey("checkin.unknown").doesNotSee("Rao").andNothingElse();
        helper.sends(inIndore.code().toString()).seesKey("checkin.done").alsoSees("Ravi Kumar");
        assertThat(bot.number("SELECT count(*) FROM check_in WHERE event = 'bhopal'"))
                .isZero();
    }

    @Test
    void theirOwnPassOfAnotherEventIsShownToThem() {
        comes(Languages.EN, "DESK", "indore");
        Registration own = registered(bhopal, helper, "Meera Shah", "+919812377777");
        helper.sends("/start " + own.token().payload())
                .seesPhoto()
                .alsoSees(own.code().toString());
        bot.forgetsUnseen();
    }

    @Test
    void whatComesByItselfGoesToTheStaffOfTheEventOnly() {
        comes(Languages.EN, "ORGANISER", "indore");
        Person gita = bot.english("Gita");
        joins(bot, gita, "ORGANISER", "bhopal");
        gita.sends("/start bhopal").sees("Bhopal");
        asha.sends("/start bhopal").sees("Bhopal");
        asha.sends("/ask Where do buses stop?").seesKey("ask.sent");
        owner.sees("buses");
        gita.sees("buses")
                .presses("button.reply")
                .sees("")
                .sends("At the gate.")
                .sees("At the gate.");
        asha.sees("At the gate.");
        helper.andNothingElse();
        bot.forgetsUnseen();
    }

    @Test
    void manyQuestionsAtOnceAreCountedForTheirEventOnly() {
        comes(Languages.EN, "ORGANISER", "indore");
        bot.forgetsUnseen();
        for (int i = 0; i < 8; i++) {
            Person one = bot.english("Person " + i);
            one.sends("/start bhopal")
                    .sees("Bhopal")
                    .sends("/ask Question of Asha " + i)
                    .seesKey("ask.sent");
        }
        bot.passes(Duration.ofMinutes(20));
        helper.andNothingElse();
        bot.forgetsUnseen();
        Person one = bot.english("Person of Indore");
        one.sends("/start indore")
                .sees("Indore")
                .sends("/ask Is there parking?")
                .seesKey("ask.sent");
        bot.passes(Duration.ofMinutes(20));
        helper.sees("parking").doesNotSee("Asha");
        helper.sends("/questions").seesKey("questions.open").alsoSees("1").andNothingElse();
        bot.forgetsUnseen();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void anInvitationNamesItsEvents(Language language) {
        Person meera = bot.person("Meera", language.code(), language);
        owner.sends("/staff")
                .seesKey("staff.title")
                .presses("Invite: gate staff")
                .seesKey("staff.events.invite");
        owner.withButtons(
                "staff.events.all", "All events of samvad-2030", "Indore Samvad, 15 January", "Bhopal Samvad, 15 January");
        owner.presses("button.done").alert("staff.events.none").andNothingElse();
        owner.presses("Bhopal Samvad, 15 January").sees("").withButtons("✅ Bhopal Samvad, 15 January");
        owner.presses("✅ Bhopal Samvad, 15 January")
                .sees("")
                .presses("Indore Samvad, 15 January")
                .sees("");
        owner.presses("button.done").seesKey("staff.invited").alsoSees("For: Indore Samvad, 15 January");
        meera.sends(owner.copies("button.copyLink").replaceFirst(".*start=", "/start "))
                .seesKey("staff.welcome")
                .alsoSees(language.equals(Languages.EN) ? "Indore Samvad" : "इंदौर संवाद");
        meera.sends("/checkin").seesKey("gate.open");
        meera.sends("Asha").seesKey("checkin.unknown");
        meera.sends("Ravi").sees("Ravi Kumar");
        meera.sends("/mydata")
                .sees(language.equals(Languages.EN) ? "Indore Samvad" : "इंदौर संवाद")
                .seesFile();
        owner.sends("/staff").sees("Meera: gate staff (Indore Samvad, 15 January)");
    }

    @Test
    void anInvitationToASeriesIsForItsLaterEventsToo() {
        comes(Languages.EN, "DESK", "~samvad-2030");
        Event dewas = event("dewas", "Dewas Samvad", "देवास संवाद");
        Event other =
                TestEvents.changed("quick", root -> root.put("id", "other").remove("series"));
        bot.nowKnows(indore, bhopal, dewas, other);
        Registration late = registered(dewas, bot.english("Late"), "Late Comer", "+919812366666");
        Registration elsewhere = registered(other, bot.english("Else"), "Else Where", "+919812355555");
        long message = helper.seen().id();
        helper.pressesData(message, "enter:" + late.id()).seesKey("checkin.done");
        helper.pressesData(message, "enter:" + elsewhere.id())
                .seesKey("stale.button")
                .doesNotSee("Else");
        bot.forgetsUnseen();
    }

    @Test
    void anOrganiserInvitesForTheirOwnEventsOnly() {
        comes(Languages.EN, "ORGANISER", "indore");
        Person gita = bot.english("Gita");
        joins(bot, gita, "DESK", "bhopal");
        helper.sends("/staff").seesKey("staff.title").doesNotSee("Gita").withoutButton("Invite: organiser");
        helper.presses("Invite: gate staff")
                .sees("")
                .withoutButton("staff.events.all")
                .withoutButton("All events of samvad-2030");
        helper.withButtons("✅ Indore Samvad, 15 January").withoutButton("Bhopal Samvad, 15 January");
        long message = helper.seen().id();
        String choice = bot.column("SELECT made_at FROM duty_choice").get(0);
        helper.pressesData(message, "scope:" + choice + ":bhopal:0").andNothingElse();
        helper.pressesData(message, "scope:" + choice + ":*:0").andNothingElse();
        helper.presses("button.done").sees("For: Indore Samvad, 15 January");
        assertThat(bot.column("SELECT events FROM invitation")).containsExactly("indore");
        helper.pressesData(message, "unstaff:" + gita.id()).seesKey("staff.title");
        helper.pressesData(message, "duties:" + gita.id() + ":DESK").seesKey("stale.button");
        assertThat(bot.column("SELECT events FROM duty WHERE person = ?", gita.id()))
                .containsExactly("bhopal");
    }

    @Test
    void twoInvitationsAddUpAndOnlyOneOfTheRolesIsTakenAway() {
        comes(Languages.EN, "ORGANISER", "indore");
        Person gita = bot.english("Gita");
        joins(bot, gita, "ORGANISER", "bhopal");
        gita.sends("/staff")
                .sees("")
                .presses("Invite: gate staff")
                .sees("")
                .presses("button.done")
                .seesKey("staff.invited");
        helper.sends(gita.copies("button.copyLink").replaceFirst(".*start=", "/start "))
                .seesKey("staff.welcome");
        long message = helper.seen().id();
        helper.pressesData(message, "enter:" + inBhopal.id()).seesKey("checkin.done");
        helper.pressesData(message, "attendee:" + inBhopal.id()).seesKey("stale.button");
        helper.pressesData(message, "attendee:" + inIndore.id()).sees("Ravi Kumar");
        gita.sends("/staff")
                .sees("Meera: gate staff (Bhopal")
                .presses("Remove: Meera")
                .toast("staff.gone")
                .sees("");
        helper.seesKey("staff.fewer").alsoSees("Meera: organiser (Indore");
        helper.pressesData(message, "who:" + inBhopal.id()).seesKey("stale.button");
        helper.pressesData(message, "write:" + inIndore.id()).sees("Ravi Kumar");
    }

    private static Set<String> staffPresses(Router router) {
        return router.presses().entrySet().stream()
                .filter(press -> press.getValue().least().isPresent())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
