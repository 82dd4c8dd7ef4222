package samvaad.person;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import samvaad.chat.Outgoing;
import samvaad.outbox.Delivery;
import samvaad.registration.Registrant;
import samvaad.store.Sql;
import samvaad.testing.Bot;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;
import samvaad.text.Language;

/** What is kept of a person is shown on request, and gone on request or when its time is over. */
class OwnDataTest {

    private static final List<String> TRACES =
            List.of("Zebediah", "ज़ेबेदिया", "9812345678", "zebediah@quux.in", "Frobnicators");

    @RegisterExtension
    final Bot bot = Setup.with(Registrant.seats(400)).start();

    private Person somebody(Language language) {
        return bot.person("Z", language.code(), language);
    }

    /** Registers under a name that nobody else has, with an e-mail address. */
    private static Person registers(Person person, String name) {
        Registrant.agrees(person).sends(name).seesKey("form.progress");
        person.sends("Frobnicators")
                .seesKey("form.progress")
                .presses(person.seen().labels().get(0));
        person.seesKey("form.progress")
                .sends("9812345678")
                .seesKey("form.noted.mobile")
                .alsoSeesKey("form.progress");
        person.sends("zebediah@quux.in")
                .seesKey("form.progress")
                .presses("button.skip")
                .seesKey("form.review");
        return person.presses("button.confirm").seesPhoto().alsoSeesKey("registration.done");
    }

    private List<String> tracesInFiles() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(bot.database().file().resolveSibling("."))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                for (String trace : TRACES) {
                    String raw = new String(trace.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
                    if (bytes.contains(raw)) {
                        found.add(trace + " in " + file.getFileName());
                    }
                }
            }
        }
        return found;
    }

    private static JsonNode json(Person person) throws IOException {
        Outgoing.File file = (Outgoing.File) person.seen().content();
        Outgoing.Media.Once once = (Outgoing.Media.Once) file.media();
        assertThat(once.fileName()).isEqualTo("mydata.json");
        return new ObjectMapper().readTree(once.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void allThatIsKeptIsShownAndGivenAsAFile(Language language) throws IOException {
        Person person = registers(somebody(language), "Zebediah Quux");
        String code = bot.column("SELECT code FROM registration").get(0);
        person.sends("/mydata").seesKey("mydata.title").alsoSees("Zebediah Quux", "98123 45678", "Frobnicators");
        person.alsoSees("zebediah@quux.in", code).alsoSeesKey("mydata.consent");
        person.withButtons("button.forget", "button.privacy").seesFile().alsoSeesKey("mydata.file");
        JsonNode json = json(person.andNothingElse());
        assertThat(json.at("/telegram_id").asLong()).isEqualTo(person.id());
        assertThat(json.at("/registrations/0/name").asText()).isEqualTo("Zebediah Quux");
        assertThat(json.at("/registrations/0/mobile").asText()).isEqualTo("+919812345678");
        assertThat(json.at("/registrations/0/status").asText()).isEqualTo("CONFIRMED");
        assertThat(json.at("/registrations/0/answers/email").asText()).isEqualTo("zebediah@quux.in");
        assertThat(json.at("/consents/0/version").asText()).isEqualTo(Notice.MEANING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void whoIsNotKnownIsToldSo(Language language) throws IOException {
        Person person = somebody(language);
        person.sends("/mydata").seesKey("mydata.nothing").seesFile();
        assertThat(json(person).at("/registrations")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void anUnfinishedFormIsShownToo(Language language) throws IOException {
        Person person =
                Registrant.agrees(somebody(language)).sends("Zebediah Quux").seesKey("form.progress");
        person.sends("/mydata")
                .seesKey("mydata.unfinished")
                .alsoSees("Zebediah Quux")
                .seesFile();
        assertThat(json(person).at("/unfinished_form/answers/name").asText()).isEqualTo("Zebediah Quux");
    }

    @Test
    void whatIsKeptOfAnEventThatIsGoneIsShown() {
        Person person = registers(somebody(Languages.EN), "Zebediah Quux");
        bot.nowKnows(TestEvents.changed("quick", root -> root.put("id", "other")));
        person.sends("/mydata")
                .seesKey("mydata.title")
                .alsoSees("Zebediah Quux", "Quick Samvad", "Your organisation?")
                .seesFile();
    }

    @Test
    void howeverMuchItIsItTakesTwoMessages() {
        bot.nowKnows(TestEvents.changed(
                "quick",
                root -> root.withObject("/registration")
                        .withArray("questions")
                        .addObject()
                        .put("id", "long")
                        .put("type", "long")
                        .put("ask", "Tell us")));
        Person person = somebody(Languages.HI);
        Registrant.agrees(person).sends("Zebediah").seesKey("form.progress").sends("अ".repeat(200));
        person.seesKey("form.progress").presses(person.seen().labels().get(0)).seesKey("form.progress");
        person.sends("9812345678")
                .seesKey("form.noted.mobile")
                .alsoSeesKey("form.progress")
                .presses("button.skip");
        person.seesKey("form.progress").presses("button.skip").sees("Tell us").sends("क्षि".repeat(1000));
        person.seesKey("form.review").presses("button.confirm").seesPhoto().alsoSeesKey("registration.done");
        person.sends("/mydata")
                .seesKey("mydata.title")
                .alsoSeesKey("mydata.more")
                .seesFile()
                .andNothingElse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void theNoticeSaysItsVersionAndHowLongBackupsLast(Language language) {
        Person person = somebody(language);
        person.sends("/privacy").seesKey("privacy.title").alsoSees(Notice.MEANING, "7", "/forget", "/mydata");
        person.withButtons("button.mydata", "button.forget")
                .presses("button.mydata")
                .seesKey("mydata.title");
        person.seesFile().presses("button.privacy").seesKey("privacy.title").presses("button.forget");
        person.seesKey("forget.ask").presses("button.no").sees("").withButtons("button.register");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void whatIsForgottenIsInNoFileAnyMore(Language language) throws IOException {
        bot.allowsFailures();
        crowd(120);
        Person person = registers(somebody(language), "Zebediah Quux");
        crowd(120);
        person.sends("/pass")
                .seesPhoto()
                .presses("button.edit")
                .seesKey("form.review")
                .presses("button.edit");
        person.seesKey("form.menu").presses(person.seen().labels().get(0)).seesKey("form.editing");
        person.sends("ज़ेबेदिया")
                .seesKey("form.review")
                .presses("button.confirm")
                .seesPhoto()
                .alsoSeesKey("registration.changed");
        person.sends("/mydata").seesKey("mydata.title").seesFile();
        bot.telegram().answers(person.chat(), new Delivery.Refused("400 Bad Request: test"));
        person.sends("/mydata").seesFile();
        person.presses("button.edit").seesKey("form.review");
        bot.does(() -> failedUpdate(person));
        assertThat(tracesInFiles()).isNotEmpty();
        assertThat(bot.number("SELECT count(*) FROM dead_letter")).isEqualTo(1);
        long confirmed = bot.number("SELECT sum(times) FROM tally WHERE what = 'confirmed'");

        person.sends("/forget")
                .seesKey("forget.ask")
                .alsoSees("7")
                .presses("button.yes")
                .seesKey("forget.done");

        assertThat(tracesInFiles()).isEmpty();
        for (String column : List.of(
                "dead_letter.chat",
                "outbox.chat",
                "form_session.chat",
                "registration.chat",
                "consent.person",
                "person.id",
                "visit.person",
                "slot.chat",
                "failed_update.chat")) {
            String table = column.substring(0, column.indexOf('.'));
            long rows = bot.number("SELECT count(*) FROM " + table + " WHERE " + column + " = " + person.id());
            assertThat(rows).as(column).isEqualTo(0);
        }
        assertThat(bot.number("SELECT count(*) FROM failed_update")).isZero();
        assertThat(bot.number("SELECT count(*) FROM kept_file WHERE maker = 'pass'"))
                .isZero();
        assertThat(bot.number("SELECT sum(times) FROM tally WHERE what = 'confirmed'"))
                .isEqualTo(confirmed);
        assertThat(bot.number("SELECT people FROM seat_count WHERE status = 'CONFIRMED'"))
                .isEqualTo(240);
        person.sends("/pass")
                .seesKey("pass.none")
                .sends("/mydata")
                .seesKey("mydata.nothing")
                .seesFile();
    }

    @Test
    void theLogIsTakenInLaterIfSomebodyIsReading() throws IOException {
        Person person = registers(somebody(Languages.HI), "Zebediah Quux");
        try (Sql reader = bot.database().reader()) {
            reader.run("BEGIN");
            reader.number("SELECT count(*) FROM registration");
            person.sends("/forget").seesKey("forget.ask").presses("button.yes").seesKey("forget.done");
            assertThat(tracesInFiles()).isNotEmpty();
            reader.run("COMMIT");
        }
        bot.passes(Duration.ofSeconds(1));
        assertThat(tracesInFiles()).isEmpty();
    }

    @Test
    void whenTheTimeIsOverItGoesByItself() throws IOException {
        Person person = registers(somebody(Languages.EN), "Zebediah Quux");
        Person hesitant = Registrant.agrees(bot.hindi("H")).sends("ज़ेबेदिया").seesKey("form.progress");
        Person curious = bot.hindi("C").sends("/start quick_poster").sees("");
        ownersAreTold();
        bot.clockMovesTo("2030-04-15T16:59");
        assertThat(tracesInFiles()).isNotEmpty();
        person.sends("/pass").seesPhoto();
        bot.clockMovesTo("2030-04-15T17:01").passes(Duration.ofMinutes(1));
        assertThat(tracesInFiles()).isEmpty();
        for (String table : List.of("registration", "consent", "form_session", "visit", "slot")) {
            assertThat(bot.number("SELECT count(*) FROM " + table)).as(table).isZero();
        }
        assertThat(bot.column("SELECT what || times FROM tally ORDER BY what"))
                .containsExactly("begun2", "confirmed1", "registered1");
        assertThat(Stream.of(hesitant, curious))
                .allMatch(one -> one.screen().unseen().isEmpty());
    }

    @Test
    void itGoesAlsoIfTheEventsFileIsGoneByThen() throws IOException {
        registers(somebody(Languages.EN), "Zebediah Quux");
        bot.passes(Duration.ofSeconds(1));
        bot.nowKnows();
        ownersAreTold();
        bot.clockMovesTo("2030-04-15T17:01").passes(Duration.ofMinutes(1));
        assertThat(tracesInFiles()).isEmpty();
    }

    @Test
    void whoIsRegisteredForAnotherEventStaysKnownForThatOne() {
        var later = TestEvents.changed(
                "quick",
                root -> root.put("id", "later")
                        .put("starts", "2030-06-15T10:00")
                        .put("ends", "2030-06-15T17:00"));
        bot.nowKnows(Registrant.seats(5), later);
        Person person = somebody(Languages.EN);
        person.sends("/start quick").sees("Quick Samvad");
        registers(person, "Zebediah Quux");
        person.sends("/start later").sees("Quick Samvad");
        registers(person, "Zebediah Quux");
        ownersAreTold();
        bot.clockMovesTo("2030-04-15T17:01").passes(Duration.ofMinutes(1));
        assertThat(bot.column("SELECT event FROM registration")).containsExactly("later");
        assertThat(bot.column("SELECT event FROM consent")).containsExactly("later");
        person.sends("/pass").seesPhoto();
    }

    @Test
    void anOwnerWhoChoseNoLanguageIsToldInThatOfTheirApp() {
        Person owner = bot.owner("Om", Languages.EN);
        owner.sends("/start").sees("Quick Samvad");
        registers(somebody(Languages.HI), "Zebediah Quux");
        bot.forgetsUnseen();
        bot.clockMovesTo("2030-04-14T17:00").passes(Duration.ofMinutes(1));
        owner.seesKey("erasing.soon").alsoSees("Quick Samvad");
    }

    /** A day ahead. */
    private void ownersAreTold() {
        bot.clockMovesTo("2030-04-14T17:00").passes(Duration.ofMinutes(1));
        bot.owner("Meera", Languages.HI).seesKey("erasing.soon").andNothingElse();
    }

    private void failedUpdate(Person person) {
        bot.writer()
                .sql()
                .run(
                        "INSERT INTO failed_update (failed_at, reason, raw) VALUES (0, 'unreadable', ?)",
                        "{\"from\":{\"id\":" + person.id() + ",\"first_name\":\"Zebediah\"}}");
    }

    /** Others, so that pages of the file fill and split. */
    private void crowd(int people) {
        bot.does(() -> {
            long base = bot.number("SELECT count(*) FROM registration");
            for (int i = 0; i < people; i++) {
                String code = String.format(Locale.ROOT, "%06d", base + i);
                bot.writer()
                        .sql()
                        .run(
                                "INSERT INTO registration (event, chat, status, code, token, name, mobile, answers,"
                                        + " colleague, language, identity, consent, consented_at, registered_at, changed_at)"
                                        + " VALUES ('quick', ?, 'CONFIRMED', ?, ?, ?, ?, '{}', 0, 'hi', ?, 'v', 0, 0, 0)",
                                1_000_000 + base + i,
                                code,
                                "A".repeat(18) + code,
                                "Other Person " + code,
                                "+9170000" + code,
                                "+9170000" + code + " otherperson" + code);
            }
        });
    }
}
