package samvaad.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static samvaad.checkin.AtTheGate.joins;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import samvaad.bot.StaffMedia;
import samvaad.chat.Outgoing;
import samvaad.checkin.AtTheGate;
import samvaad.event.Event;
import samvaad.outbox.Delivery;
import samvaad.outbox.MediaMaker;
import samvaad.testing.Bot;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.testing.Seats;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;
import samvaad.text.Language;

/** Somebody of the staff is limited to some events: what was on its way about the others does not arrive. */
class FewerEventsTest {

    private static final Duration A_WHILE = Duration.ofMinutes(5);

    private final Event indore = event("indore", "Indore Samvad");
    private final Event bhopal = event("bhopal", "Bhopal Samvad");

    private Function<String, MediaMaker> makers = name -> key -> Optional.empty();

    @RegisterExtension
    final Bot bot = Setup.with(indore, bhopal)
            .also((wiring, outbox) -> makers = wiring.makers()::get)
            .start();

    private final Person owner = bot.owner("Om", Languages.EN);

    private static Event event(String id, String title) {
        return TestEvents.changed("quick", root -> {
            root.put("id", id);
            root.withObject("/title").put("en", title).put("hi", title);
        });
    }

    private Person organiserOfAll(Language language) {
        Person meera = bot.person("Meera", language.code(), language);
        joins(bot, meera, "ORGANISER");
        meera.sends("/start bhopal").sees("Bhopal Samvad");
        return meera;
    }

    private void limitsToIndore(Person person) {
        owner.sends("/staff").sees(person.name() + ": organiser (All events, including future ones)");
        owner.presses("Events: " + person.name() + ", organiser")
                .sees("")
                .withButtons("✅ All events, including future ones");
        owner.presses("Indore Samvad, 15 January").sees("").withButtons("All events, including future ones");
        owner.presses("button.done").toast("staff.changed.done").sees("organiser (Indore Samvad, 15 January)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void anExportThatWaitsIsNotSent(Language language) {
        Person meera = organiserOfAll(language);
        new Seats(bot, bhopal).give(bot.english("Asha"));
        meera.sends("/export").seesKey("export.title");
        bot.telegram().answers(meera.chat(), new Delivery.SlowDown(A_WHILE));
        meera.presses("button.export.XLSX");
        limitsToIndore(meera);
        bot.passes(A_WHILE.plusSeconds(10));
        meera.seesKey("staff.changed").alsoSees("Indore Samvad").andNothingElse();
        assertThat(bot.number("SELECT count(*) FROM outbox")).isZero();
        meera.sends("/export").seesKey("export.title").alsoSees("Indore Samvad");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void theGateTheyStoodAtIsClosedToThem(Language language) {
        Person meera = organiserOfAll(language);
        AtTheGate.registers(bot, bhopal, bot.english("Asha"), "Asha Rao", "+919812345678");
        meera.sends("/checkin").seesKey("gate.open").sends("Asha").sees("Asha Rao");
        limitsToIndore(meera);
        meera.seesKey("staff.changed").sends("Asha").seesKey("unknown.text").doesNotSee("Rao");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void whatIsMadeWhenItIsSentIsMadeForStaffOfTheEventOnly(Language language) {
        Person meera = organiserOfAll(language);
        String ofBhopal = StaffMedia.key("bhopal:" + language.code() + ":CSV:1", bhopal.id(), meera.user());
        String ofIndore = StaffMedia.key("indore:" + language.code() + ":CSV:1", indore.id(), meera.user());
        String earlier = "bhopal:en:CSV:1" + Outgoing.Media.Made.FOR + meera.user();
        MediaMaker exports = makers.apply("export");
        assertThat(exports.make(ofBhopal)).isPresent();
        assertThat(exports.make(earlier)).isPresent();
        limitsToIndore(meera);
        meera.seesKey("staff.changed");
        assertThat(exports.make(ofBhopal)).isEqualTo(Optional.empty());
        assertThat(exports.make(earlier)).isEqualTo(Optional.empty());
        assertThat(exports.make(ofIndore)).isPresent();
    }

    @Test
    void aMailingInTheMakingIsNotSentOn() {
        Person meera = organiserOfAll(Languages.EN);
        new Seats(bot, bhopal).give(bot.english("Asha"));
        bot.forgetsUnseen();
        meera.sends("/broadcast").sees("").presses("audience.all").sees("");
        limitsToIndore(meera);
        meera.seesKey("staff.changed").sends("zimbat quoxel").seesKey("unknown.text");
        String mailing = bot.column("SELECT id FROM mailing").get(0);
        meera.pressesData(meera.seen().id(), "mail:" + mailing + ":send").seesKey("stale.button");
        bot.forgetsUnseen();
        assertThat(bot.column("SELECT state FROM mailing")).containsExactly("DRAFT");
    }
}
