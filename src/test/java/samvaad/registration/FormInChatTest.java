package samvaad.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import samvaad.bot.Arrival;
import samvaad.chat.Button;
import samvaad.chat.Incoming;
import samvaad.chat.Incoming.Attachment.Kind;
import samvaad.testing.Bot;
import samvaad.testing.Bubble;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.testing.TestEvents;
import samvaad.text.Language;
import samvaad.text.Messages;

/** The registration form as people really use it. */
class FormInChatTest {

    @RegisterExtension
    final Bot bot = Bot.about("quick");

    private Person somebody(Language language) {
        return bot.person("Asha", language.code(), language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void anAnswerIsEditedFromTheSummary(Language language) {
        Person person = Registrant.fillsIn(somebody(language), "आशा राव", "9876543210");
        person.presses("button.edit").seesKey("form.menu");
        person.presses(person.seen().labels().get(0)).seesKey("form.editing").alsoSees("आशा राव");
        person.sends("आशा कुमार").seesKey("form.review").alsoSees("आशा कुमार", "GeM", "98765 43210");
        person.presses("button.edit")
                .seesKey("form.menu")
                .presses("button.back")
                .seesKey("form.review");
        person.presses("button.confirm")
                .seesPhoto()
                .alsoSeesKey("registration.done")
                .alsoSees("आशा कुमार");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void aMessageThatIsChangedLaterLeavesTheAnswerAndSaysHowToChangeIt(Language language) {
        Person person = Registrant.agrees(somebody(language)).sends("Asha Rao").seesKey("form.progress");
        person.edits().seesKey("edited.form").andNothingElse();
        person.sends("GeM").seesKey("form.progress");
        person.sendsAlbum(5).seesKey("invalid.sort.button").andNothingElse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void afterTheFormAChangedMessageLeadsToWhereAnswersAreChanged(Language language) {
        Person person = Registrant.fillsIn(somebody(language), "Asha Rao", "9876543210");
        person.presses("button.confirm").seesPhoto();
        person.edits().seesKey("edited.taken").andNothingElse();
        person.presses("button.edit").seesKey("form.review").alsoSees("Asha Rao");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void picturesPickedTogetherAndATextMendedAgainAreAnsweredOnce(Language language) {
        bot.pace(Duration.ofMillis(300));
        Person person = Registrant.agrees(somebody(language)).sends("Asha Rao").seesKey("form.progress");
        person.sends("GeM").seesKey("form.progress");
        person.sendsPhoto().sendsPhoto().sendsPhoto();
        person.seesKey("invalid.sort.button").andNothingElse();
        person.edits().edits().edits();
        person.seesKey("edited.form").andNothingElse();
        bot.passes(Duration.ofMinutes(2));
        person.sendsPhoto().seesKey("invalid.sort.button").andNothingElse();
        person.edits().seesKey("edited.form").andNothingElse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void backAndForthLosesNothing(Language language) {
        Person person = Registrant.agrees(somebody(language)).sends("Asha Rao").seesKey("form.progress");
        person.sends("GeM").seesKey("form.progress").presses("button.back").seesKey("form.earlier");
        person.alsoSees("GeM").presses("button.back").seesKey("form.earlier").alsoSees("Asha Rao");
        person.presses("button.keep").seesKey("form.earlier").alsoSees("GeM").presses("button.keep");
        person.seesKey("form.progress").withButtons("button.back").withoutButton("button.skip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void aDayLaterTheFormIsOfferedAgain(Language language) {
        Person person = Registrant.agrees(somebody(language)).sends("Asha Rao").seesKey("form.progress");
        bot.restarts(Duration.ofDays(1));
        person.sends("GeM").seesKey("form.resume").presses("button.resume").seesKey("form.progress");
        bot.killed();
        person.sends("GeM")
                .seesKey("form.progress")
                .presses("button.back")
                .seesKey("form.earlier")
                .alsoSees("GeM");
        person.sends("/register")
                .seesKey("form.resume")
                .presses("button.restart")
                .seesKey("form.progress");
        person.alsoSeesKey("form.ask.name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void startInTheMiddleOffersToGoOn(Language language) {
        Person person = Registrant.agrees(somebody(language)).sends("Asha Rao").seesKey("form.progress");
        person.sends("/start").seesKey("form.resume").withButtons("button.resume", "button.agenda");
        person.withoutButton("button.register").presses("button.resume").seesKey("form.progress");
        person.sends("GeM").seesKey("form.progress");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void whatIsTypedAfterLeavingIsNoAnswer(Language language) {
        Person person = Registrant.agrees(somebody(language)).sends("Asha Rao").seesKey("form.progress");
        person.sends("/cancel").seesKey("form.left").sends("qwrtz").seesKey("unknown.text");
        person.sends("/start").seesKey("form.resume").presses("button.resume").seesKey("form.progress");
        person.presses("button.cancel").seesKey("form.left").sends("qwrtz").seesKey("unknown.text");
        person.sends("/register")
                .seesKey("form.resume")
                .presses("button.resume")
                .seesKey("form.progress");
        person.sends("GeM").seesKey("form.progress");
        person.sends("/cancel").seesKey("form.left");
    }

    @Test
    void withoutAFormThereIsNothingToLeave() {
        somebody(Languages.EN).sends("/cancel").seesKey("form.none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void tapsThatComeTwiceChangeNothingTwice(Language language) {
        Person person = Registrant.agrees(somebody(language)).sends("Asha Rao").seesKey("form.progress");
        person.sends("GeM")
                .seesKey("form.progress")
                .pressesTwice(person.seen().labels().get(1));
        person.seesKey("form.progress").andNothingElse().sends("9876543210").seesKey("form.noted.mobile");
        person.alsoSeesKey("form.progress").pressesTwice("button.skip").seesKey("form.hint.choices");
        person.pressesTwice("button.skip").seesKey("form.review").pressesTwice("button.confirm");
        person.seesPhoto().alsoSeesKey("registration.done").andNothingElse();
        assertThat(bot.number("SELECT count(*) FROM registration")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void aSecondTapThatComesLaterIsToldKindly(Language language) {
        Person person = Registrant.fillsIn(somebody(language), "Asha Rao", "9876543210");
        Bubble summary = person.seen();
        person.presses("button.confirm").seesPhoto().alsoSeesKey("registration.done");
        person.pressesOn(summary, "button.confirm").toast("stale.button").seesKey("stale.button");
        person.alsoSeesKey("status.confirmed").alsoSees("Asha Rao").withButtons("button.pass", "button.menu");
        person.andNothingElse().presses("button.pass").seesPhoto();
        assertThat(bot.number("SELECT count(*) FROM registration")).isEqualTo(1);
    }

    @Test
    void anUpdateThatComesTwiceCountsOnce() {
        Person person = Registrant.fillsIn(somebody(Languages.HI), "Asha Rao", "9876543210");
        Button.Press confirm = (Button.Press) person.seen().buttons().get(0);
        Arrival press = bot.arrival(new Incoming.ButtonPress(
                person.origin(), "p1", person.seen().id(), true, confirm.data().encoded()));
        bot.receives(List.of(press));
        bot.receives(List.of(press));
        bot.killed();
        bot.receives(List.of(press));
        person.seesPhoto().alsoSeesKey("registration.done").andNothingElse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void whatIsSoAfterTheSeatWasGivenUpIsToldToo(Language language) {
        Person person = Registrant.fillsIn(somebody(language), "Asha Rao", "9876543210");
        Bubble summary = person.seen();
        person.presses("button.confirm").seesPhoto().alsoSeesKey("registration.done");
        person.sends("/unregister").seesKey("unregister.ask");
        Bubble asked = person.seen();
        person.presses("button.yes").seesKey("unregister.done");
        person.pressesOn(summary, "button.confirm").toast("stale.button").seesKey("stale.button");
        person.doesNotSee("Asha Rao").withoutButton("button.pass").withButtons("button.menu");
        person.pressesOn(asked, "button.yes").seesKey("stale.button").doesNotSee("Asha Rao");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void onTwoDevicesTheOlderScreenIsToldAndThePresentOneShown(Language language) {
        Person person = Registrant.agrees(somebody(language)).sends("Asha Rao").seesKey("form.progress");
        person.sends("GeM").seesKey("form.progress");
        Bubble kinds = person.seen();
        person.presses(kinds.labels().get(0))
                .seesKey("form.progress")
                .sends("9876543210")
                .seesKey("form.noted.mobile");
        person.alsoSeesKey("form.progress");
        person.pressesOn(kinds, kinds.labels().get(1)).toast("stale.button");
        person.seesKey("form.progress").withButtons("button.skip").andNothingElse();
        person.presses("button.skip")
                .seesKey("form.hint.choices")
                .presses("button.skip")
                .seesKey("form.review");
        person.alsoSees(kinds.labels().get(0)).doesNotSee(kinds.labels().get(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void whatIsNoAnswerIsToldWithAWayOn(Language language) {
        Person person = Registrant.agrees(somebody(language));
        person.sends("A1").seesKey("invalid.name").sends("आ").seesKey("invalid.name");
        person.sends(Kind.STICKER, "").seesKey("invalid.sort.text");
        person.sends("Asha Rao").seesKey("form.progress").sends("GeM").seesKey("form.progress");
        String first = person.seen().labels().get(0);
        person.sendsPhoto().seesKey("invalid.sort.button").alsoSees(first).withButtons(first);
        person.sends(Kind.VOICE, "")
                .seesKey("invalid.sort.button")
                .sends("xyzzy")
                .seesKey("invalid.choice");
        person.presses(first).seesKey("form.progress").sends(Kind.OTHER, "").seesKey("invalid.sort.mobile");
        person.sends("12345").seesKey("invalid.mobile");
        person.sharesContact("+919876500000", "Ravi", false).seesKey("invalid.contact");
        person.presses("button.shareMobile").seesKey("form.noted.mobile").alsoSeesKey("form.progress");
        person.sends("a@").seesKey("invalid.email").sends("A.Rao@GOV.in").seesKey("form.hint.choices");
        person.presses("button.skip").seesKey("form.review").alsoSees("Asha Rao", "GeM", "A.Rao@gov.in");
        person.sends("yes").seesKey("invalid.summary");
        person.sendsPhoto().seesKey("invalid.summary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void anEventThatIsGoneMeanwhileIsToldKindly(Language language) {
        Person person = Registrant.fillsIn(somebody(language), "Asha Rao", "9876543210");
        bot.nowKnows(TestEvents.changed("quick", root -> root.put("id", "other")));
        person.presses("button.confirm")
                .toast("stale.button")
                .seesKey("stale.button")
                .withButtons("button.menu");
        person.sends("zimbat quoxel").seesKey("unknown.text").sends("/cancel").seesKey("form.none");
        person.sends("/pass").seesKey("pass.none").sends("/register").seesKey("privacy.ask");
        person.pressesData(person.seen().id(), "agree:quick").seesKey("stale.button");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void aQuestionThatIsGoneOrNewMeanwhileDoesNotHurt(Language language) {
        Person person = Registrant.agrees(somebody(language)).sends("Asha Rao").seesKey("form.progress");
        bot.nowKnows(TestEvents.changed("quick", root -> {
            var questions = root.withObject("/registration").withArray("questions");
            questions.remove(0);
            questions.addObject().put("id", "people").put("type", "number").put("ask", "How many?");
        }));
        person.sends("GeM")
                .seesKey("invalid.choice")
                .presses(person.seen().labels().get(0));
        person.seesKey("form.progress")
                .sends("9876543210")
                .seesKey("form.noted.mobile")
                .alsoSeesKey("form.progress");
        person.presses("button.skip")
                .seesKey("form.hint.choices")
                .presses("button.skip")
                .sees("How many?");
        person.sends("७")
                .seesKey("form.review")
                .presses("button.confirm")
                .seesPhoto()
                .alsoSeesKey("registration.done");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void theLanguageMayChangeInTheMiddle(Language language) {
        Language other = language.equals(Languages.HI) ? Languages.EN : Languages.HI;
        Person person = Registrant.agrees(somebody(language)).sends("Asha Rao").seesKey("form.progress");
        person.sends("/language")
                .seesKey("language.ask")
                .presses(Messages.packaged().name(other));
        person.seesKey("language.changed").withButtons("button.resume").presses("button.resume");
        person.seesKey("form.progress").sends("GeM").seesKey("form.progress");
        person.presses(person.seen().labels().get(0)).seesKey("form.progress").sends("9876543210");
        person.seesKey("form.noted.mobile").alsoSeesKey("form.progress").presses("button.skip");
        person.seesKey("form.progress")
                .presses("button.skip")
                .seesKey("form.review")
                .presses("button.confirm");
        person.seesPhoto().alsoSeesKey("registration.done").alsoSeesKey("pass.caption");
        assertThat(bot.column("SELECT language FROM registration")).containsExactly(other.code());
    }
}
