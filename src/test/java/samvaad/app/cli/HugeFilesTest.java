package samvaad.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import samvaad.testing.TestEvents;

/** What people lay into the bot's folders by mistake: at the start it is one line and exit code 1. */
class HugeFilesTest {

    @TempDir
    Path temp = Path.of("");

    @BeforeEach
    void folders() throws Exception {
        Files.createDirectories(temp.resolve("events"));
        Files.createDirectories(temp.resolve("messages"));
        TestEvents.write(temp.resolve("events"), "quick", root -> {});
    }

    private void isRefused(String file, String reason) throws Exception {
        for (String command : new String[] {"check", "run"}) {
            TestProgram.Ended ended = new TestProgram(
                            temp,
                            Map.of(
                                    "BOT_TOKEN", "1:a",
                                    "BOT_API_URL", "http://127.0.0.1:9",
                                    "BOT_DATA", temp.resolve("data").toString(),
                                    "BOT_EVENTS", temp.resolve("events").toString(),
                                    "BOT_MESSAGES", temp.resolve("messages").toString()))
                    .runs(command);
            assertThat(ended.code()).as(ended.all()).isEqualTo(1);
            assertThat(ended.errors())
                    .singleElement()
                    .satisfies(line -> assertThat(line).contains(file, reason).hasSizeLessThan(300));
        }
    }

    @Test
    void aFileOf200MegabytesAmongTheEvents() throws Exception {
        try (RandomAccessFile film =
                new RandomAccessFile(temp.resolve("events/film.json").toFile(), "rw")) {
            film.setLength(200_000_000);
        }
        isRefused("film.json", "must be at most 1 MB; it has 200000000 bytes");
    }

    @Test
    void aPipeAmongTheEvents() throws Exception {
        pipe(temp.resolve("events/pipe.json"));
        isRefused("pipe.json", "is not a regular file");
    }

    @Test
    void bracketsInBrackets() throws Exception {
        Files.writeString(temp.resolve("events/deep.json"), "[".repeat(100_000));
        isRefused("deep.json", "more than 32 deep");
    }

    @Test
    void aPluralInAPluralInAPlural() throws Exception {
        String plural = "{n, plural, other{";
        Files.writeString(
                temp.resolve("messages/en.properties"), "menu.title = " + plural.repeat(900) + "x" + "}}".repeat(900));
        isRefused("menu.title", "more than 12 deep");
    }

    @Test
    void aBundleThatIsAFilm() throws Exception {
        try (RandomAccessFile film =
                new RandomAccessFile(temp.resolve("messages/hi.properties").toFile(), "rw")) {
            film.setLength(200_000_000);
        }
        isRefused("hi.properties", "must be at most 1 MB");
    }

    @Test
    void aLineWithoutEnd() throws Exception {
        Files.writeString(temp.resolve("messages/en.properties"), "menu.title = " + "x".repeat(900_000));
        isRefused("menu.title", "is longer than 20000 characters");
    }

    @Test
    void aPipeForATokenOrABundle() throws Exception {
        pipe(temp.resolve("messages/hi.properties"));
        isRefused("hi.properties", "is not a regular file");
        pipe(temp.resolve("token"));
        TestProgram.Ended ended = new TestProgram(temp, Map.of("BOT_TOKEN", "@" + temp.resolve("token"))).runs("run");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.errors())
                .singleElement()
                .satisfies(line -> assertThat(line).contains("BOT_TOKEN"));
    }

    private static void pipe(Path file) throws Exception {
        Process made = new ProcessBuilder("mkfifo", file.toString()).start();
        assertThat(made.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(made.exitValue()).isZero();
    }
}
