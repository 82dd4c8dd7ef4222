package samvaad.app.settings;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.core.encoder.EncoderBase;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import samvaad.store.StoreException;

/**
 * A log line: what happened, in words. For an exception it adds classes and frames but not the message, which may quote
 * what somebody wrote in a chat. Only the store's own messages are known to be free of that.
 */
final class LogLines extends EncoderBase<ILoggingEvent> {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneId.systemDefault());
    private static final String STORE = StoreException.class.getPackageName() + ".";

    private final boolean json;

    /**
     * An encoder.
     *
     * @param json whether each line is a JSON object
     */
    LogLines(boolean json) {
        this.json = json;
    }

    @Override
    public byte[] headerBytes() {
        return new byte[0];
    }

    @Override
    public byte[] footerBytes() {
        return new byte[0];
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        return (json ? object(event) : text(event)).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(ILoggingEvent event) {
        return String.format(
                Locale.ROOT,
                "%s %-5s %s%n%s",
                TIME.format(Instant.ofEpochMilli(event.getTimeStamp())),
                event.getLevel(),
                message(event),
                trace(event));
    }

    private static String object(ILoggingEvent event) {
        ObjectNode line = JsonNodeFactory.instance
                .objectNode()
                .put("time", Instant.ofEpochMilli(event.getTimeStamp()).toString())
                .put("level", event.getLevel().toString())
                .put("logger", event.getLoggerName())
                .put("thread", Secrets.masked(event.getThreadName()))
                .put("message", message(event));
        String trace = trace(event);
        if (!trace.isEmpty()) {
            line.put("trace", trace);
        }
        return line + System.lineSeparator();
    }

    /** Puts it on one line, whatever is in it. */
    private static String message(ILoggingEvent event) {
        return Secrets.masked(event.getFormattedMessage()).replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
    }

    private static String trace(ILoggingEvent event) {
        StringBuilder text = new StringBuilder();
        String introduction = "  ";
        IThrowableProxy thrown = event.getThrowableProxy();
        for (int depth = 0; thrown != null && depth < 10; depth++) {
            text.append(introduction).append(thrown.getClassName());
            if (thrown.getClassName().startsWith(STORE)) {
                text.append(": ").append(Secrets.masked(String.valueOf(thrown.getMessage())));
            }
            text.append(System.lineSeparator());
            for (StackTraceElementProxy frame : thrown.getStackTraceElementProxyArray()) {
                text.append("    ").append(frame).append(System.lineSeparator());
            }
            introduction = "  because of ";
            thrown = thrown.getCause();
        }
        return text.toString();
    }
}
