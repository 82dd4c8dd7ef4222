package samvaad.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static samvaad.checkin.AtTheGate.joins;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import samvaad.checkin.AtTheGate;
import samvaad.event.Event;
import samvaad.registration.Registrant;
import samvaad.registration.Registration;
import samvaad.testing.Bot;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.testing.Setup;

/** The numbers, as the organisers read them while people register and come. */
class StatsTest {

    private final Event event = AtTheGate.event(3, root -> {
        ArrayNode questions = (ArrayNode) root.at("/registration/questions");
        questions
                .addObject()
                .put("id", "place")
                .put("type", "text")
                .put("ask", "जिला?")
                .putArray("use")
                .add("stats");
        ((ObjectNode) questions.get(1)).putArray("use").add("stats");
    });

    @RegisterExtension
    final Bot bot = Setup.with(AtTheGate.event(3)).at("2030-01-10T11:00").start();

    private final Person meera = bot.hindi("मीरा");
    private final Person omar = bot.english("Omar");
    private final Person ravi = bot.english("Ravi");
    private final Person asha = bot.hindi("आशा");

    @BeforeEach
    void theStaffIsThere() {
        joins(bot, meera, "ORGANISER");
        joins(bot, omar, "ORGANISER");
    }

    @Test
    void fromTheLinkToTheForm() {
        ravi.sends("/start quick_poster").sees("Quick Samvad");
        asha.sends("/start quick_poster").sees("त्वरित संवाद");
        bot.hindi("C").sends("/start quick_newspaper").sees("");
        bot.hindi("D").sends("/start").sees("");
        Registrant.registers(ravi, "Ravi Kumar", "9876543210");
        Registrant.agrees(asha).sends("आशा").seesKey("form.progress");

        meera.sends("/stats")
                .sees("आँकड़े: त्वरित संवाद", "पंजीकरण: आज 1, बीते कल 0", "जिनकी सीट की पुष्टि हुई: 3 में से 1")
                .alsoSees("लिंक से पहुँचे लोग: 3", "कार्यक्रम की जानकारी देखी: 4", "फ़ॉर्म शुरू किया: 2 (50%)")
                .alsoSees("पंजीकरण पूरा किया: 1 (50%)", "प्रवेश हुआ: 0", "poster: 2", "newspaper: 1", "सीधे: 1")
                .alsoSees("आपका संगठन?: 1", "राज्य विभाग: 1")
                .doesNotSee("Ravi");
        meera.seesPhoto().alsoSeesKey("stats.picture").andNothingElse();

        omar.sends("/stats")
                .sees("Statistics: Quick Samvad", "Registrations: 1 today, 0 yesterday", "Confirmed seats: 1 of 3")
                .alsoSees("Came through a link: 3", "Opened the event details: 4", "Began the form: 2 (50%)")
                .alsoSees("Registered: 1 (50%)", "Entered: 0", "poster: 2", "directly: 1")
                .alsoSees("Your organisation?: 1", "State department: 1");
        omar.seesPhoto().andNothingElse();
    }

    @Test
    void todayAgainstYesterdayWaitingListAndNoShows() {
        Registration first = AtTheGate.registers(bot, event, asha, "आशा राव", "+919876500001");
        AtTheGate.registers(bot, event, ravi, "Ravi", "+919876500002");
        bot.clockMovesTo("2030-01-11T10:00");
        AtTheGate.registers(bot, event, bot.hindi("C"), "Chitra", "+919876500003");
        AtTheGate.registers(bot, event, bot.hindi("D"), "Deepak", "+919876500004");
        omar.sends("/stats")
                .sees("Registrations: 2 today, 2 yesterday", "Waiting list: 1, seats on offer: 0, cancelled: 0");
        omar.seesPhoto();
        bot.clockMovesTo("2030-01-15T10:04");
        bot.forgetsUnseen();
        meera.sends(AtTheGate.scan(first)).seesKey("checkin.done");
        omar.presses("button.refresh").sees("Registrations: 0 today, 0 yesterday", "Entered: 1 (33%)");
        omar.doesNotSee("did not come").andNothingElse();
        bot.clockMovesTo("2030-01-15T17:01");
        bot.forgetsUnseen();
        omar.presses("button.refresh").sees("Confirmed but did not come: 2").andNothingElse();
        meera.sends("/stats")
                .sees("पुष्टि के बाद भी नहीं पहुँचे: 2")
                .seesPhoto()
                .andNothingElse();
    }

    @Test
    void aSeatThatWasWaitedForIsOneRegistration() {
        for (int i = 0; i < 3; i++) {
            AtTheGate.registers(bot, event, bot.hindi("P" + i), "Person", "+9198765100" + (10 + i));
        }
        Registration waiting = AtTheGate.registers(bot, event, ravi, "Ravi", "+919876500002");
        bot.does(() ->
                bot.writer().sql().run("UPDATE registration SET status = 'CONFIRMED' WHERE id = ?", waiting.id()));
        omar.sends("/stats").sees("Registrations: 4 today").seesPhoto().andNothingElse();
    }

    @Test
    void kindsAndDistrictsFollowWhoIsThere() {
        try (Bot other = Setup.with(event).start()) {
            Person owner = other.owner("Om", Languages.EN);
            Registration one = AtTheGate.registers(other, event, other.hindi("A"), "Anil", "+919876500001");
            AtTheGate.registers(other, event, other.hindi("B"), "Bela", "+919876500002");
            Registration third = AtTheGate.registers(other, event, other.hindi("C"), "Chitra", "+919876500003");
            district(other, one, "भोपाल");
            district(other, third, "Bhopal");
            owner.sends("/stats")
                    .sees("State department: 3", "जिला?")
                    .alsoSees("Bhopal: 2")
                    .seesPhoto();
            assertThat(other.column("SELECT answer || people FROM answer_count WHERE question = 'place' ORDER BY 1"))
                    .containsExactly("Bhopal1", "भोपाल1");
            other.does(() ->
                    other.writer().sql().run("UPDATE registration SET status = 'WITHDRAWN' WHERE id = ?", one.id()));
            other.does(() -> other.writer().sql().run("DELETE FROM registration WHERE id = ?", third.id()));
            owner.presses("button.refresh")
                    .sees("State department: 1")
                    .doesNotSee("जिला?")
                    .andNothingElse();
            assertThat(other.number("SELECT count(*) FROM answer_count")).isEqualTo(1);
        }
    }

    @Test
    void thePictureIsAPictureInBothLanguages() throws IOException {
        for (int i = 0; i < 3; i++) {
            Registration one = AtTheGate.registers(bot, event, bot.hindi("P"), "Person", "+9198765100" + (10 + i));
            bot.does(() -> bot.writer()
                    .sql()
                    .run(
                            "INSERT INTO check_in (registration, day, event, at, \"by\", by_name) VALUES (?, '2030-01-15', 'quick', ?, 1, 'x')",
                            one.id(),
                            bot.now()));
            bot.passes(Duration.ofHours(14));
        }
        bot.forgetsUnseen();
        meera.sends("/stats").sees("").seesPhoto();
        var hindi = ImageIO.read(new ByteArrayInputStream(meera.seen().file().toByteArray()));
        omar.sends("/stats").sees("").seesPhoto();
        var english = ImageIO.read(new ByteArrayInputStream(omar.seen().file().toByteArray()));
        assertThat(hindi.getWidth()).isEqualTo(1080);
        assertThat(hindi.getHeight()).isBetween(700, 1400);
        assertThat(english.getHeight()).isBetween(700, 1400);
        assertThat(meera.seen().file()).isNotEqualTo(omar.seen().file());
    }

    @Test
    void nobodyElseSeesNumbers() {
        Person gate = bot.english("Gita");
        joins(bot, gate, "DESK");
        for (Person other : new Person[] {ravi, gate}) {
            other.sends("/stats").seesKey("unknown.command");
            other.pressesData(other.seen().id(), "stats:quick")
                    .seesKey("stale.button")
                    .andNothingElse();
        }
        omar.sends("/stats").sees("").seesPhoto();
        AtTheGate.leaves(bot, omar);
        omar.presses("button.refresh")
                .seesKey("stale.button")
                .toast("stale.button")
                .andNothingElse();
    }

    private static void district(Bot bot, Registration one, String district) {
        bot.does(() -> bot.writer()
                .sql()
                .run(
                        "UPDATE registration SET answers = json_set(answers, '$.answers.place', json(?)) WHERE id = ?",
                        "{\"text\":\"" + district + "\"}",
                        one.id()));
    }
}
