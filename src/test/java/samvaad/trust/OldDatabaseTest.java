package samvaad.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import samvaad.event.Event;
import samvaad.testing.Bot;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;

/** What an older version left in the middle goes on: messages that wait, forms, a mailing and the draft of another. */
class OldDatabaseTest {

    private final Event event =
            TestEvents.changed("quick", root -> root.withObject("/registration").put("capacity", 600));

    @RegisterExtension
    final Bot bot = Setup.with(event).at("2030-01-10T11:10").start();

    // In the order in which they came to the older one, so that their ids are the same.
    final Person meera = bot.owner("Meera", Languages.EN);
    final Person ravi = bot.english("Ravi");
    final Person asha = bot.hindi("आशा");
    final Person john = bot.english("John");
    final Person sunita = bot.hindi("सुनीता");

    @TempDir
    Path folder;

    /** What was typed is kept: after the yes the form goes on with it. */
    private static void agreesToTheNewNotice(Person person, String answer) {
        person.sends(answer).seesKey("privacy.changed").presses("button.agree");
    }

    @Test
    void whatWasUnderWayGoesOn() throws Exception {
        bot.isRestored(database("/old/version-16.sql"));
        for (int i = 0; i < 5; i++) {
            bot.passes(Duration.ofSeconds(1));
        }
        ravi.sees("Gate 2 is open.").andNothingElse();
        john.sees("Minto Hall").withButtons("button.directions").seesPlace("Minto Hall");
        john.seesPhoto().alsoSees("K5Z-PSX").andNothingElse();
        meera.seesKey("broadcast.done").alsoSees("2 of 2");

        agreesToTheNewNotice(asha, "नगर पालिका");
        asha.seesKey("form.progress").alsoSees("मोबाइल नंबर?");
        asha.sends("९८७६५ ४३२१०")
                .seesKey("form.progress")
                .presses("button.skip")
                .seesKey("form.progress");
        asha.presses("button.skip").seesKey("form.review");
        asha.alsoSees("आशा राव", "पंचायत विभाग", "अन्य – नगर पालिका", "98765 43210");
        asha.presses("button.confirm").seesPhoto().alsoSeesKey("registration.done");

        agreesToTheNewNotice(sunita, "भुगतान");
        sunita.seesKey("form.progress").presses("button.done").seesKey("form.review");
        sunita.alsoSees("सुनीता देवी", "GeM", "राज्य विभाग", "98930 12345", "sunita@gov.in", "बोली, भुगतान");

        meera.sends("हॉल भर गया है।").sees("हॉल भर गया है।").alsoSees("The hall is full.");
        assertThat(bot.number("SELECT count(*) FROM outbox")).isZero();
    }

    @Test
    void whoeverWasOneOfTheStaffKeepsAllEventsAndTheOwnerHearsSoOnce() throws Exception {
        Path old = database("/old/version-16.sql");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + old);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO staff (person, role, name, added_at) VALUES (" + ravi.id()
                    + ", 'ORGANISER', 'Ravi', 1), (" + sunita.id() + ", 'DESK', 'सुनीता', 1)");
        }
        bot.isRestored(old);
        bot.passes(Duration.ofSeconds(5)).forgetsUnseen();
        assertThat(bot.column("SELECT person || ' ' || role || ' ' || events FROM duty ORDER BY role"))
                .containsExactly(sunita.id() + " DESK *", ravi.id() + " ORGANISER *");
        assertThat(meera.screen().bubbles().stream()
                        .filter(bubble -> bubble.toString().contains("अब हर भूमिका के अपने कार्यक्रम हैं")))
                .hasSize(1);
        bot.restarts().passes(Duration.ofSeconds(5)).forgetsUnseen();
        assertThat(meera.screen().bubbles().stream()
                        .filter(bubble -> bubble.toString().contains("अब हर भूमिका के अपने कार्यक्रम हैं")))
                .hasSize(1);
        ravi.sends("/attendees").seesKey("attendees.title");
        sunita.sends("/checkin").seesKey("gate.open");
        meera.sends("/staff")
                .sees(
                        "Ravi: organiser (All events, including future ones)",
                        "सुनीता: gate staff (All events, including future ones)");
    }

    private Path database(String resource) throws Exception {
        Path file = folder.resolve("samvaad.db");
        try (InputStream in = OldDatabaseTest.class.getResourceAsStream(resource);
                Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            String sql = new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
            statement.executeUpdate(sql);
        }
        return file;
    }
}
