package samvaad.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static samvaad.checkin.AtTheGate.joins;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
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
import samvaad.text.Language;

/** Whoever was removed from the staff gets nothing more of it, also of what was on its way. */
class LeavingStaffTest {

    private static final Duration A_WHILE = Duration.ofMinutes(5);

    private final Event event = AtTheGate.event(20);

    private Function<String, MediaMaker> makers = name -> key -> Optional.empty();

    @RegisterExtension
    final Bot bot = Setup.with(event)
            .also((wiring, outbox) -> makers = wiring.makers()::get)
            .start();

    private final Person owner = bot.owner("Om", Languages.EN);

    private Person organiser(Language language) {
        Person meera = bot.person("Meera", language.code(), language);
        joins(bot, meera, "ORGANISER");
        meera.sends("/start").sees("");
        return meera;
    }

    private void isSlowedDown(Person person) {
        bot.telegram().answers(person.chat(), new Delivery.SlowDown(A_WHILE));
    }

    private void removes(Person person) {
        owner.sends("/staff").sees("").presses("Remove: " + person.name()).sees("");
    }

    private void onlyHearsThatTheyAreOut(Person person) {
        bot.passes(A_WHILE.plusSeconds(10));
        person.seesKey("staff.removed").andNothingElse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void anExportThatWaitsIsNotSent(Language language) {
        Person meera = organiser(language);
        new Seats(bot, event).give(bot.english("Asha"));
        meera.sends("/export").seesKey("export.title");
        isSlowedDown(meera);
        meera.presses("button.export.XLSX");
        removes(meera);
        onlyHearsThatTheyAreOut(meera);
        assertThat(bot.number("SELECT count(*) FROM outbox")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void aCardWithSomebodysMobileIsNotSent(Language language) {
        Person meera = organiser(language);
        AtTheGate.registers(bot, event, bot.english("Asha"), "Asha Rao", "+919812345678");
        isSlowedDown(meera);
        meera.sends("/attendees Asha");
        removes(meera);
        onlyHearsThatTheyAreOut(meera);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void theListOfThoseWhomAMailingDidNotReachIsNotSent(Language language) {
        Person meera = organiser(language);
        Person asha = bot.english("Asha");
        new Seats(bot, event).give(asha);
        asha.blocksTheBot();
        new Seats(bot, event).give(bot.english("Ravi"));
        meera.sends("/broadcast").presses("audience.all").sends("Hello all").presses("button.preview");
        bot.forgetsUnseen();
        meera.presses("button.send");
        bot.forgetsUnseen();
        isSlowedDown(meera);
        bot.passes(Duration.ofSeconds(3));
        removes(meera);
        bot.passes(A_WHILE.plusSeconds(10));
        assertThat(meera.screen().unseen()).noneMatch(bubble -> bubble.content() instanceof Outgoing.File);
        bot.forgetsUnseen();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void anOwnerWhomTheSettingsNameNoMoreGetsNothingEither(Language language) {
        Person meera = organiser(language);
        isSlowedDown(meera);
        meera.sends("/stats");
        AtTheGate.leaves(bot, meera);
        bot.passes(A_WHILE.plusSeconds(10));
        meera.andNothingElse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void whatIsMadeWhenItIsSentIsMadeForThoseOnlyWhoMayHaveItThen(Language language) {
        Person meera = organiser(language);
        String key = StaffMedia.key("quick:" + language.code() + ":CSV:1", event.id(), meera.user());
        MediaMaker exports = makers.apply("export");
        assertThat(exports.make(key)).isPresent();
        joins(bot, meera, "DESK");
        assertThat(exports.make(key)).isEqualTo(Optional.empty());
        AtTheGate.leaves(bot, meera);
        for (String maker : new String[] {"export", "unreached", "stats", "report"}) {
            assertThat(makers.apply(maker).make(key)).as(maker).isEqualTo(Optional.empty());
        }
        assertThat(exports.make(StaffMedia.key("quick:en:CSV:1", event.id(), owner.user())))
                .isPresent();
    }
}
