package samvaad.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import samvaad.chat.Outgoing;
import samvaad.outbox.Delivery;
import samvaad.testing.Bot;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.testing.TestEvents;
import samvaad.text.Language;

/** The pass in the chat, again and again. */
class PassTest {

    @RegisterExtension
    final Bot bot = Bot.about("quick");

    final Person asha = bot.hindi("आशा");
    final Person ravi = bot.english("Ravi");

    private Person registered(Language language) {
        return Registrant.registers(language.equals(Languages.HI) ? asha : ravi, "आशा राव", "9876543210");
    }

    private List<String> kept() {
        return bot.column("SELECT key FROM kept_file WHERE maker = 'pass'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void afterTheEventNothingIsCancelledAndNobodyIsAskedToRegister(Language language) {
        Person person = registered(language);
        person.sends("/pass").seesPhoto();
        var pass = person.seen();
        bot.clockMovesTo("2030-01-15T17:01");
        bot.forgetsUnseen();
        person.pressesOn(pass, "button.unregister").seesKey("event.over").withButtons("button.pass");
        person.sends("/pass").seesPhoto().withoutButton("button.edit").withoutButton("button.unregister");
        Person other = person == asha ? ravi : asha;
        other.sends("/pass")
                .seesKey("event.over")
                .withoutButton("button.register")
                .andNothingElse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void itIsShownAgainFromTheKeptFile(Language language) {
        Person person = registered(language);
        String code = Registrant.code(person);
        List<String> first = kept();
        assertThat(first).hasSize(1);
        person.sends("/pass").seesPhoto().alsoSees(code).andNothingElse();
        bot.restarts(Duration.ofHours(1));
        person.sends("/pass").seesPhoto().alsoSees(code);
        person.sends("/start")
                .seesKey("status.confirmed")
                .presses("button.pass")
                .seesPhoto();
        assertThat(kept()).isEqualTo(first);
    }

    @Test
    void whatThePictureDoesNotShowRedrawsNothing() {
        Person person = registered(Languages.EN);
        List<String> first = kept();
        bot.nowKnows(TestEvents.changed("quick", root -> root.remove("faq")));
        person.sends("/pass").seesPhoto();
        assertThat(kept()).isEqualTo(first);
        bot.nowKnows(
                TestEvents.changed("quick", root -> root.withObject("/venue").put("name", "New Hall")));
        person.sends("/pass").seesPhoto().alsoSees("New Hall");
        assertThat(kept()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void aFileThatTelegramLostIsMadeAgain(Language language) {
        Person person = registered(language);
        bot.telegram()
                .answers(person.chat(), new Delivery.FileLost("400 Bad Request: wrong file identifier specified"));
        person.sends("/pass").seesPhoto().andNothingElse();
        assertThat(person.seen().file().size()).isGreaterThan(5_000);
        assertThat(kept()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void anAnswerIsChangedAndThePassRedrawn(Language language) {
        Person person = registered(language);
        String code = Registrant.code(person);
        ByteString before = person.seen().file();
        person.presses("button.edit")
                .seesKey("form.review")
                .presses("button.edit")
                .seesKey("form.menu");
        person.presses(person.seen().labels().get(0))
                .seesKey("form.editing")
                .sends("रवि कुमार")
                .seesKey("form.review");
        person.presses("button.confirm")
                .seesPhoto()
                .alsoSeesKey("registration.changed")
                .alsoSeesKey("pass.caption")
                .alsoSees("रवि कुमार", code);
        assertThat(person.seen().file()).isNotEqualTo(before);
        person.sends("/pass").seesPhoto().alsoSees("रवि कुमार").andNothingElse();
        assertThat(bot.column("SELECT identity FROM registration").get(0)).doesNotContain("आशा");
    }

    @Test
    void aChangeIntoWhatAnotherChatTypedTellsNothingOfIt() {
        registered(Languages.HI);
        Registrant.registers(ravi, "Ravi Kumar", "9876543211")
                .presses("button.edit")
                .seesKey("form.review");
        ravi.presses("button.edit")
                .seesKey("form.menu")
                .presses(ravi.seen().labels().get(0));
        ravi.seesKey("form.editing").sends("आशा राव").seesKey("form.review").presses("button.edit");
        ravi.seesKey("form.menu")
                .presses("Mobile number?")
                .seesKey("form.editing")
                .sends("9876543210");
        ravi.seesKey("form.noted.mobile").alsoSeesKey("form.review").presses("button.confirm");
        ravi.seesPhoto().alsoSeesKey("registration.changed").alsoSees("आशा राव").andNothingElse();
    }

    @Test
    void aFormOfChangesHidesThePassFromNobody() {
        Person person = registered(Languages.EN);
        person.presses("button.edit").seesKey("form.review").sends("/start").seesKey("form.resume");
        person.alsoSeesKey("status.confirmed").withButtons("button.resume", "button.pass");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void aNameThatFillsTheCaptionIsCut(Language language) {
        String name = "क्ष्म्य" + "र्ध्न्य्ं".repeat(90);
        Person person = Registrant.registers(language.equals(Languages.HI) ? asha : ravi, name, "9876543210");
        person.sends("/pass").seesPhoto().alsoSees(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void withoutARegistrationThereIsNoPass(Language language) {
        Person person = language.equals(Languages.HI) ? asha : ravi;
        person.sends("/pass").seesKey("pass.none").presses("button.register").seesKey("privacy.ask");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void theLinkOfAPassOpensItForItsOwnerOnly(Language language) {
        Person owner = registered(language);
        String token = bot.column("SELECT token FROM registration").get(0);
        owner.sends("/start c-" + token).seesPhoto().andNothingElse();
        Person other = bot.person("X", language.code(), language);
        other.sends("/start c-" + token).seesKey("pass.notYours").andNothingElse();
        other.sends("/start c-" + "A".repeat(24)).seesKey("pass.notYours");
        other.sends("/start c-")
                .seesKey("pass.notYours")
                .sends("/start c-%00' OR 1")
                .seesKey("pass.notYours");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void theCalendarFileAndItsCancellationHaveOneUid(Language language) {
        Person person =
                registered(language).presses("button.calendar").seesFile().alsoSeesKey("calendar.add");
        String add = person.seen().file().utf8();
        person.sends("/unregister")
                .seesKey("unregister.ask")
                .presses("button.yes")
                .seesKey("unregister.done");
        person.presses("button.uncalendar").seesFile().alsoSeesKey("calendar.cancel");
        String cancel = person.seen().file().utf8();
        assertThat(add).contains("METHOD:PUBLISH", "STATUS:CONFIRMED", "GEO:23.2385;77.402", "20300115T043000Z");
        assertThat(cancel).contains("METHOD:CANCEL", "STATUS:CANCELLED");
        assertThat(line(add, "UID:")).isEqualTo(line(cancel, "UID:"));
        assertThat(Integer.parseInt(line(cancel, "SEQUENCE:"))).isGreaterThan(Integer.parseInt(line(add, "SEQUENCE:")));
    }

    private static String line(String calendar, String name) {
        return calendar.lines()
                .filter(line -> line.startsWith(name))
                .findFirst()
                .orElseThrow()
                .substring(name.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void whoWithdrawsMayComeBack(Language language) {
        Person person = registered(language);
        String code = Registrant.code(person);
        person.sends("/unregister")
                .seesKey("unregister.ask")
                .presses("button.no")
                .seesPhoto();
        person.sends("/unregister")
                .seesKey("unregister.ask")
                .presses("button.yes")
                .seesKey("unregister.done");
        person.sends("/pass").seesKey("pass.none").sends("/unregister").seesKey("unregister.nobody");
        person.presses("button.menu").sees("").withButtons("button.register");
        person.pressesData(4_711, "again:1")
                .seesPhoto()
                .alsoSeesKey("registration.done")
                .alsoSees(code);
        person.pressesData(4_712, "again:1").seesPhoto().alsoSeesKey("registration.done");
        assertThat(bot.column("SELECT status || people FROM seat_count ORDER BY status"))
                .containsExactly("CONFIRMED1", "WITHDRAWN0");
        assertThat(bot.column("SELECT what || times FROM tally ORDER BY what"))
                .containsExactly("begun1", "confirmed2", "registered1", "withdrawn1");
    }

    @Test
    void ofSeveralPeopleOneIsChosenToWithdraw() {
        Registrant.registers(ravi, "Ravi Kumar", "9876543210")
                .sends("/register")
                .seesKey("status.confirmed");
        Registrant.answersForColleague(ravi.presses("button.colleague"), "Asha Rao", "9876543211");
        ravi.presses("button.confirm").seesPhoto().alsoSeesKey("registration.done");
        ravi.sends("/unregister")
                .seesKey("unregister.whose")
                .presses("Asha Rao")
                .seesKey("unregister.ask");
        ravi.alsoSees("Asha Rao").presses("button.yes").seesKey("unregister.done");
        ravi.sends("/pass").seesPhoto().alsoSees("Ravi Kumar");
    }

    @Test
    void buttonsOfSomebodyElsesPassDoNothing() {
        registered(Languages.HI);
        List<String> before = bot.column("SELECT status || name || changed_at FROM registration");
        for (String action :
                List.of("onepass", "place", "change", "unregister", "unregyes", "again", "take", "letgo")) {
            ravi.pressesData(4_711, action + ":1").sees("").doesNotSee("आशा");
        }
        ravi.andNothingElse();
        asha.andNothingElse();
        assertThat(bot.column("SELECT status || name || changed_at FROM registration"))
                .isEqualTo(before);
        assertThat(bot.number("SELECT count(*) FROM form_session")).isZero();
        assertThat(Stream.of(ravi)
                        .flatMap(p -> p.screen().bubbles().stream())
                        .noneMatch(bubble -> bubble.content() instanceof Outgoing.Photo))
                .isTrue();
    }
}
