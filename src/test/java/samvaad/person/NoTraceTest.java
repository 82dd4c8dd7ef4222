package samvaad.person;

import static org.assertj.core.api.Assertions.assertThat;
import static samvaad.checkin.AtTheGate.joins;
import static samvaad.checkin.AtTheGate.registers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import samvaad.checkin.AtTheGate;
import samvaad.registration.Registration;
import samvaad.testing.Bot;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.testing.Setup;

/** The number and the words of somebody who is forgotten are in no column of any table, whichever there will be. */
class NoTraceTest {

    /** Who must be erased again if a backup brings them back; goes after as many days as backups are kept. */
    private static final Set<String> KEPT = Set.of("erased.person");

    @RegisterExtension
    final Bot bot = Setup.with(AtTheGate.event(50))
            .at("2030-01-10T11:00")
            .pace(Duration.ofMillis(500))
            .start();

    private final Person owner = bot.owner("Om", Languages.EN);

    private List<String> traces(Person person) {
        return columnsWith(Long.toString(person.id()));
    }

    private List<String> columnsWith(String words) {
        List<String> found = new ArrayList<>();
        for (String table : bot.column("SELECT name FROM sqlite_master WHERE type = 'table'")) {
            for (String column : bot.column("SELECT name FROM pragma_table_info('" + table + "')")) {
                long rows = bot.number("SELECT count(*) FROM \"" + table + "\" WHERE instr(CAST(\"" + column
                        + "\" AS TEXT), '" + words + "') > 0");
                if (rows > 0) {
                    found.add(table + "." + column);
                }
            }
        }
        return found;
    }

    private void forgets(Person person) {
        person.sends("/forget").seesKey("forget.ask").presses("button.yes").seesKey("forget.done");
        bot.passes(Duration.ofMinutes(1)).forgetsUnseen();
        assertThat(traces(person)).allMatch(KEPT::contains);
    }

    @Test
    void ofWhoeverCame() {
        Person asha = bot.hindi("आशा");
        asha.sends("/start quick_poster").sends("/language").presses("हिंदी").sends("/ask Is there a lift?");
        registers(bot, AtTheGate.event(50), asha, "आशा राव", "+919876543210");
        asha.sends("/pass").presses("button.edit").sends("/cancel");
        asha.sends("क्ख्ग घ्ङ च्छ");
        bot.forgetsUnseen();
        owner.sends("/start")
                .sends("/questions")
                .sends("/broadcast")
                .presses("audience.all")
                .sends("Hello");
        bot.forgetsUnseen();
        owner.presses("button.preview").presses("button.send");
        bot.passes(Duration.ofMinutes(1))
                .forgetsUnseen()
                .clockMovesTo("2030-01-15T09:30")
                .forgetsUnseen();
        owner.sends("/checkin आशा").presses("button.checkin");
        bot.forgetsUnseen().clockMovesTo("2030-01-15T17:30").forgetsUnseen();
        asha.sends("/reminders").presses("button.mute");
        asha.sends("/feedback").presses("button.named").presses("2 ⭐").sends("Too loud");
        bot.forgetsUnseen();
        assertThat(traces(asha)).hasSizeGreaterThan(10);
        forgets(asha);
    }

    /** What was not understood is kept without who typed it, as the notice says, and without numbers. */
    @Test
    void ofTheirWords() {
        Person quill = bot.english("Quill");
        quill.sends("Quillon Marsh 98220 90002 zimbat quoxel").seesKey("unknown.text");
        quill.sends("/ask May Quillon Marsh bring a stick? 98220 90002").seesKey("ask.sent");
        registers(bot, AtTheGate.event(50), quill, "Quillon Marsh", "+919822090002");
        bot.forgetsUnseen();
        owner.sends("/questions")
                .presses("May Quillon Marsh bring a stick? 98220 90002")
                .presses("button.reply");
        owner.sends("Yes, a stick is fine")
                .sends("/attendees")
                .presses("Quillon Marsh, लोक निर्माण विभाग")
                .presses("button.write");
        owner.sends("Dear Quillon Marsh, do come")
                .sends("/broadcast")
                .presses("audience.all")
                .sends("Hello all");
        owner.presses("button.preview").presses("button.send");
        bot.passes(Duration.ofMinutes(1)).forgetsUnseen();
        quill.sends("/pass").presses("button.edit").sends("Quillon X Marsh");
        bot.forgetsUnseen();
        assertThat(columnsWith("Quillon")).hasSizeGreaterThan(3);
        forgets(quill);
        assertThat(columnsWith("Quillon")).containsExactly("missed.words");
        assertThat(columnsWith("98220")).isEmpty();
        assertThat(columnsWith("9822090002")).isEmpty();
        assertThat(columnsWith("stick")).isEmpty();
    }

    /** Of neither, whoever is forgotten first. */
    @Test
    void ofWhoeverGaveOrTookAPass() {
        for (boolean giverFirst : List.of(true, false)) {
            Person ravi = bot.hindi("रवि");
            Person asha = bot.hindi("आशा");
            long number = registers(bot, AtTheGate.event(50), ravi, "आशा राव", "+919876543210")
                    .id();
            bot.does(() -> bot.writer().sql().run("UPDATE registration SET colleague = 1 WHERE id = ?", number));
            ravi.sends("/pass").seesPhoto().presses("button.ownPass").seesKey("ownpass.link");
            asha.sends(ravi.copies("button.copyLink").replaceAll(".*start=", "/start "));
            asha.seesKey("ownpass.ask").presses("button.thatsMe").seesKey("ownpass.contact");
            asha.sharesContact("+919876543210").seesKey("ownpass.done").seesPhoto();
            ravi.seesKey("ownpass.moved");
            forgets(giverFirst ? ravi : asha);
            assertThat(bot.number("SELECT count(*) FROM registration WHERE chat = " + asha.id()))
                    .isEqualTo(giverFirst ? 1 : 0);
            forgets(giverFirst ? asha : ravi);
        }
    }

    @Test
    void ofWhoeverHelped() {
        Person gita = bot.english("Gita");
        joins(bot, gita, "ORGANISER");
        Person asha = bot.hindi("आशा");
        Registration pass = registers(bot, AtTheGate.event(50), asha, "आशा राव", "+919876543210");
        asha.sends("/ask Is there a lift?");
        bot.forgetsUnseen();
        gita.sends("/start")
                .sends("/staff")
                .sends("/attendees")
                .presses("button.search")
                .sends("आशा");
        gita.sends("/report")
                .presses("button.watch")
                .sends("/export")
                .sends("/questions")
                .sends("/stats");
        bot.forgetsUnseen();
        gita.sends("/broadcast").presses("audience.all").sends("Hello");
        bot.forgetsUnseen();
        gita.presses("button.preview").presses("button.send");
        bot.passes(Duration.ofMinutes(1))
                .forgetsUnseen()
                .clockMovesTo("2030-01-15T09:30")
                .forgetsUnseen();
        gita.sends("/checkin " + pass.code().characters()).sends("/checkin");
        bot.forgetsUnseen();
        assertThat(traces(gita)).hasSizeGreaterThan(6);
        AtTheGate.leaves(bot, gita);
        forgets(gita);
    }
}
