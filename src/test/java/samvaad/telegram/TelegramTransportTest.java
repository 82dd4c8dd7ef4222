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

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.ChatId;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.outbox.Delivery;
import samvaad.text.Html;

/** Telegram's answers, and what goes to it. */
class TelegramTransportTest {

    private static final ChatId CHAT = new ChatId(7);
    private static final Outgoing TEXT = Outgoing.show(new Html("<b>नमस्ते</b>"));
    private static final Outgoing UNBUTTON = new Outgoing.Unbutton(5);
    private static final Outgoing PLACE = new Outgoing.Place("Minto Hall", "Bhopal", 23.2385, 77.402);
    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 0, 13, 10, (byte) 0xff};
    private static final Outgoing PHOTO = photo("pass", "17");

    /** More than a connection takes at once; its first part is not to be sent. */
    private static final byte[] LARGE = new byte[5_000_000];

    static {
        new Random(1).nextBytes(LARGE);
    }

    private final ScriptedServer server = ScriptedServer.start();
    private final BotApiClient client = new BotApiClient(server.url(), ScriptedServer.TOKEN);
    private final TelegramTransport transport = new TelegramTransport(
            client,
            Map.of(
                    "pass",
                    key -> Optional.of(ByteBuffer.wrap(PICTURE)),
                    "large",
                    key -> Optional.of(ByteBuffer.wrap(LARGE).position(100)),
                    "broken",
                    key -> {
                        throw new IllegalStateException("no font");
                    },
                    "gone",
                    key -> Optional.empty()));

    @AfterEach
    void close() {
        transport.close();
        client.close();
        server.close();
    }

    static Stream<Arguments> answers() {
        Delivery blocked = new Delivery.Gone("Forbidden: bot was blocked by the user");
        Delivery deactivated = new Delivery.Gone("Forbidden: user is deactivated");
        Delivery notFound = new Delivery.Gone("Bad Request: chat not found");
        return Stream.of(
                Arguments.of("sendMessage", TEXT, 0, ok("{\"message_id\":42}"), delivered(42)),
                Arguments.of(
                        "sendMessage",
                        TEXT,
                        0,
                        error(429, "Too Many Requests: retry after 3", "{\"retry_after\":3}"),
                        new Delivery.SlowDown(ofMillis(3250))),
                Arguments.of("sendMessage", TEXT, 0, error(429, "Slow"), new Delivery.SlowDown(ofMillis(1250))),
                Arguments.of("sendMessage", TEXT, 0, error(403, "Forbidden: bot was blocked by the user"), blocked),
                Arguments.of("sendMessage", TEXT, 0, error(403, "Forbidden: user is deactivated"), deactivated),
                Arguments.of("sendMessage", TEXT, 0, error(400, "Bad Request: chat not found"), notFound),
                Arguments.of(
                        "sendMessage",
                        TEXT,
                        0,
                        error(
                                400,
                                "Bad Request: group chat was upgraded to a supergroup chat",
                                "{\"migrate_to_chat_id\":-1001234567890}"),
                        new Delivery.Moved(new ChatId(-1_001_234_567_890L))),
                Arguments.of(
                        "editMessageText",
                        TEXT,
                        9,
                        error(400, "Bad Request: message is not modified: specified new message content …"),
                        delivered(9)),
                Arguments.of(
                        "editMessageText",
                        TEXT,
                        9,
                        error(400, "Bad Request: message to edit not found"),
                        new Delivery.NotEditable("400 Bad Request: message to edit not found")),
                Arguments.of(
                        "editMessageText",
                        TEXT,
                        9,
                        error(400, "Bad Request: message can't be edited"),
                        new Delivery.NotEditable("400 Bad Request: message can't be edited")),
                Arguments.of(
                        "editMessageText",
                        TEXT,
                        9,
                        error(400, "Bad Request: there is no text in the message to edit"),
                        new Delivery.NotEditable("400 Bad Request: there is no text in the message to edit")),
                Arguments.of(
                        "sendMessage",
                        TEXT,
                        0,
                        error(400, "Bad Request: can't parse entities"),
                        new Delivery.Refused("400 Bad Request: can't parse entities")),
                Arguments.of(
                        "sendMessage",
                        TEXT,
                        0,
                        error(400, "Bad Request: message to edit not found"),
                        new Delivery.Refused("400 Bad Request: message to edit not found")),
                Arguments.of("editMessageReplyMarkup", UNBUTTON, 0, ok("true"), delivered(0)),
                Arguments.of(
                        "editMessageReplyMarkup",
                        UNBUTTON,
                        0,
                        error(400, "Bad Request: message to edit not found"),
                        delivered(0)),
                Arguments.of("sendVenue", PLACE, 0, ok("{\"message_id\":3}"), delivered(3)),
                Arguments.of("sendMessage", TEXT, 0, error(401, "Unauthorized"), new Delivery.Unauthorized()));
    }

    @ParameterizedTest(name = "{4}")
    @MethodSource("answers")
    void whatTelegramAnswersIsUnderstood(
            String method, Outgoing message, long edit, ScriptedServer.Reply answer, Delivery expected) {
        server.answers(method, answer);
        assertThat(deliver(message, edit == 0 ? OptionalLong.empty() : OptionalLong.of(edit)))
                .isEqualTo(expected);
    }

    static Stream<Arguments> noAnswers() {
        return Stream.of(
                Arguments.of("500", error(500, "Internal Server Error")),
                Arguments.of("502 with HTML", status(502, "<html><h1>502 Bad Gateway</h1></html>")),
                Arguments.of("cut off", cutOff("{\"ok\":true,\"result\":{\"message_id\":1}}")),
                Arguments.of("empty", status(200, "")),
                Arguments.of("no result", status(200, "{\"ok\":true}")),
                Arguments.of("a code that is none", status(200, "{\"ok\":false,\"error_code\":\"x\"}")),
                Arguments.of("hang up", hangUp()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noAnswers")
    void withoutAnAnswerNobodyKnowsAndItIsSentOnlyOnce(String name, ScriptedServer.Reply answer) {
        server.answers("sendMessage", ok("{\"message_id\":1}"), answer, ok("{\"message_id\":2}"));
        assertThat(deliver(TEXT)).isEqualTo(delivered(1));
        assertThat(deliver(TEXT)).isInstanceOf(Delivery.Unreachable.class);
        assertThat(server.received("sendMessage")).hasSize(2);
    }

    @Test
    void aPauseOfCenturiesIsTakenForADay() {
        server.answers("sendMessage", error(429, "Slow", "{\"retry_after\":9223372036854775807}"));
        assertThat(deliver(TEXT))
                .isEqualTo(new Delivery.SlowDown(Duration.ofDays(1).plusMillis(250)));
        server.answers("sendMessage", error(429, "Slow", "{\"retry_after\":-5}"));
        assertThat(deliver(TEXT)).isEqualTo(new Delivery.SlowDown(ofMillis(1250)));
    }

    @Test
    void aMessageIsWrittenAsTelegramWantsIt() {
        server.answers("sendMessage", ok("{\"message_id\":1}"));
        Keyboard keyboard = Keyboard.rows()
                .row(
                        Button.main("Yes", CallbackData.of("a", 1, "b")),
                        Button.danger("No", CallbackData.of("c")),
                        Button.press("Maybe", CallbackData.of("d")))
                .row(new Button.Link("Way", "https://example.org/?a=b"), new Button.Copy("Code", "7Q4-M2K"))
                .build();
        deliver(new Outgoing.Show(new Html("<b>a</b> &lt;"), keyboard, true));
        JsonNode sent = server.received("sendMessage").get(0).json();
        assertThat(sent.path("chat_id").asLong()).isEqualTo(7);
        assertThat(sent.path("text").asText()).isEqualTo("<b>a</b> &lt;");
        assertThat(sent.path("parse_mode").asText()).isEqualTo("HTML");
        assertThat(sent.path("message_effect_id").asText()).isNotEmpty();
        assertThat(sent.at("/link_preview_options/is_disabled").asBoolean()).isTrue();
        JsonNode rows = sent.at("/reply_markup/inline_keyboard");
        assertThat(rows.at("/0/0/callback_data").asText()).isEqualTo("a:1:b");
        assertThat(rows.at("/0/0/style").asText()).isEqualTo("primary");
        assertThat(rows.at("/0/1/style").asText()).isEqualTo("danger");
        assertThat(rows.at("/0/2").has("style")).isFalse();
        assertThat(rows.at("/1/0/url").asText()).isEqualTo("https://example.org/?a=b");
        assertThat(rows.at("/1/1/copy_text/text").asText()).isEqualTo("7Q4-M2K");
    }

    @Test
    void theReplyKeyboardAsksForTheContactAndGoesAgain() {
        server.answers("sendMessage", ok("{\"message_id\":1}"), ok("{\"message_id\":2}"));
        deliver(Outgoing.show(new Html("a"), new Keyboard.AskContact("Share", List.of("Back", "Skip"), "98…")));
        JsonNode markup = server.received("sendMessage").get(0).json().path("reply_markup");
        assertThat(markup.at("/keyboard/0/0/request_contact").asBoolean()).isTrue();
        assertThat(markup.at("/keyboard/1/1/text").asText()).isEqualTo("Skip");
        deliver(Outgoing.show(new Html("a"), new Keyboard.Remove()));
        assertThat(server.received("sendMessage")
                        .get(1)
                        .json()
                        .at("/reply_markup/remove_keyboard")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aPictureIsUploadedWithItsBytesAndItsFileIdIsTold() {
        server.answers(
                "sendPhoto", ok("{\"message_id\":8,\"photo\":[{\"file_id\":\"small\"},{\"file_id\":\"large\"}]}"));
        assertThat(deliver(PHOTO)).isEqualTo(new Delivery.Delivered(8, Optional.of("large")));
        ScriptedServer.Received sent = server.received("sendPhoto").get(0);
        assertThat(sent.contentType()).startsWith("multipart/form-data");
        assertThat(sent.text())
                .contains("name=\"chat_id\"", "name=\"caption\"", "<b>पास</b>", "name=\"parse_mode\"")
                .contains("attach://upload", "name=\"upload\"; filename=\"pass.png\"")
                .contains("\"inline_keyboard\"");
        assertThat(sent.body().indexOf(ByteString.of(PICTURE))).isPositive();
    }

    @Test
    void aLargeFileArrivesAsItIsUnderAHindiName() {
        server.answers("sendDocument", ok("{\"message_id\":8,\"document\":{\"file_id\":\"kept\"}}"));
        Outgoing file =
                new Outgoing.File(new Outgoing.Media.Made("large", "1", "सूची.csv"), new Html("सूची"), Keyboard.NONE);
        assertThat(deliver(file)).isEqualTo(new Delivery.Delivered(8, Optional.of("kept")));
        ScriptedServer.Received sent = server.received("sendDocument").get(0);
        assertThat(sent.text()).contains("filename=\"सूची.csv\"");
        assertThat(sent.body().indexOf(ByteString.of(LARGE, 100, LARGE.length - 100)))
                .isPositive();
    }

    /** Hundreds ask for the same presentation in the same moment. */
    @Test
    void aFileThatManyWantAtOnceIsUploadedOnce() throws Exception {
        String kept = "{\"message_id\":8,\"document\":{\"file_id\":\"kept\"}}";
        server.answers("sendDocument", ok(kept), ok(kept), ok(kept));
        Outgoing file = new Outgoing.File(new Outgoing.Media.Made("large", "1", "a.pdf"), new Html("a"), Keyboard.NONE);
        List<CompletableFuture<Delivery>> all = Stream.of(1, 2, 3)
                .map(chat -> transport.deliver(new ChatId(chat), file, OptionalLong.empty(), Optional.empty()))
                .toList();
        for (CompletableFuture<Delivery> one : all) {
            assertThat(one.get(20, TimeUnit.SECONDS)).isEqualTo(new Delivery.Delivered(8, Optional.of("kept")));
        }
        assertThat(server.received("sendDocument"))
                .filteredOn(sent -> sent.contentType().startsWith("multipart"))
                .hasSize(1);
        assertThat(server.received("sendDocument")).hasSize(3);
    }

    @Test
    void ifTheUploadFailsTheNextOneUploads() throws Exception {
        String kept = "{\"message_id\":8,\"document\":{\"file_id\":\"kept\"}}";
        server.answers("sendDocument", error(403, "Forbidden: bot was blocked by the user"), ok(kept));
        Outgoing file = new Outgoing.File(new Outgoing.Media.Made("large", "1", "a.pdf"), new Html("a"), Keyboard.NONE);
        List<CompletableFuture<Delivery>> all = Stream.of(1, 2)
                .map(chat -> transport.deliver(new ChatId(chat), file, OptionalLong.empty(), Optional.empty()))
                .toList();
        assertThat(all.get(0).get(20, TimeUnit.SECONDS)).isInstanceOf(Delivery.Gone.class);
        assertThat(all.get(1).get(20, TimeUnit.SECONDS)).isInstanceOf(Delivery.Delivered.class);
    }

    @Test
    void aPictureInPlaceOfAnotherIsUploadedToo() {
        server.answers("editMessageMedia", ok("{\"message_id\":8,\"photo\":[{\"file_id\":\"new\"}]}"));
        assertThat(deliver(PHOTO, OptionalLong.of(8))).isEqualTo(new Delivery.Delivered(8, Optional.of("new")));
        assertThat(server.received("editMessageMedia").get(0).text())
                .contains("attach://upload", "name=\"upload\"; filename=\"pass.png\"", "\"type\":\"photo\"");
    }

    @Test
    void aFileThatTelegramHasIsSentByItsId() {
        server.answers("sendPhoto", ok("{\"message_id\":8,\"photo\":[{\"file_id\":\"kept-id\"}]}"));
        assertThat(deliver(PHOTO, OptionalLong.empty(), Optional.of("kept-id")))
                .isEqualTo(new Delivery.Delivered(8, Optional.of("kept-id")));
        assertThat(server.received("sendPhoto").get(0).json().path("photo").asText())
                .isEqualTo("kept-id");
    }

    @Test
    void aKeptFileThatTelegramHasLostIsTold() {
        server.answers("sendPhoto", error(400, "Bad Request: wrong remote file identifier specified: Wrong padding"));
        assertThat(deliver(PHOTO, OptionalLong.empty(), Optional.of("kept-id"))).isInstanceOf(Delivery.FileLost.class);
    }

    @Test
    void whatCanNotBeMadeIsRefusedHere() {
        for (String maker : new String[] {"broken", "gone", "nobody"}) {
            assertThat(deliver(photo(maker, "1"))).isInstanceOf(Delivery.Refused.class);
        }
        assertThat(deliver(PLACE, OptionalLong.of(4))).isInstanceOf(Delivery.NotEditable.class);
        assertThat(server.received("sendPhoto")).isEmpty();
        assertThat(server.received("sendVenue")).isEmpty();
    }

    @Test
    void aPressIsAnsweredAndAgainOnlyWhereNothingCameBack() {
        server.answers("answerCallbackQuery", hangUp(), status(502, "<html>"), ok("true"), ok("true"));
        transport.answerPress("17", "x".repeat(300), true);
        await().atMost(ofSeconds(10))
                .until(() -> server.received("answerCallbackQuery").size() == 3);
        JsonNode sent = server.received("answerCallbackQuery").get(0).json();
        assertThat(sent.path("callback_query_id").asText()).isEqualTo("17");
        assertThat(sent.path("text").asText()).hasSizeLessThanOrEqualTo(200);
        assertThat(sent.path("show_alert").asBoolean()).isTrue();
        server.answers("answerCallbackQuery", error(400, "Bad Request: query is too old"));
        transport.answerPress("18", "", false);
        await().atMost(ofSeconds(10))
                .until(() -> server.received("answerCallbackQuery").size() == 4);
        assertThat(server.received("answerCallbackQuery").get(3).json().has("text"))
                .isFalse();
    }

    @Test
    void theTokenIsInNoLogAndInNoReason() throws Exception {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Level before = root.getLevel();
        log.start();
        root.addAppender(log);
        root.setLevel(Level.TRACE);
        try {
            server.answers(
                    "sendMessage", hangUp(), status(502, "<html>"), error(401, "Unauthorized"), cutOff("{\"a\":1}"));
            for (int i = 0; i < 4; i++) {
                assertThat(deliver(TEXT).toString()).doesNotContain("secret");
            }
            assertThat(deliver(photo("broken", "1")).toString()).doesNotContain("secret");
            try (BotApiClient nobody = new BotApiClient("http://127.0.0.1:1", ScriptedServer.TOKEN);
                    TelegramTransport nowhere = new TelegramTransport(nobody, Map.of())) {
                assertThat(nowhere.deliver(CHAT, TEXT, OptionalLong.empty(), Optional.empty())
                                .get(10, TimeUnit.SECONDS)
                                .toString())
                        .contains("Unreachable")
                        .doesNotContain("secret");
            }
        } finally {
            root.setLevel(before);
            root.detachAppender(log);
        }
        assertThat(log.list).as("something was logged at all").isNotEmpty();
        for (ILoggingEvent event : List.copyOf(log.list)) {
            String trace =
                    event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
            assertThat(event.getFormattedMessage() + trace).doesNotContain("secret", "SECRET");
        }
    }

    private Delivery deliver(Outgoing message) {
        return deliver(message, OptionalLong.empty());
    }

    private Delivery deliver(Outgoing message, OptionalLong edit) {
        return deliver(message, edit, Optional.empty());
    }

    private Delivery deliver(Outgoing message, OptionalLong edit, Optional<String> kept) {
        try {
            return transport.deliver(CHAT, message, edit, kept).get(10, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private static Delivery delivered(long id) {
        return new Delivery.Delivered(id, Optional.empty());
    }

    private static Outgoing photo(String maker, String key) {
        Keyboard keyboard = Keyboard.rows()
                .row(Button.press("Menu", CallbackData.of("menu")))
                .build();
        return new Outgoing.Photo(
                new Outgoing.Media.Made(maker, key, "pass.png"), new Html("<b>पास</b>"), keyboard, false);
    }
}
