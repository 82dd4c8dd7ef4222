package samvaad.ownpass;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import samvaad.registration.Registrant;
import samvaad.testing.Bot;
import samvaad.testing.Bubble;
import samvaad.testing.Person;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;
import samvaad.text.Language;

/** Somebody takes the registration that a colleague made for them into their own chat. */
class OwnPassTest {

    private static final String MOBILE = "98930 12345";
    private static final String ACCOUNT = "+919893012345";

    @RegisterExtension
    final Bot bot = Setup.with(Registrant.seats(10)).start();

    private Person somebody(String language, String name) {
        return bot.person(name, language, new Language(language));
    }

    /** Registers this colleague, whose pass is the last thing seen. */
    private static void registersColleague(Person giver, String name) {
        giver.sends("/register").seesKey("status.confirmed").presses("button.colleague");
        Registrant.answersForColleague(giver, name, MOBILE).presses("button.confirm");
        giver.seesPhoto().alsoSeesKey("registration.done").alsoSees(name);
    }

    /** The payload of a new link for the colleague whose pass was seen last. */
    private static String link(Person giver) {
        giver.presses("button.ownPass").seesKey("ownpass.link").withButtons("button.sendLink");
        return giver.copies("button.copyLink").replaceAll(".*start=", "/start ");
    }

    private static void proves(Person taker) {
        taker.presses("button.thatsMe").seesKey("ownpass.contact").sharesContact(ACCOUNT);
    }

    private static void takes(Person taker, String link) {
        taker.sends(link).seesKey("ownpass.ask");
        proves(taker);
        taker.seesKey("ownpass.done").seesPhoto().alsoSeesKey("pass.caption");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi,en", "en,hi"})
    void theRegistrationMovesAndTheGiverKeepsALine(String languages) {
        String[] both = languages.split(",");
        Person giver = Registrant.registers(somebody(both[0], "Ravi"), "Ravi Kumar", "9876543210");
        Person taker = somebody(both[1], "Asha");
        registersColleague(giver, "Asha Rao");
        Bubble pass = giver.seen();
        String link = link(giver);
        taker.sends(link).seesKey("ownpass.ask").alsoSees("A… R…").doesNotSee("Asha");
        taker.alsoSeesKey("privacy.short");
        proves(taker);
        taker.seesKey("ownpass.done").seesPhoto().alsoSeesKey("pass.caption").alsoSees("Asha Rao");
        taker.withoutButton("button.ownPass").andNothingElse();
        giver.seesKey("ownpass.moved").alsoSees("Asha Rao").andNothingElse();

        giver.sends("/start").seesKey("ownpass.line").alsoSees("Asha Rao", "Ravi Kumar");
        giver.sends("/pass").seesPhoto().alsoSees("Ravi Kumar");
        giver.pressesOn(pass, "button.unregister").seesKey("unregister.ask").doesNotSee("Asha");
        giver.sends("/mydata").seesKey("mydata.ownpass").seesFile().andNothingElse();
        taker.sends("/mydata").sees("Asha Rao", "GeM").seesFile().andNothingElse();
        assertThat(bot.column("SELECT language FROM registration WHERE chat = " + taker.id()))
                .containsExactly(both[1]);
        assertThat(bot.number("SELECT sum(proved) FROM registration WHERE chat = " + taker.id()))
                .isEqualTo(1);

        bot.clockMovesTo("2030-01-14T18:00");
        taker.seesKey("reminder.tomorrow").doesNotSee("Ravi");
        giver.seesKey("reminder.tomorrow").doesNotSee("Asha");
        bot.forgetsUnseen();
        taker.sends("/unregister").seesKey("unregister.ask").presses("button.yes");
        taker.seesKey("unregister.done").andNothingElse();
        giver.andNothingElse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void onlyTheRightNumberOfTheAccountItselfIsTaken(String language) {
        Person giver = Registrant.registers(somebody(language, "Ravi"), "Ravi Kumar", "9876543210");
        Person taker = somebody(language, "Asha");
        registersColleague(giver, "Asha Rao");
        String link = link(giver);
        taker.sends(link).seesKey("ownpass.ask").presses("button.notMe").seesKey("ownpass.notMe");
        taker.sends(link).seesKey("ownpass.ask").presses("button.thatsMe").seesKey("ownpass.contact");
        taker.sends(MOBILE).seesKey("ownpass.contact");
        taker.sharesContact(ACCOUNT, "Asha", false).seesKey("ownpass.contact");
        taker.presses("button.notMe").seesKey("ownpass.notMe");
        taker.sends(link).seesKey("ownpass.ask").presses("button.thatsMe").seesKey("ownpass.contact");
        taker.sends("/cancel").seesKey("ownpass.left");
        taker.sends(link).seesKey("ownpass.ask").presses("button.thatsMe").seesKey("ownpass.contact");
        taker.sharesContact("+919811111111").seesKey("ownpass.otherNumber").andNothingElse();
        assertThat(bot.number("SELECT count(*) FROM registration WHERE chat = " + taker.id()))
                .isZero();
        takes(taker, link);
        giver.seesKey("ownpass.moved");
    }

    @Test
    void withoutAMobileOneYesIsEnough() {
        bot.nowKnows(TestEvents.changed("quick", root -> {
            root.withObject("/registration").put("capacity", 10);
            ((ArrayNode) root.at("/registration/questions")).remove(2);
        }));
        Person giver = somebody("en", "Ravi");
        giver.sends("/register").seesKey("privacy.ask").presses("button.agree").seesKey("form.progress");
        answersWithoutMobile(giver, "Ravi Kumar").seesPhoto();
        giver.presses("button.colleague").seesKey("privacy.colleague").presses("button.agree");
        giver.seesKey("form.progress");
        answersWithoutMobile(giver, "आशा राव").seesPhoto();
        Person taker = somebody("hi", "आशा");
        taker.sends(link(giver)).seesKey("ownpass.ask").alsoSees("आ… रा…").presses("button.thatsMe");
        taker.seesKey("ownpass.done").seesPhoto().andNothingElse();
        giver.seesKey("ownpass.moved").andNothingElse();
    }

    private static Person answersWithoutMobile(Person person, String name) {
        person.sends(name).seesKey("form.progress").sends("GeM").seesKey("form.progress");
        person.presses(person.seen().labels().get(0)).seesKey("form.progress");
        person.presses("button.skip").seesKey("form.progress").presses("button.skip");
        return person.seesKey("form.review").presses("button.confirm");
    }

    @Test
    void aLinkWorksOnce() {
        Person giver = Registrant.registers(somebody("en", "Ravi"), "Ravi Kumar", "9876543210");
        Person taker = somebody("hi", "आशा");
        Person other = somebody("en", "Mallory");
        registersColleague(giver, "आशा राव");
        String old = link(giver);
        giver.sends("/pass").seesKey("pass.several").presses("आशा राव").seesPhoto();
        String link = link(giver);
        giver.sends(link).seesKey("ownpass.yours").andNothingElse();
        other.sends(old).seesKey("ownpass.gone");
        other.sends("/start p-AAAAAAAAAAAAAAAAAAAAAAAA").seesKey("ownpass.gone");
        other.sends("/start p-").seesKey("ownpass.gone");
        other.pressesData(1, "ownme:x").seesKey("ownpass.gone");
        other.sends(link).seesKey("ownpass.ask").presses("button.thatsMe").seesKey("ownpass.contact");
        takes(taker, link);
        other.sharesContact(ACCOUNT).seesKey("ownpass.gone").andNothingElse();
        other.sends(link).seesKey("ownpass.gone").andNothingElse();
        taker.sends(link).seesPhoto().alsoSees("आशा राव").andNothingElse();
        giver.seesKey("ownpass.moved").andNothingElse();
    }

    @Test
    void afterTheGiverHasCancelledOrErasedThereIsNothingToTake() {
        Person giver = Registrant.registers(somebody("en", "Ravi"), "Ravi Kumar", "9876543210");
        Person taker = somebody("hi", "आशा");
        registersColleague(giver, "आशा राव");
        Bubble pass = giver.seen();
        String link = link(giver);
        taker.sends(link).seesKey("ownpass.ask").presses("button.thatsMe").seesKey("ownpass.contact");
        giver.pressesOn(pass, "button.unregister").seesKey("unregister.ask").presses("button.yes");
        giver.seesKey("unregister.done");
        taker.sharesContact(ACCOUNT).seesKey("ownpass.cancelled").withButtons("button.register");
        giver.presses("button.register").seesPhoto();
        takes(taker, link);
        giver.seesKey("ownpass.moved");

        giver.sends("/forget").seesKey("forget.ask").presses("button.yes").seesKey("forget.done");
        taker.sends("/pass").seesPhoto().alsoSees("आशा राव");
        assertThat(bot.number("SELECT count(*) FROM own_pass")).isZero();
    }

    @Test
    void whoErasesThemselvesIsGoneFromTheGiversLine() {
        Person giver = Registrant.registers(somebody("hi", "रवि"), "रवि कुमार", "9876543210");
        Person taker = somebody("en", "Asha");
        registersColleague(giver, "Asha Rao");
        takes(taker, link(giver));
        giver.seesKey("ownpass.moved");
        taker.sends("/forget").seesKey("forget.ask").presses("button.yes").seesKey("forget.done");
        giver.sends("/start").sees("रवि कुमार").doesNotSee("Asha");
        giver.sends("/mydata").sees("रवि कुमार").doesNotSee("Asha").seesFile().andNothingElse();
    }

    @Test
    void aFormOfTheGiverThatWasOpenEndsWithIt() {
        Person giver = Registrant.registers(somebody("en", "Ravi"), "Ravi Kumar", "9876543210");
        Person taker = somebody("hi", "आशा");
        registersColleague(giver, "आशा राव");
        Bubble pass = giver.seen();
        String link = link(giver);
        giver.pressesOn(pass, "button.edit").seesKey("form.review");
        Bubble review = giver.seen();
        takes(taker, link);
        giver.seesKey("ownpass.moved");
        giver.pressesOn(review, "button.confirm").seesKey("stale.button");
        giver.pressesOn(pass, "button.edit").seesKey("stale.button");
        assertThat(bot.number("SELECT count(*) FROM form_session")).isZero();
    }

    @Test
    void afterTheEventItStaysWhereItIs() {
        Person giver = Registrant.registers(somebody("en", "Ravi"), "Ravi Kumar", "9876543210");
        Person taker = somebody("hi", "आशा");
        registersColleague(giver, "आशा राव");
        Bubble pass = giver.seen();
        String link = link(giver);
        taker.sends(link).seesKey("ownpass.ask");
        bot.clockMovesTo("2030-01-15T17:01").forgetsUnseen();
        taker.presses("button.thatsMe").seesKey("event.over");
        giver.pressesOn(pass, "button.ownPass").seesKey("stale.button");
        assertThat(bot.number("SELECT count(*) FROM registration WHERE chat = " + giver.id()))
                .isEqualTo(2);
    }

    @Test
    void aGiverWhoHasBlockedTheBotHoldsUpNothing() {
        Person giver = Registrant.registers(somebody("en", "Ravi"), "Ravi Kumar", "9876543210");
        Person taker = somebody("hi", "आशा");
        registersColleague(giver, "आशा राव");
        String link = link(giver);
        giver.blocksTheBot();
        takes(taker, link);
        giver.unblocksTheBot().sends("/start").seesKey("ownpass.line");
    }

    @Test
    void whenTheEventsTimeIsOverNothingIsLeft() {
        Person giver = Registrant.registers(somebody("en", "Ravi"), "Ravi Kumar", "9876543210");
        Person taker = somebody("hi", "आशा");
        registersColleague(giver, "आशा राव");
        takes(taker, link(giver));
        giver.seesKey("ownpass.moved");
        giver.sends("/unregister").seesKey("unregister.ask").presses("button.yes");
        bot.clockMovesTo("2030-01-16T10:00").passes(Duration.ofDays(1)).forgetsUnseen();
        assertThat(bot.number("SELECT count(*) FROM own_pass")).isEqualTo(1);
        bot.passes(Duration.ofDays(60)).passes(Duration.ofDays(60)).forgetsUnseen();
        bot.passes(Duration.ofDays(120)).passes(Duration.ofDays(200)).forgetsUnseen();
        assertThat(bot.number("SELECT count(*) FROM own_pass")).isZero();
        assertThat(bot.number("SELECT count(*) FROM registration")).isZero();
    }
}
