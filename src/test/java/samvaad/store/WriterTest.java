package samvaad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriterTest {

    @TempDir
    Path temp = Path.of("");

    private final List<String> happened = Collections.synchronizedList(new ArrayList<>());
    private Database database;
    private Writer writer;

    @BeforeEach
    void open() throws StoreUnusable {
        database = Database.open(temp, Clock.systemUTC());
        writer = new Writer(database).start();
    }

    @AfterEach
    void close() {
        writer.close();
        database.close();
    }

    @Test
    void jobsThatWaitTogetherAreCommittedTogetherInTheirOrder() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<Integer> blocker = writer.submit(sql -> {
            await(go);
            return 0;
        });
        List<CompletableFuture<Integer>> jobs = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            String name = "job" + i;
            jobs.add(writer.submit(sql -> {
                happened.add(name);
                writer.afterCommit(() -> happened.add("after " + name));
                return put(name);
            }));
        }
        go.countDown();
        blocker.get(10, TimeUnit.SECONDS);
        for (CompletableFuture<Integer> job : jobs) {
            assertThat(job.get(10, TimeUnit.SECONDS)).isEqualTo(1);
        }
        assertThat(happened).containsExactly("job1", "job2", "job3", "after job1", "after job2", "after job3");
    }

    @Test
    void aJobThatFailsIsUndoneAlone() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        var unused = writer.submit(sql -> {
            await(go);
            return 0;
        });
        CompletableFuture<Integer> first = writer.submit(sql -> put("first"));
        List<CompletableFuture<Integer>> failing = List.of(
                failing(new IllegalStateException("a bug")),
                failing(new OutOfMemoryError("a picture")),
                failing(new NoClassDefFoundError("a class")));
        CompletableFuture<Integer> last = writer.submit(sql -> put("last"));
        go.countDown();
        assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(last.get(10, TimeUnit.SECONDS)).isEqualTo(1);
        for (CompletableFuture<Integer> job : failing) {
            assertThatThrownBy(() -> job.get(10, TimeUnit.SECONDS)).isInstanceOf(ExecutionException.class);
        }
        assertThat(notes()).containsExactly("first", "last");
        assertThat(happened).as("what was left for after the commit").isEmpty();
    }

    @Test
    void aViolatedConstraintFailsItsJobOnlyAndTheStatementWorksAgain() throws Exception {
        assertThat(writer.submit(sql -> put("a")).get()).isEqualTo(1);
        assertThatThrownBy(() -> writer.submit(sql -> put("a")).get()).hasCauseInstanceOf(StoreException.class);
        assertThat(writer.submit(sql -> put("b")).get()).isEqualTo(1);
        assertThat(notes()).containsExactly("a", "b");
    }

    @Test
    void whatFollowsACommitSeesItOnTheDisk() throws Exception {
        CompletableFuture<List<String>> seen = new CompletableFuture<>();
        var unused = writer.submit(sql -> {
            writer.afterCommit(() -> seen.complete(notes()));
            return put("a");
        });
        assertThat(seen.get(10, TimeUnit.SECONDS)).containsExactly("a");
    }

    @Test
    void whatFollowsACommitMayFail() throws Exception {
        var unused = writer.submit(sql -> {
            writer.afterCommit(() -> {
                throw new StackOverflowError();
            });
            writer.afterCommit(() -> happened.add("the next"));
            return put("a");
        });
        assertThat(writer.submit(sql -> put("b")).get(10, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(happened).containsExactly("the next");
    }

    @Test
    void aPartIsUndoneWithWhatItLeftForAfterwards() throws Exception {
        writer.submit(sql -> {
                    put("before");
                    try {
                        writer.undoable(() -> {
                            put("part");
                            writer.afterCommit(() -> happened.add("part"));
                            throw new IllegalStateException();
                        });
                    } catch (IllegalStateException e) {
                        writer.afterCommit(() -> happened.add("caught"));
                    }
                    return put("after");
                })
                .get(10, TimeUnit.SECONDS);
        assertThat(notes()).containsExactly("after", "before");
        assertThat(happened).containsExactly("caught");
    }

    @Test
    void whileTheDatabaseIsHeldTheSameJobIsTriedAgain() throws Exception {
        CountDownLatch stuck = new CountDownLatch(1);
        writer.whenStuck(stuck::countDown);
        writer.submit(sql -> sql.number("PRAGMA busy_timeout = 10")).get();
        AtomicInteger after = new AtomicInteger();
        CompletableFuture<Integer> job;
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + database.file());
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            job = writer.submit(sql -> {
                writer.afterCommit(after::incrementAndGet);
                return put("a");
            });
            assertThat(stuck.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(job).isNotDone();
            statement.execute("ROLLBACK");
        }
        assertThat(job.get(10, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(notes()).containsExactly("a");
        assertThat(after).hasValue(1);
    }

    @Test
    void whileTheDiskIsFullTheSameJobsAreTriedAgain() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        writer.submit(sql -> sql.number("PRAGMA max_page_count = " + sql.number("PRAGMA page_count")))
                .get();
        writer.whenStuck(() -> {
            long unused = writer.sql().number("PRAGMA max_page_count = 100000");
        });
        CompletableFuture<Integer> job = writer.submit(sql -> {
            attempts.incrementAndGet();
            for (int i = 0; i < 500; i++) {
                sql.run("INSERT INTO note (name, value) VALUES (?, ?)", "n" + i, "x".repeat(500));
            }
            return 1;
        });
        assertThat(job.get(10, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(attempts).hasValue(2);
        assertThat(notes()).hasSize(500);
    }

    @Test
    void theEndWaitsForWhatIsQueuedAndRefusesTheRest() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        var blocker = writer.submit(sql -> {
            await(go);
            return 0;
        });
        CompletableFuture<Integer> queued = writer.submit(sql -> put("queued"));
        go.countDown();
        writer.close();
        assertThat(blocker).isCompleted();
        assertThat(queued).isCompletedWithValue(1);
        assertThat(writer.submit(sql -> put("late"))).isCancelled();
    }

    @Test
    void theEndDoesNotWaitForADatabaseThatIsHeld() throws Exception {
        writer.submit(sql -> sql.number("PRAGMA busy_timeout = 10")).get();
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + database.file());
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            CompletableFuture<Integer> job = writer.submit(sql -> put("a"));
            writer.close();
            assertThat(job).isCancelled();
        }
    }

    private CompletableFuture<Integer> failing(Throwable failure) {
        return writer.submit(sql -> {
            put("undone");
            writer.afterCommit(() -> happened.add("never"));
            if (failure instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure;
        });
    }

    private int put(String name) {
        return writer.sql().run("INSERT INTO note (name, value) VALUES (?, 'x')", name);
    }

    private List<String> notes() {
        try (Sql reader = database.reader()) {
            return reader.list("SELECT name FROM note ORDER BY name", row -> row.text("name"));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theLogOfARushIsGoneAMomentAfterIt() throws Exception {
        for (int i = 0; i < 40; i++) {
            writer.submit(sql -> sql.run(
                            "INSERT INTO note (name, value) VALUES (hex(randomblob(8)), ?)", "x".repeat(100_000)))
                    .get();
        }
        java.nio.file.Path log = database.file().resolveSibling("samvaad.db-wal");
        assertThat(log.toFile().length()).isGreaterThan(2 << 20);
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(10))
                .until(() -> log.toFile().length() == 0);
    }
}
