package samvaad.telegram;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static samvaad.telegram.ScriptedServer.cutOff;
import static samvaad.telegram.ScriptedServer.error;
import static samvaad.telegram.ScriptedServer.hangUp;
import static samvaad.telegram.ScriptedServer.ok;
import static samvaad.telegram.ScriptedServer.status;

import java.io.IOException;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import samvaad.bot.UpdateListener;
import samvaad.chat.Origin;
import samvaad.testing.Bot;
import samvaad.testing.Person;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;

/** Whatever getUpdates answers, it is asked again, and nothing is lost. */
class PollerTest {

    private static final AtomicInteger UPDATE = new AtomicInteger(9_000);

    @RegisterExtension
    final Bot bot = Setup.with(TestEvents.named("quick"))
            .listening(new UpdateListener() {
                @Override
                public void handled(Origin from, boolean answered) {
                    whenHandled.run();
                }
            })
            .start();

    final Person ravi = bot.english("Ravi");

    private Runnable whenHandled = () -> {};

    private final AtomicInteger refused = new AtomicInteger();
    private Optional<BotApiClient> client = Optional.empty();
    private Optional<Poller> poller = Optional.empty();

    @AfterEach
    void close() {
        poller.ifPresent(Poller::close);
        client.ifPresent(BotApiClient::close);
    }

    static Stream<Arguments> badAnswers() {
        return Stream.of(
                Arguments.of("500", error(500, "Internal Server Error")),
                Arguments.of("502 with HTML", status(502, "<html><h1>502 Bad Gateway</h1></html>")),
                Arguments.of("400", error(400, "Bad Request")),
                Arguments.of("429", error(429, "Too Many Requests: retry after 1", "{\"retry_after\":1}")),
                Arguments.of("429 without a word", status(429, "")),
                Arguments.of("cut off", cutOff("{\"ok\":true,\"result\":[" + text(1, 1, "/faq") + "]}")),
                Arguments.of("half of the JSON", status(200, "{\"ok\":true,\"result\":[{\"update_id\":1,\"mess")),
                Arguments.of("empty body", status(200, "")),
                Arguments.of("no result", status(200, "{\"ok\":true}")),
                Arguments.of("null for a result", status(200, "{\"ok\":true,\"result\":null}")),
                Arguments.of("an object for a result", ok("{}")),
                Arguments.of("null", status(200, "null")),
                Arguments.of("a number", status(200, "42")),
                Arguments.of("too deep", status(200, "[".repeat(5000))),
                Arguments.of("no answer", hangUp()),
                Arguments.of("nulls in the result", ok("[null,null,17,[],{}]")),
                Arguments.of("nothing new", ok("[]")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badAnswers")
    void afterABadAnswerTheNextUpdateIsAnswered(String name, ScriptedServer.Reply bad) {
        try (ScriptedServer server = ScriptedServer.start()) {
            server.answers("getUpdates", bad, bad, ok("[" + text(UPDATE.incrementAndGet(), ravi.id(), "/faq") + "]"));
            polls(server.url());
            await(name)
                    .atMost(ofSeconds(10))
                    .until(() -> !ravi.screen().unseen().isEmpty());
            bot.rests();
            ravi.seesKey("faq.title").andNothingElse();
        }
    }

    @Test
    void anUpdateThatCanNotBeReadIsKeptAndTheRestOfTheBatchGoesOn() {
        bot.allowsFailures();
        String strange = "{\"update_id\":501,\"message\":{\"message_id\":\"x\",\"date\":99999999999999999,"
                + "\"chat\":{\"id\":5,\"type\":\"private\"},\"text\":\"/faq\"}}";
        String unknown = "{\"update_id\":502,\"new_kind_of_thing\":{\"a\":[1,2]}}";
        try (ScriptedServer server = ScriptedServer.start()) {
            server.answers(
                    "getUpdates",
                    ok("[" + strange + "," + unknown + "," + text(503, ravi.id(), "/faq") + "]"),
                    ok("[]"));
            polls(server.url());
            await().atMost(ofSeconds(10))
                    .until(() -> server.received("getUpdates").size() >= 2);
            assertThat(server.received("getUpdates")
                            .get(1)
                            .json()
                            .path("offset")
                            .asLong())
                    .isEqualTo(504);
        }
        bot.rests();
        ravi.seesKey("faq.title").andNothingElse();
        assertThat(bot.column("SELECT raw FROM failed_update ORDER BY id")).containsExactly(strange, unknown);
    }

    @Test
    void aWebhookThatIsStillSetIsRemovedWithoutDroppingWhatWaits() {
        try (ScriptedServer server = ScriptedServer.start()) {
            server.answers(
                            "getUpdates",
                            error(
                                    409,
                                    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook"),
                            ok("[" + text(1, ravi.id(), "/faq") + "]"))
                    .answers("deleteWebhook", ok("true"));
            polls(server.url());
            await().atMost(ofSeconds(10)).until(() -> !ravi.screen().unseen().isEmpty());
            assertThat(server.received("deleteWebhook")).hasSize(1);
            assertThat(server.received("deleteWebhook").get(0).json().has("drop_pending_updates"))
                    .isFalse();
        }
        bot.rests();
        ravi.seesKey("faq.title");
    }

    @Test
    void anotherCopyThatPollsIsOutlived() {
        try (ScriptedServer server = ScriptedServer.start()) {
            server.answers(
                    "getUpdates",
                    error(409, "Conflict: terminated by other getUpdates request"),
                    ok("[" + text(1, ravi.id(), "/faq") + "]"));
            polls(server.url());
            await().atMost(ofSeconds(10)).until(() -> !ravi.screen().unseen().isEmpty());
            assertThat(server.received("deleteWebhook")).isEmpty();
        }
        bot.rests();
        ravi.seesKey("faq.title");
    }

    @Test
    void aPauseThatTelegramAsksForIsKept() {
        List<Long> asked = new CopyOnWriteArrayList<>();
        try (ScriptedServer server = ScriptedServer.start()) {
            server.tells(request -> asked.add(System.nanoTime()))
                    .answers("getUpdates", error(429, "Too Many Requests", "{\"retry_after\":2}"), ok("[]"));
            polls(server.url());
            await().atMost(ofSeconds(10)).until(() -> asked.size() >= 2);
            assertThat(asked.get(1) - asked.get(0))
                    .isGreaterThanOrEqualTo(ofSeconds(2).toNanos());
        }
    }

    @Test
    void whileNobodyListensItIsAskedAgain() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        polls("http://127.0.0.1:" + port);
        await().until(() -> poller.orElseThrow().sinceLastSuccess().compareTo(ofMillis(1500)) > 0);
        try (ScriptedServer server = ScriptedServer.start(port)) {
            server.answers("getUpdates", ok("[" + text(1, ravi.id(), "/faq") + "]"));
            await().atMost(ofSeconds(5)).until(() -> !ravi.screen().unseen().isEmpty());
        }
        bot.rests();
        ravi.seesKey("faq.title");
        assertThat(poller.orElseThrow().sinceLastSuccess()).isLessThan(ofSeconds(5));
    }

    @Test
    void whatIsConfirmedHasBeenCommitted() {
        List<Long> committed = new CopyOnWriteArrayList<>();
        try (ScriptedServer server = ScriptedServer.start()) {
            server.tells(request -> {
                        if (request.method().equals("getUpdates")) {
                            committed.add(bot.number("SELECT max(id) + 1 FROM seen_update"));
                        }
                    })
                    .answers(
                            "getUpdates",
                            ok("[" + text(100, ravi.id(), "/faq") + "," + text(101, ravi.id(), "/agenda") + "]"),
                            ok("[" + text(102, ravi.id(), "/help") + "]"),
                            ok("[]"));
            polls(server.url());
            await().atMost(ofSeconds(10))
                    .until(() -> server.received("getUpdates").size() >= 3);
            assertThat(server.received("getUpdates").stream()
                            .map(request -> request.json().path("offset").asLong())
                            .limit(3))
                    .containsExactly(0L, 102L, 103L);
            assertThat(committed.subList(0, 3)).containsExactly(0L, 102L, 103L);
        }
        bot.rests();
        ravi.seesKey("faq.title").sees("Opening").seesKey("help.text");
    }

    @Test
    void aFullBatchIsConfirmedAsItCameAndHandledWhileTheNextIsAskedFor() {
        try (ScriptedServer server = ScriptedServer.start()) {
            CountDownLatch asked = new CountDownLatch(1);
            server.tells(request -> {
                        if (request.json().path("offset").asLong() == 200) {
                            asked.countDown();
                        }
                    })
                    .answers("getUpdates", ok(full(100)), ok("[" + text(200, ravi.id(), "/help") + "]"), ok("[]"));
            boolean[] inTime = new boolean[1];
            whenHandled = () -> {
                holdUntil(asked);
                inTime[0] = true;
            };
            polls(server.url());
            await().atMost(ofSeconds(20))
                    .until(() -> server.received("getUpdates").size() >= 3);
            assertThat(inTime).containsExactly(true);
        }
        bot.rests();
        ravi.seesKey("faq.title").seesKey("help.text");
        assertThat(bot.number("SELECT count(*) FROM seen_update")).isEqualTo(101);
        assertThat(bot.number("SELECT count(*) FROM note WHERE name = 'batch'")).isZero();
    }

    @Test
    void aBatchThatWasConfirmedAsItCameIsAnsweredAfterAKill() {
        assertThat(bot.inbox().keep(full(100)).join()).isTrue();
        bot.restarts();
        try (ScriptedServer server = ScriptedServer.start()) {
            server.answers("getUpdates", ok("[]"));
            polls(server.url());
            await().atMost(ofSeconds(10))
                    .until(() -> !server.received("getUpdates").isEmpty());
            assertThat(server.received("getUpdates")
                            .get(0)
                            .json()
                            .path("offset")
                            .asLong())
                    .isEqualTo(200);
        }
        bot.rests();
        ravi.seesKey("faq.title").andNothingElse();
        assertThat(bot.number("SELECT count(*) FROM note WHERE name = 'batch'")).isZero();
    }

    @Test
    void whatIsHandledInVainIsHandledAgainWithoutWaitingForTelegram() {
        bot.allowsFailures();
        try (ScriptedServer server = ScriptedServer.start()) {
            CountDownLatch never = new CountDownLatch(1);
            server.answers("getUpdates", ok("[]"), ok(full(100)), exchange -> {
                holdUntil(never);
                ok("[]").to(exchange);
            });
            bot.does(() -> bot.writer().sql().run("ALTER TABLE seen_update RENAME TO gone"));
            polls(server.url());
            await().atMost(ofSeconds(10))
                    .until(() -> server.received("getUpdates").size() >= 3);
            bot.does(() -> bot.writer().sql().run("ALTER TABLE gone RENAME TO seen_update"));
            await().atMost(ofSeconds(5)).until(() -> !ravi.screen().unseen().isEmpty());
            never.countDown();
        }
        bot.rests();
        ravi.seesKey("faq.title").andNothingElse();
    }

    @Test
    void whileFeedbackIsGivenNothingIsWrittenDownAsItCame() {
        bot.clockMovesTo("2030-01-15T17:30").forgetsUnseen();
        assertThat(bot.inbox().keep(full(100)).join()).isFalse();
        assertThat(bot.number("SELECT count(*) FROM note WHERE name = 'batch'")).isZero();
    }

    /** A hundred updates: one of Ravi's that is answered, and others that are not. */
    private String full(long first) {
        return IntStream.range(0, 100)
                .mapToObj(i -> i == 0 ? text(first, ravi.id(), "/faq") : forNobody(first + i))
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** What asks for no answer. */
    private static String forNobody(long update) {
        return text(update, 700_000 + update, "changed").replace("\"message\":", "\"edited_channel_post\":");
    }

    @Test
    void whileTheDatabaseIsHeldNothingIsConfirmed() throws Exception {
        CountDownLatch stuck = new CountDownLatch(1);
        bot.writer().whenStuck(stuck::countDown);
        bot.does(() -> bot.writer().sql().number("PRAGMA busy_timeout = 20"));
        try (ScriptedServer server = ScriptedServer.start();
                Connection other = DriverManager.getConnection(
                        "jdbc:sqlite:" + bot.database().file());
                Statement statement = other.createStatement()) {
            CountDownLatch held = new CountDownLatch(1);
            server.answers("getUpdates", exchange -> {
                holdUntil(held);
                ok("[" + text(100, ravi.id(), "/faq") + "]").to(exchange);
            });
            polls(server.url());
            await().atMost(ofSeconds(10))
                    .until(() -> server.received("getUpdates").size() == 1);
            statement.execute("BEGIN IMMEDIATE");
            held.countDown();
            assertThat(stuck.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(server.received("getUpdates")).hasSize(1);
            statement.execute("ROLLBACK");
            await().atMost(ofSeconds(10))
                    .until(() -> server.received("getUpdates").size() == 2);
        }
        bot.rests();
        ravi.seesKey("faq.title");
    }

    @Test
    void aRefusedTokenIsToldOnceAndEndsTheAsking() {
        try (ScriptedServer server = ScriptedServer.start()) {
            server.answers("getUpdates", error(401, "Unauthorized"), ok("[]"));
            polls(server.url());
            await().atMost(ofSeconds(10)).until(() -> refused.get() == 1);
            poller.orElseThrow().close();
            assertThat(server.received("getUpdates")).hasSize(1);
        }
    }

    @Test
    void theEndDoesNotWaitForALongPoll() {
        try (ScriptedServer server = ScriptedServer.start()) {
            polls(server.url());
            await().atMost(ofSeconds(10))
                    .until(() -> server.received("getUpdates").size() == 1);
            long begin = System.nanoTime();
            poller.orElseThrow().close();
            assertThat(System.nanoTime() - begin).isLessThan(ofSeconds(2).toNanos());
            assertThat(server.received("getUpdates").get(0).path())
                    .isEqualTo("/a/prefix/bot" + ScriptedServer.TOKEN + "/getUpdates");
        }
    }

    private void polls(String url) {
        client = Optional.of(new BotApiClient(url, ScriptedServer.TOKEN));
        poller = Optional.of(
                new Poller(client.get(), bot.inbox(), bot.clock(), Optional::empty, refused::incrementAndGet).start());
    }

    private static String text(long update, long person, String text) {
        return "{\"update_id\":" + update + ",\"message\":{\"message_id\":7,\"date\":1,\"chat\":{\"id\":" + person
                + ",\"type\":\"private\"},\"from\":{\"id\":" + person
                + ",\"is_bot\":false,\"first_name\":\"R\",\"language_code\":\"en\"},\"text\":\"" + text + "\"}}";
    }

    private static void holdUntil(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
