package samvaad.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import samvaad.checkin.AtTheGate;
import samvaad.registration.Registrant;
import samvaad.store.Backup;
import samvaad.store.Restore;
import samvaad.testing.Bot;
import samvaad.testing.Person;
import samvaad.testing.Setup;

/** Personal data go when they must, and no way leads back. */
class RetentionTest {

    @TempDir
    Path temp = Path.of("");

    @RegisterExtension
    final Bot bot = Setup.with(Registrant.seats(400)).start();

    final Person asha = bot.english("Asha");
    final Person ravi = bot.english("Ravi");

    @Test
    void aRestoredBackupDoesNotBringBackWhoWasErasedSince() throws Exception {
        Path backup = backupOfTwo();
        forgets(asha);
        bot.isRestored(backup);
        assertThat(bot.column("SELECT chat FROM registration")).containsExactly(Long.toString(ravi.id()));
        assertThat(bot.number("SELECT count(*) FROM outbox")).isZero();
        asha.andNothingElse();
        asha.sends("/pass").seesKey("pass.none");
        ravi.sends("/pass").seesPhoto();
    }

    @Test
    void whatHadJustComeFromSomebodyWhoWasErasedSinceIsNotAnswered() throws Exception {
        var unused = backupOfTwo();
        assertThat(bot.inbox().keep("[]").join()).isTrue();
        Path backup = temp.resolve("rush.db");
        Backup.write(bot.database().folder(), backup);
        bot.isRestored(backup);
        assertThat(bot.inbox().kept().join()).as("nobody was erased").isPresent();
        forgets(asha);
        bot.isRestored(backup);
        assertThat(bot.inbox().kept().join()).isEmpty();
    }

    @Test
    void norDoesOneWhenTheDatabaseWasLost() throws Exception {
        Path backup = backupOfTwo();
        forgets(asha);
        Path elsewhere = Files.createDirectories(temp.resolve("new/backups"));
        Files.copy(bot.database().folder().resolve("backups/erased.txt"), elsewhere.resolve("erased.txt"));
        Path folder = elsewhere.resolveSibling("");
        assertThat(Restore.from(backup, folder, bot.now()).erasedAgain()).isEqualTo(1);
        assertThat(Restore.from(backup, temp.resolve("fresh"), bot.now()).erasedAgain())
                .as("without a list nobody can know")
                .isZero();
        Files.copy(elsewhere.resolve("erased.txt"), temp.resolve("erased.txt"));
        assertThat(Restore.from(backup, temp.resolve("other"), bot.now()).erasedAgain())
                .as("anybody may have laid a list beside the backup")
                .isZero();
    }

    @Test
    void whoCameBackBeforeTheBackupIsNotErasedOnceMore() throws Exception {
        Registrant.registers(asha, "Asha Rao", "9812345678");
        forgets(asha);
        bot.passes(Duration.ofMinutes(1));
        Registrant.registers(asha, "Asha Rao", "9812345678");
        Path backup = temp.resolve("copy.db");
        Backup.write(bot.database().folder(), backup);
        bot.isRestored(backup);
        asha.sends("/pass").seesPhoto();
    }

    @Test
    void theListForgetsWhomNoBackupKnowsAnyMore() throws Exception {
        Registrant.registers(asha, "Asha Rao", "9812345678");
        forgets(asha);
        Path list = bot.database().folder().resolve("backups/erased.txt");
        assertThat(Files.readString(list)).startsWith(asha.id() + " ");
        bot.passes(Duration.ofDays(9));
        assertThat(list).isEmptyFile();
        assertThat(bot.number("SELECT count(*) FROM erased")).isZero();
    }

    @Test
    void anOldBackupIsSaidToBeOld() throws Exception {
        Path backup = backupOfTwo();
        Instant now = bot.now();
        assertThat(Restore.from(backup, temp.resolve("a"), now).tooOld()).isFalse();
        assertThat(Restore.from(backup, temp.resolve("a"), now.plus(Duration.ofDays(8)))
                        .tooOld())
                .isTrue();
    }

    /** That somebody helps with the events has nothing to do with the time of one that they came to. */
    @Test
    void whoHelpsStaysOfTheStaffWhenTheirOwnRegistrationGoes() {
        AtTheGate.joins(bot, asha, "ORGANISER");
        Registrant.registers(asha, "Asha Rao", "9812345678");
        bot.clockMovesTo("2030-04-15T17:01").forgetsUnseen();
        bot.clockMovesTo("2030-04-16T17:02").forgetsUnseen();
        assertThat(bot.number("SELECT count(*) FROM registration")).isZero();
        asha.sends("/stats").seesKey("stats.title").seesPhoto();
    }

    @Test
    void whatFailedOrDiedIsKeptForAMonth() {
        bot.allowsFailures();
        bot.does(() -> {
            bot.writer()
                    .sql()
                    .run("INSERT INTO failed_update (failed_at, reason, raw) VALUES (?, 'r', '{}')", bot.now());
            bot.writer()
                    .sql()
                    .run("INSERT INTO dead_letter (chat, body, reason, died_at) VALUES (1, '{}', 'r', ?)", bot.now());
        });
        bot.passes(Duration.ofDays(29));
        assertThat(failed()).isEqualTo(2);
        bot.passes(Duration.ofDays(2));
        assertThat(failed()).isZero();
    }

    @Test
    void whoOnlyAskedGoesWithTheEvent() {
        asha.sends("/ask Is there a lift?").seesKey("ask.sent");
        bot.clockMovesTo("2030-04-14T17:00").passes(Duration.ofMinutes(1));
        bot.clockMovesTo("2030-04-15T16:59");
        assertThat(bot.number("SELECT count(*) FROM question")).isEqualTo(1);
        bot.clockMovesTo("2030-04-15T17:01");
        assertThat(bot.number("SELECT count(*) FROM question")).isZero();
        bot.forgetsUnseen();
    }

    @Test
    void whoOnlyChoseALanguageIsForgottenAfterAYear() {
        asha.sends("/language").sees("").presses("हिंदी").sees("");
        bot.clockMovesTo("2031-01-10T12:00");
        assertThat(bot.number("SELECT count(*) FROM person")).isEqualTo(1);
        bot.clockMovesTo("2031-02-20T12:00");
        assertThat(bot.number("SELECT count(*) FROM person")).isZero();
        bot.forgetsUnseen();
    }

    private long failed() {
        return bot.number("SELECT (SELECT count(*) FROM failed_update) + (SELECT count(*) FROM dead_letter)");
    }

    private Path backupOfTwo() throws Exception {
        Registrant.registers(asha, "Asha Rao", "9812345678");
        Registrant.registers(ravi, "Ravi Kumar", "9812345679");
        for (Person person : List.of(asha, ravi)) {
            assertThat(bot.number("SELECT count(*) FROM registration WHERE chat = ?", person.id()))
                    .isEqualTo(1);
        }
        Path backup = temp.resolve("copy.db");
        Backup.write(bot.database().folder(), backup);
        return backup;
    }

    private static void forgets(Person person) {
        person.sends("/forget").seesKey("forget.ask").presses("button.yes").seesKey("forget.done");
    }
}
