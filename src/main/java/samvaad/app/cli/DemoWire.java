package samvaad.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** What the phones of the demo do and see, over the sandbox's HTTP. */
final class DemoWire {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String sandbox;

    DemoWire(String sandbox) {
        this.sandbox = sandbox + "/sandbox/";
    }

    JsonNode get(String path) {
        return parsed(bytes(path));
    }

    byte[] bytes(String path) {
        return call(request(path).build());
    }

    JsonNode post(String path, JsonNode body) {
        return parsed(call(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()))
                .build()));
    }

    void send(String path, byte[] bytes) {
        BodyPublisher body = BodyPublishers.ofByteArray(bytes);
        parsed(call(request(path).POST(body).build()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(sandbox + path));
    }

    private static JsonNode parsed(byte[] answer) {
        try {
            return JSON.readTree(answer);
        } catch (IOException e) {
            throw new IllegalStateException("the sandbox answers no JSON: " + e.getMessage(), e);
        }
    }

    private byte[] call(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofByteArray()).body();
        } catch (IOException e) {
            throw new IllegalStateException("the sandbox does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
