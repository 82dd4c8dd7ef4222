package samvaad.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import samvaad.text.Texts;

/**
 * A person's phone in the terminal: types and presses through the sandbox's HTTP, and prints what the screen then
 * shows.
 */
final class DemoPhone {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_MILLIS = 15_000;
    private static final long QUIET_MILLIS = 300;

    private final HttpClient http;
    private final String sandbox;
    private final long person;
    private final String name;
    private final Texts texts;
    private final PrintStream out;
    private final List<JsonNode> screen = new ArrayList<>();
    private long seen;

    DemoPhone(HttpClient http, String sandbox, long person, String name, Texts texts, PrintStream out) {
        this.http = http;
        this.sandbox = sandbox + "/sandbox/";
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
        post("text", JsonNodeFactory.instance.objectNode().put("text", text));
        looks();
    }

    /** Shares the phone's own number with the button that asks for it. */
    void sharesNumber() {
        out.println("\n" + name + " > [" + texts.label("button.shareMobile") + "]");
        post("contact", JsonNodeFactory.instance.objectNode().put("own", true));
        looks();
    }

    /** Presses the newest button with this label. */
    void presses(String label) {
        for (int i = screen.size() - 1; i >= 0; i--) {
            JsonNode message = screen.get(i);
            Optional<String> data = data(message, label);
            if (data.isPresent()) {
                out.println("\n" + name + " > [" + label + "]");
                ObjectNode press = JsonNodeFactory.instance.objectNode();
                post(
                        "press",
                        press.put("messageId", message.path("id").asLong()).put("data", data.get()));
                looks();
                return;
            }
        }
        throw new IllegalStateException(name + " sees no button " + label);
    }

    /** Presses the newest button whose label has this key in the bundles. */
    void pressesKey(String key) {
        presses(texts.label(key));
    }

    /** Whether the newest screen has a button with this key. */
    boolean sees(String key) {
        return screen.stream()
                .anyMatch(message -> data(message, texts.label(key)).isPresent());
    }

    /** What the QR code in the newest picture says, as a start payload. */
    Optional<String> scanned() {
        for (int i = screen.size() - 1; i >= 0; i--) {
            String file = screen.get(i).path("fileId").asText();
            if (!file.isEmpty()) {
                String link = get("files/" + file + "/qr").path("text").asText();
                int payload = link.indexOf("start=");
                if (payload >= 0) {
                    return Optional.of(link.substring(payload + "start=".length()));
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
            if (take(get("people/" + person + "/messages?after=" + seen))) {
                quietSince = System.nanoTime();
            }
            pause();
        }
    }

    /** Prints what arrives by itself until there is a button with this key. */
    void looksFor(String key) {
        looks();
        for (int i = 0; i < 20 && !sees(key); i++) {
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
            take(get("people/" + person + "/messages?after=" + seen));
            pause();
        }
    }

    private boolean take(JsonNode answer) {
        boolean something = false;
        for (JsonNode message : answer.path("messages")) {
            seen = Math.max(seen, message.path("seq").asLong());
            if (message.path("out").asBoolean()) {
                boolean changed = shows(message);
                // An old message that only loses its buttons is not the answer.
                if (!changed || !message.path("rows").isEmpty()) {
                    print(message);
                    something = true;
                }
            }
        }
        return something;
    }

    /** Puts it on the screen, in its old place if it is there already. Returns whether it was. */
    private boolean shows(JsonNode message) {
        for (int i = 0; i < screen.size(); i++) {
            if (screen.get(i).path("id").equals(message.path("id"))) {
                screen.set(i, message);
                return true;
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

    private void post(String action, ObjectNode body) {
        call(HttpRequest.newBuilder(URI.create(sandbox + "people/" + person + "/" + action))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
    }

    private JsonNode get(String path) {
        return call(HttpRequest.newBuilder(URI.create(sandbox + path)).build());
    }

    private JsonNode call(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException("the sandbox does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
