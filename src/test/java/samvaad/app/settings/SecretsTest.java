package samvaad.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import samvaad.app.Application;
import samvaad.app.cli.Startup;
import samvaad.text.Messages;

/** The token, at every level of every log, from us and from the HTTP library. */
class SecretsTest {

    private static final String TOKEN = "7312345678:AAE-this_is_the_secret_of_a_bot_1234";

    @TempDir
    Path data = Path.of("");

    private final Queue<String> said = new ConcurrentLinkedQueue<>();
    private final LoggerContext logs = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final ch.qos.logback.classic.Logger root = logs.getLogger(Logger.ROOT_LOGGER_NAME);
    private final ch.qos.logback.classic.Logger ours = logs.getLogger("samvaad");
    private final java.util.logging.Logger others = java.util.logging.Logger.getLogger("");

    private final AppenderBase<ILoggingEvent> listener = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            said.add(event.getThreadName() + " " + event.getFormattedMessage());
            for (IThrowableProxy e = event.getThrowableProxy(); e != null; e = e.getCause()) {
                said.add(e.getClassName() + " " + e.getMessage());
            }
        }
    };

    /** All but the server that stands in for Telegram here. */
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            if (!String.valueOf(line.getLoggerName()).startsWith("com.sun.net.httpserver")) {
                said.add(line.getMessage() + " " + line.getThrown());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        listener.setContext(logs);
        listener.start();
        root.addAppender(listener);
        root.setLevel(Level.TRACE);
        ours.setLevel(Level.TRACE);
        others.setLevel(java.util.logging.Level.ALL);
        others.addHandler(handler);
    }

    @AfterEach
    void stop() {
        root.detachAppender(listener);
        root.setLevel(Level.WARN);
        ours.setLevel(Level.INFO);
        others.setLevel(java.util.logging.Level.INFO);
        others.removeHandler(handler);
        Secrets.hide("");
    }

    @Test
    void nobodyAnswersThere() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        runsAgainst("http://127.0.0.1:" + port);
        runsAgainst("http://no.such.host.invalid");
        runsAgainst("https://127.0.0.1:" + port + "/a/prefix");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "",
                "{\"ok\":false,\"error_code\":502,\"description\":\"Bad Gateway\"}",
                "{\"ok\":false,\"error_code\":409,\"description\":\"terminated by other getUpdates request\"}",
                "{\"ok\":true,\"result\":[{\"update_id\":1,\"message\":{\"chat\":7}}]}"
            })
    void somebodyAnswersNonsense(String answer) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                byte[] body = answer.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length + (answer.isEmpty() ? 10 : 0));
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
        try {
            runsAgainst("http://127.0.0.1:" + server.getAddress().getPort());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void theLogTakesItOutWhoeverPutItIn() {
        Secrets.hide("1:short");
        for (boolean json : new boolean[] {false, true}) {
            String line = line(json, "POST https://api.telegram.org/bot" + TOKEN + "/getMe and bot1:short/getMe");
            assertThat(line).doesNotContain(TOKEN).doesNotContain("short").contains("(token)");
        }
    }

    @Test
    void anExceptionsMessageIsNotPrintedForItMayQuoteAChat() {
        for (boolean json : new boolean[] {false, true}) {
            LoggingEvent event = event("Update 7 failed");
            event.setThrowableProxy(
                    new ThrowableProxy(new IllegalStateException("98765 43210", new NumberFormatException("आशा राव"))));
            String line = new String(new LogLines(json).encode(event), StandardCharsets.UTF_8);
            assertThat(line)
                    .contains("Update 7 failed", "IllegalStateException", "because of java.lang.NumberFormatException")
                    .contains("SecretsTest")
                    .doesNotContain("98765")
                    .doesNotContain("आशा");
        }
    }

    @Test
    void aMessageStaysOnOneLine() {
        assertThat(line(false, "a\nb\r\nc\u2028d\u001b[31m").strip()).endsWith("INFO  a b c d [31m");
        assertThat(line(true, "a\nb")).contains("\"message\":\"a b\"").hasLineCount(1);
    }

    @Test
    void settingsThatAreMixedUpDoNotGiveItAway() {
        for (String name : List.of("BOT_ADMINS", "BOT_NOW", "BOT_HTTP", "BOT_API_URL", "BOT_EVENTS", "BOT_LOG")) {
            List<String> mistakes = new ArrayList<>();
            Settings.read(Map.of(name, TOKEN), mistakes);
            assertThat(mistakes).as(name).hasSize(1);
            assertThat(Secrets.masked(mistakes.get(0))).contains(name).doesNotContain("secret");
        }
        List<String> mistakes = new ArrayList<>();
        Settings.read(Map.of("BOT_TOKEN", "@" + TOKEN), mistakes);
        assertThat(mistakes).hasSize(1);
        assertThat(mistakes.get(0)).contains("BOT_TOKEN").doesNotContain("secret");
        assertThat(Settings.read(Map.of("BOT_TOKEN", TOKEN), mistakes).toString())
                .doesNotContain("secret");
    }

    private void runsAgainst(String url) throws Exception {
        List<String> mistakes = new ArrayList<>();
        Settings settings =
                Settings.read(Map.of("BOT_TOKEN", TOKEN, "BOT_API_URL", url, "BOT_DATA", data.toString()), mistakes);
        assertThat(mistakes).isEmpty();
        Startup loaded = Startup.from(Map.of());
        try (Application app = Application.start(
                settings, TOKEN, settings.clock(), Messages.packaged(), loaded.events(), () -> {}, thread -> {})) {
            assertThat(app).isNotNull();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> said.stream()
                            .anyMatch(line -> line.contains("getUpdates:") || line.contains("can’t be read")));
        }
        assertThat(said).isNotEmpty().noneMatch(line -> line.contains(TOKEN.substring(12)));
    }

    private static String line(boolean json, String message) {
        return new String(new LogLines(json).encode(event(message)), StandardCharsets.UTF_8);
    }

    private static LoggingEvent event(String message) {
        LoggingEvent event = new LoggingEvent();
        event.setLevel(Level.INFO);
        event.setLoggerName("samvaad");
        event.setThreadName("main");
        event.setMessage(message);
        return event;
    }
}
