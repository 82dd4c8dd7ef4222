package samvaad.app.health;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import samvaad.store.BackupFolder;
import samvaad.testing.Bot;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;

/** What the owner is told, and what nobody else is. */
class AlarmsTest {

    private final Deque<Alarms> watching = new ArrayDeque<>();

    @RegisterExtension
    final Bot bot = Setup.with(TestEvents.named("quick"))
            .also((wiring, outbox) -> watching.push(wiring.alarms()))
            .start()
            .allowsFailures();

    private final Person owner = bot.owner("मीरा", Languages.HI);

    @BeforeEach
    void aBackupIsThere() throws Exception {
        new BackupFolder(bot.database().folder()).write(bot.now());
    }

    @Test
    void whileAllIsWellNobodyIsTold() {
        for (int minute = 0; minute < 30; minute++) {
            aMinutePasses();
        }
        owner.andNothingElse();
    }

    @Test
    void aRefusedMessageIsToldOnceAndOnceWhenADayHasPassedWithoutOne() throws Exception {
        aMinutePasses(10);
        aMessageDies();
        aMinutePasses();
        owner.seesKey("alarm.begun").alsoSees("Telegram ने कुछ संदेश स्वीकार नहीं किए। संख्या: 1");
        aMessageDies();
        aMinutePasses(5);
        owner.andNothingElse();
        bot.restarts();
        aMinutePasses(10);
        owner.andNothingElse();
        bot.passes(Duration.ofHours(24));
        aBackupIsThere();
        aMinutePasses(15);
        owner.seesKey("alarm.over").alsoSeesKey("alarm.name.DEAD_LETTERS").andNothingElse();
    }

    @Test
    void aFailedUpdateIsTold() {
        aMinutePasses(6);
        bot.does(() -> bot.writer()
                .sql()
                .run("INSERT INTO failed_update (failed_at, chat, reason, raw) VALUES (?, 1, 'x', '{}')", bot.now()));
        aMinutePasses();
        owner.seesKey("alarm.begun").alsoSeesKey("trouble.FAILED_UPDATES").andNothingElse();
    }

    @Test
    void whatIsGoneAtTheNextLookIsNotTold() {
        aMinutePasses(6);
        bot.clock().passes(Duration.ofMinutes(1));
        aMessageDies();
        bot.does(watching.getFirst()::tick);
        bot.does(() -> bot.writer().sql().run("DELETE FROM dead_letter"));
        aMinutePasses(3);
        owner.andNothingElse();
    }

    @Test
    void aNightWithoutABackupIsToldAndTheNextBackupEndsIt() throws Exception {
        bot.passes(Duration.ofHours(25));
        aMinutePasses();
        owner.andNothingElse();
        bot.passes(Duration.ofHours(1));
        aMinutePasses();
        owner.seesKey("alarm.begun").alsoSees("पिछले बैकअप के बाद बीते घंटे: 26");
        aBackupIsThere();
        aMinutePasses(8);
        owner.andNothingElse();
        aMinutePasses(5);
        owner.seesKey("alarm.over").alsoSeesKey("alarm.name.BACKUP_OLD").andNothingElse();
    }

    @Test
    void anAnswerThatHasWaitedForLongIsTold() {
        aMinutePasses(6);
        bot.does(() -> bot.writer()
                .sql()
                .run(
                        "INSERT INTO outbox (id, chat, lane, body, created_at) VALUES (9999, 77, 0, '{}', ?)",
                        bot.now().minus(Duration.ofMinutes(11))));
        aMinutePasses();
        owner.seesKey("alarm.begun").alsoSeesKey("trouble.OUTBOX_OLD").andNothingElse();
    }

    @Test
    void theOwnerWhoChoseEnglishIsToldInEnglish() {
        owner.sends("/language").sees("").presses("English").seesKey("language.changed");
        aMinutePasses(6);
        aMessageDies();
        aMinutePasses();
        owner.sees("The bot needs attention", "refused in the last 24 hours: 1").andNothingElse();
    }

    @Test
    void healthInTheChatSaysWhatIsWrongToOwnersOnly() {
        owner.sends("/health").seesKey("health.well").alsoSeesKey("health.figures");
        aMessageDies();
        owner.sends("/health").seesKey("health.wrong").alsoSeesKey("trouble.DEAD_LETTERS");
        bot.english("Ravi").sends("/health").seesKey("unknown.command");
    }

    private void aMessageDies() {
        bot.does(() -> bot.writer()
                .sql()
                .run("INSERT INTO dead_letter (chat, body, reason, died_at) VALUES (1, '{}', 'x', ?)", bot.now()));
    }

    private void aMinutePasses(int times) {
        for (int i = 0; i < times; i++) {
            aMinutePasses();
        }
    }

    private void aMinutePasses() {
        bot.clock().passes(Duration.ofMinutes(1));
        bot.does(watching.getFirst()::tick);
        bot.clock().passes(Duration.ofSeconds(1));
        bot.does(watching.getFirst()::tick);
    }
}
