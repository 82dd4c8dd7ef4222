package samvaad.sandbox.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

/** A bot of a few lines that polls the sandbox and answers what the page's tests need. */
final class StubBot implements AutoCloseable {
    private static final Object MENU = Map.of("inline_keyboard", new Object[][] {
        {Map.of("text", "Agenda", "callback_data", "agenda", "style", "primary")},
        {
            Map.of("text", "Link", "url", "https://t.me/samvaad_sandbox_bot?start=c-token"),
            Map.of("text", "Code", "copy_text", Map.of("text", "7Q4-M2K"))
        },
        {
            Map.of(
                    "text",
                    "Send link",
                    "url",
                    "https://t.me/share/url?url=https%3A%2F%2Ft.me%2Fsamvaad_sandbox_bot%3Fstart%3Dn-token&text=Hello")
        }
    });
    private static final Object CONTACT = Map.of(
            "keyboard",
            new Object[][] {{Map.of("text", "Share mobile", "request_contact", true)}},
            "input_field_placeholder",
            "98…");

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final String root;
    private final Thread thread = new Thread(this::poll, "stub-bot");

    StubBot(SandboxServer server) {
        root = server.apiUrl() + "/bot" + server.token() + "/";
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void poll() {
        try {
            long offset = 0;
            while (!Thread.currentThread().isInterrupted()) {
                for (JsonNode update : call("getUpdates", Map.of("offset", offset, "timeout", 20))
                        .path("result")) {
                    offset = update.path("update_id").asLong() + 1;
                    answer(update);
                }
            }
        } catch (InterruptedException | IOException e) {
            // The test is over and the server gone.
        }
    }

    private void answer(JsonNode update) throws IOException, InterruptedException {
        JsonNode press = update.path("callback_query");
        if (press.isObject()) {
            JsonNode on = press.path("message");
            call(
                    "answerCallbackQuery",
                    Map.of("callback_query_id", press.path("id").asText(), "text", "Here it is"));
            call(
                    "editMessageText",
                    Map.of(
                            "chat_id",
                            on.path("chat").path("id").asLong(),
                            "message_id",
                            on.path("message_id").asLong(),
                            "text",
                            "Doors open at 10:30"));
            return;
        }
        JsonNode message = update.path("message");
        long chat = message.path("chat").path("id").asLong();
        String text = message.path("text").asText();
        if (message.has("document")) {
            say(chat, "A file of " + message.path("document").path("file_size").asLong() + " bytes", Map.of());
        } else if (message.has("contact")) {
            say(chat, "Got " + message.path("contact").path("phone_number").asText(), Map.of("remove_keyboard", true));
        } else if (text.equals("/start")) {
            say(chat, "<b>Welcome</b>", MENU);
        } else if (text.equals("mobile")) {
            say(chat, "Your mobile?", CONTACT);
        } else if (!text.isEmpty()) {
            say(chat, "You wrote: " + text, Map.of());
        }
    }

    private void say(long chat, String html, Object markup) throws IOException, InterruptedException {
        call(
                "sendMessage",
                markup.equals(Map.of())
                        ? Map.of("chat_id", chat, "text", html)
                        : Map.of("chat_id", chat, "text", html, "parse_mode", "HTML", "reply_markup", markup));
    }

    private JsonNode call(String method, Object body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(root + method))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
                .build();
        return json.readTree(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }
}
