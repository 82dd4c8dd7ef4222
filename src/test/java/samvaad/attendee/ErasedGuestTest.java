package samvaad.attendee;

import static org.assertj.core.api.Assertions.assertThat;
import static samvaad.checkin.AtTheGate.joins;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import samvaad.checkin.AtTheGate;
import samvaad.event.Event;
import samvaad.outbox.Delivery;
import samvaad.registration.Registration;
import samvaad.store.Backup;
import samvaad.testing.Bot;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.testing.Setup;
import samvaad.text.Language;

/** Guests have no chat in which they could send /forget. They are told to turn to the organisers, who can do it. */
class ErasedGuestTest {

    private static final String NUMBER = "9876511111";

    private final Event event = AtTheGate.event(2, ErasedGuestTest::withCertificates);

    @TempDir
    Path temp = Path.of("");

    @RegisterExtension
    final Bot bot = Setup.with(event).at("2030-01-15T09:34").start();

    private static void withCertificates(ObjectNode root) {
        ObjectNode signatory =
                root.putObject("certificate").put("who", "entered").putObject("signatory");
        signatory.putObject("name").put("hi", "श्री मिहिर कुमार").put("en", "Shri Mihir Kumar");
        signatory.putObject("post").put("hi", "मुख्य कार्यकारी अधिकारी").put("en", "Chief Executive Officer");
    }

    private Person staff(String name, Language language, String role) {
        Person person = bot.person(name, language.code(), language);
        joins(bot, person, role);
        return person;
    }

    /** Comes in without a registration. */
    private void comes(Person gate, String name, String number) {
        gate.sends("/checkin").seesKey("gate.open").presses("button.guest").seesKey("guest.name");
        gate.sends(name).seesKey("guest.organisation").sends("Jal Nigam").seesKey("guest.mobile");
        gate.sends(number).seesKey("checkin.done").alsoSees(name);
    }

    private Person opens(Person organiser, String name) {
        organiser.sends("/attendees " + name).seesKey("attendees.found").presses(name + ", Jal Nigam");
        return organiser.sees(name);
    }

    private void erases(Person organiser, String name) {
        opens(organiser, name).presses("button.eraseData").seesKey("attendee.erase");
        organiser.presses("button.yes").seesKey("attendee.erased");
    }

    private long rows(String table) {
        return bot.number("SELECT count(*) FROM " + table);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void anOrganiserErasesSomebodyWhoHasComeIn(Language language) {
        Person gate = staff("Gita", language, "DESK");
        Person omar = staff("Omar", language, "ORGANISER");
        comes(gate, "Imran Khan", NUMBER);
        long serial = bot.number("SELECT id FROM registration");
        opens(omar, "Imran Khan").withoutButton("button.withdraw").presses("button.eraseData");
        omar.seesKey("attendee.erase")
                .alsoSees("Imran Khan")
                .presses("button.no")
                .sees("Imran Khan");
        omar.presses("button.eraseData").seesKey("attendee.erase").presses("button.yes");
        omar.seesKey("attendee.erased").withButtons("button.attendees").doesNotSee("Imran");
        for (String table : new String[] {"registration", "check_in", "search_key"}) {
            assertThat(rows(table)).as(table).isZero();
        }
        assertThat(bot.column("SELECT what || ' ' || times FROM tally ORDER BY what"))
                .contains("confirmed 1", "guest 1", "registered 1")
                .noneMatch(row -> row.startsWith("withdrawn"));
        assertThat(bot.column("SELECT name || ' ' || what || ' ' || detail FROM audit"))
                .containsExactly("Omar erased " + serial);
        gate.sends("/checkin imran").seesKey("checkin.unknown");
        omar.sends("/attendees").seesKey("attendees.nobody");
        omar.sends("/mydata").seesKey("mydata.title").doesNotSee("Imran");
        omar.alsoSees(
                language.equals(Languages.HI)
                        ? "एक व्यक्ति की जानकारी हटाई गई (पंजीकरण क्रम 1)"
                        : "somebody’s data was erased (registration serial no. 1)");
        omar.seesFile();
        bot.forgetsUnseen();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void afterTheEventTheCertificateLosesTheName(Language language) {
        Person gate = staff("Gita", language, "DESK");
        Person omar = staff("Omar", language, "ORGANISER");
        comes(gate, "Imran Khan", NUMBER);
        bot.clockMovesTo("2030-01-16T11:00").forgetsUnseen();
        opens(omar, "Imran Khan").presses("button.certificate").seesKey("certificate.desk");
        omar.presses("button.certificate.give");
        bot.forgetsUnseen();
        String number = bot.column("SELECT number FROM certificate").get(0);
        erases(omar, "Imran Khan");
        assertThat(bot.column("SELECT ifnull(name, '-') || ifnull(organisation, '-') || erased FROM certificate"))
                .containsExactly("--WISH");
        Person eve = bot.person("Eve", language.code(), language);
        eve.sends("/verify " + number).sees("").doesNotSee("Imran").andNothingElse();
        assertThat(rows("registration")).isZero();
        bot.forgetsUnseen();
    }

    @Test
    void noByteOfThemIsLeft() throws IOException {
        Person gate = staff("Gita", Languages.EN, "DESK");
        Person omar = staff("Omar", Languages.EN, "ORGANISER");
        comes(gate, "Zebediah Quux", NUMBER);
        assertThat(filesWith("Quux")).isNotEmpty();
        erases(omar, "Zebediah Quux");
        bot.passes(Duration.ofSeconds(5));
        assertThat(filesWith("Quux")).isEmpty();
        assertThat(filesWith(NUMBER)).isEmpty();
    }

    private List<String> filesWith(String words) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(bot.database().file().resolveSibling("."))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(words)) {
                    found.add(file.getFileName().toString());
                }
            }
        }
        return found;
    }

    @Test
    void theirSeatIsOfferedToWhoeverWaits() {
        Person gate = staff("Gita", Languages.EN, "DESK");
        Person omar = staff("Omar", Languages.EN, "ORGANISER");
        comes(gate, "Imran Khan", NUMBER);
        comes(gate, "Kiran Bala", "9876522222");
        Person ravi = bot.hindi("रवि");
        Registration waiting = AtTheGate.registers(bot, event, ravi, "रवि दास", "+919876533333");
        assertThat(waiting.status()).isEqualTo(Registration.Status.WAITING);
        erases(omar, "Imran Khan");
        bot.passes(Duration.ofSeconds(2));
        ravi.seesKey("waiting.offer").andNothingElse();
        assertThat(bot.column("SELECT name FROM registration ORDER BY id")).containsExactly("Kiran Bala", "रवि दास");
    }

    @Test
    void noBackupBringsThemBack() throws Exception {
        Person gate = staff("Gita", Languages.EN, "DESK");
        Person omar = staff("Omar", Languages.EN, "ORGANISER");
        comes(gate, "Kiran Bala", "9876522222");
        comes(gate, "Imran Khan", NUMBER);
        Path backup = temp.resolve("backup.db");
        Backup.write(bot.database().folder(), backup);
        erases(omar, "Imran Khan");
        bot.isRestored(backup);
        assertThat(bot.column("SELECT name FROM registration")).containsExactly("Kiran Bala");
        assertThat(bot.column("SELECT person || ' ' || back FROM erased")).containsExactly("-2 0");
        comes(gate, "Sita Devi", NUMBER);
        bot.restarts();
        assertThat(rows("registration")).isEqualTo(2);
    }

    @Test
    void whatWaitsForTheStaffLosesThemAndNobodyElse() {
        Person gate = staff("Gita", Languages.EN, "DESK");
        Person omar = staff("Omar", Languages.EN, "ORGANISER");
        comes(gate, "Kiran Bala", "9876522222");
        comes(gate, "Imran Khan", NUMBER);
        bot.telegram().answers(gate.chat(), new Delivery.SlowDown(Duration.ofMinutes(5)));
        gate.sends("/checkin imran").sends("/checkin kiran");
        erases(omar, "Imran Khan");
        assertThat(bot.number("SELECT count(*) FROM outbox WHERE instr(body, 'Imran') > 0"))
                .isZero();
        bot.passes(Duration.ofMinutes(10));
        gate.sees("Kiran Bala").andNothingElse();
    }

    @Test
    void onlyOrganisersEraseAndOnlyWhoIsInNobodysChat() {
        Person gate = staff("Gita", Languages.EN, "DESK");
        Person omar = staff("Omar", Languages.EN, "ORGANISER");
        Person asha = bot.hindi("आशा");
        long own = AtTheGate.registers(bot, event, asha, "Asha Rao", "+919876543210")
                .id();
        comes(gate, "Imran Khan", NUMBER);
        long guest = bot.number("SELECT id FROM registration WHERE chat = 0");
        for (String action : new String[] {"eraseone:", "eraseoneyes:"}) {
            gate.pressesData(gate.seen().id(), action + guest)
                    .seesKey("stale.button")
                    .doesNotSee("Imran");
            asha.pressesData(4711, action + guest).seesKey("stale.button").doesNotSee("Imran");
        }
        omar.sends("/attendees Asha").seesKey("attendees.found").presses("Asha Rao, लोक निर्माण विभाग");
        omar.sees("Asha Rao").withoutButton("button.eraseData");
        for (String action : new String[] {"eraseone:", "eraseoneyes:"}) {
            omar.pressesData(4711, action + own).sees("Asha Rao").withoutButton("button.yes");
        }
        erases(omar, "Imran Khan");
        omar.pressesData(omar.seen().id(), "eraseoneyes:" + guest).seesKey("stale.button");
        assertThat(bot.column("SELECT name FROM registration")).containsExactly("Asha Rao");
        assertThat(bot.column("SELECT what FROM audit")).containsExactly("erased");
        bot.forgetsUnseen();
    }
}
