package samvaad.trust;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import samvaad.bench.Sandbox;

/** The phones of many people: what they send goes to the sandbox, what arrives is told by its stream of events. */
final class Phones implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Sandbox sandbox;
    private final Map<Long, Phone> phones = new ConcurrentHashMap<>();
    private final Stream<String> stream;
    private volatile CountDownLatch next = new CountDownLatch(1);

    Phones(Sandbox sandbox) throws IOException, InterruptedException {
        this.sandbox = sandbox;
        this.stream = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(sandbox.url() + "/sandbox/events"))
                                .build(),
                        HttpResponse.BodyHandlers.ofLines())
                .body();
        Thread reader = new Thread(this::read, "phones");
        reader.setDaemon(true);
        reader.start();
    }

    Sandbox sandbox() {
        return sandbox;
    }

    /** A new person's. */
    Phone joins(String name) throws IOException, InterruptedException {
        return of(sandbox.joins(name, "en"));
    }

    Phone of(long person) {
        return phones.computeIfAbsent(person, id -> new Phone(this, id));
    }

    Collection<Phone> all() {
        return phones.values();
    }

    /** Opens when the next message arrives anywhere. */
    CountDownLatch nextArrival() {
        CountDownLatch latch = new CountDownLatch(1);
        next = latch;
        return latch;
    }

    private void read() {
        try {
            stream.filter(line -> line.startsWith("data: ")).forEach(line -> arrived(line.substring(6)));
        } catch (RuntimeException e) {
            // The sandbox has ended.
        }
    }

    private void arrived(String line) {
        try {
            JsonNode event = JSON.readTree(line);
            JsonNode message = event.path("message");
            if (event.path("type").asText().equals("message")
                    && message.path("out").asBoolean()) {
                of(event.path("chat").asLong()).arrived(message);
                next.countDown();
            }
        } catch (IOException e) {
            throw new IllegalStateException(line, e);
        }
    }

    @Override
    public void close() {
        stream.close();
    }
}
