package samvaad.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import samvaad.text.Texts;

/**
 * A person's phone in the terminal: types and presses through the sandbox's HTTP, and prints what the screen then
 * shows.
 */
final class DemoPhone {

    private static final long PATIENCE_MILLIS = 60_000;
    /** After so long the bot hears somebody again whose messages took it too much time. */
    private static final long SLOW_MACHINE_MILLIS = 20_000;

    /** Also keeps people below the 30 messages in 10 s at which the bot takes them for a flood. */
    private static final long QUIET_MILLIS = 400;

    private final DemoWire wire;
    private final long person;
    private final String name;
    private final Texts texts;
    private final PrintStream out;
    private final List<JsonNode> screen = new ArrayList<>();
    private long seen;

    DemoPhone(DemoWire wire, long person, String name, Texts texts, PrintStream out) {
        this.wire = wire;
        this.person = person;
        this.name = name;
        this.texts = texts;
        this.out = out;
    }

    Texts texts() {
        return texts;
    }

    /** Types and waits for the answer. */
    void sends(String text) {
        out.println("\n" + name + " > " + text);
        does("text", JsonNodeFactory.instance.objectNode().put("text", text));
    }

    /** Shares the phone's own number with the button that asks for it. */
    void sharesNumber() {
        out.println("\n" + name + " > [" + texts.label("button.shareMobile") + "]");
        does("contact", JsonNodeFactory.instance.objectNode().put("own", true));
    }

    /** Sends a file from the phone. */
    void sendsFile(String file, byte[] bytes) {
        out.println("\n" + name + " > (" + file + ")");
        wire.send("people/" + person + "/upload?name=" + URLEncoder.encode(file, StandardCharsets.UTF_8), bytes);
        looks();
    }

    /** What the newest button with this key copies: a link, as a start payload. */
    String copiesLink(String key) {
        for (int i = screen.size() - 1; i >= 0; i--) {
            for (JsonNode row : screen.get(i).path("rows")) {
                for (JsonNode button : row) {
                    if (button.path("text").asText().equals(texts.label(key)) && button.has("copy")) {
                        return payload(button.path("copy").asText());
                    }
                }
            }
        }
        throw new IllegalStateException(name + " sees no button " + texts.label(key));
    }

    /** Opens a link to the bot. */
    void opens(String payload) {
        sends("/start " + payload);
    }

    private static String payload(String link) {
        return link.substring(link.indexOf("start=") + "start=".length());
    }

    /** The newest file. */
    byte[] file() {
        for (int i = screen.size() - 1; i >= 0; i--) {
            String file = screen.get(i).path("fileId").asText();
            if (!file.isEmpty()) {
                return wire.bytes("files/" + file);
            }
        }
        throw new IllegalStateException(name + " has no file");
    }

    /** Presses the newest button with this label. */
    void presses(String label) {
        for (int i = screen.size() - 1; i >= 0; i--) {
            JsonNode message = screen.get(i);
            Optional<String> data = data(message, label);
            if (data.isPresent()) {
                out.println("\n" + name + " > [" + label + "]");
                ObjectNode press = JsonNodeFactory.instance.objectNode();
                does(
                        "press",
                        press.put("messageId", message.path("id").asLong()).put("data", data.get()));
                return;
            }
        }
        throw new IllegalStateException(name + " sees no button " + label);
    }

    /** Presses the newest button whose label has this key in the bundles. */
    void pressesKey(String key, Object... namesAndValues) {
        presses(texts.label(key, namesAndValues));
    }

    /** Presses the first button of the newest message that has any. */
    void pressesFirst() {
        for (int i = screen.size() - 1; i >= 0; i--) {
            JsonNode button = screen.get(i).path("rows").path(0).path(0);
            if (button.has("data")) {
                presses(button.path("text").asText());
                return;
            }
        }
        throw new IllegalStateException(name + " sees no button");
    }

    private boolean sees(String label) {
        return screen.stream().anyMatch(message -> data(message, label).isPresent());
    }

    /** What the newest QR code says, in a picture or on a certificate, as a start payload. */
    Optional<String> scanned() {
        for (int i = screen.size() - 1; i >= 0; i--) {
            String file = screen.get(i).path("fileId").asText();
            if (!file.isEmpty()) {
                String link = wire.get("files/" + file + "/qr").path("text").asText();
                if (link.contains("start=")) {
                    return Optional.of(payload(link));
                }
            }
        }
        return Optional.empty();
    }

    /** Prints what arrives by itself within some seconds after the clock was moved; fails if nothing does. */
    void looks() {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        long quietSince = 0;
        while (quietSince == 0 || System.nanoTime() - quietSince < QUIET_MILLIS * 1_000_000) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the bot does not answer " + name);
            }
            if (take(messages())) {
                quietSince = System.nanoTime();
            }
            pause(20);
        }
    }

    /** Prints what arrives by itself until there is a button with this key. */
    void looksFor(String key, Object... namesAndValues) {
        String label = texts.label(key, namesAndValues);
        for (int i = 0; i < 20 && !sees(label); i++) {
            looks();
        }
    }

    /** Waits for a picture or a file, which takes longer than text. */
    void looksForFile() {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (screen.isEmpty()
                || screen.get(screen.size() - 1).path("fileId").asText().isEmpty()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(name + " gets no picture");
            }
            take(messages());
            pause(20);
        }
    }

    private boolean take(JsonNode answer) {
        boolean something = false;
        for (JsonNode message : answer.path("messages")) {
            seen = Math.max(seen, message.path("seq").asLong());
            if (message.path("out").asBoolean()) {
                boolean known = shows(message);
                // An old message that only loses its buttons is not the answer.
                if (!known || !message.path("rows").isEmpty()) {
                    print(message);
                    something = true;
                }
            }
        }
        return something;
    }

    /** Puts it on the screen, in its old place if it is there already. Returns whether the same words were there. */
    private boolean shows(JsonNode message) {
        for (int i = 0; i < screen.size(); i++) {
            if (screen.get(i).path("id").equals(message.path("id"))) {
                return screen.set(i, message).path("text").equals(message.path("text"));
            }
        }
        screen.add(message);
        return false;
    }

    private void print(JsonNode message) {
        String kind = message.path("kind").asText();
        String mark = kind.equals("text") ? "" : "(" + kind + ") ";
        String words = message.path("text").asText() + message.path("title").asText();
        out.println(("    " + mark + words).replace("\n", "\n    "));
        for (JsonNode row : message.path("rows")) {
            StringBuilder line = new StringBuilder("      ");
            row.forEach(button ->
                    line.append(" [").append(button.path("text").asText()).append(']'));
            out.println(line);
        }
    }

    private static Optional<String> data(JsonNode message, String label) {
        for (JsonNode row : message.path("rows")) {
            for (JsonNode button : row) {
                if (button.path("text").asText().equals(label) && button.has("data")) {
                    return Optional.of(button.path("data").asText());
                }
            }
        }
        return Optional.empty();
    }

    /** Does it and waits for the answer. On a slow machine the bot may ask for patience: then once more. */
    private void does(String action, ObjectNode body) {
        wire.post("people/" + person + "/" + action, body);
        looks();
        if (isAskedForPatience()) {
            pause(SLOW_MACHINE_MILLIS);
            wire.post("people/" + person + "/" + action, body);
            looks();
        }
    }

    private boolean isAskedForPatience() {
        String last = screen.get(screen.size() - 1).path("text").asText();
        return last.equals(texts.label("flood"));
    }

    private JsonNode messages() {
        return wire.get("people/" + person + "/messages?after=" + seen);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
