package samvaad.trust;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** One person's phone: sends, waits for what must come, remembers all that came. */
final class Phone {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(240);

    private final Phones phones;
    private final long person;
    private final List<Arrival> arrivals = new ArrayList<>();
    private final Set<Long> known = new HashSet<>();
    private int mark;
    private String last = "nothing";
    private long longestWait;
    private long lost = 900_000_000;

    /**
     * A message as it came or as it was changed.
     *
     * @param fresh a new message, not a change of one
     * @param at when, by {@code System.nanoTime}
     */
    record Arrival(long id, boolean fresh, String content, JsonNode json, long at) {

        boolean says(String words) {
            return content.contains(words);
        }

        /** The data of the first button whose data contain this. */
        Optional<String> button(String part) {
            for (JsonNode row : json.path("rows")) {
                for (JsonNode button : row) {
                    if (button.path("data").asText().contains(part)) {
                        return Optional.of(button.path("data").asText());
                    }
                }
            }
            return Optional.empty();
        }
    }

    Phone(Phones phones, long person) {
        this.phones = phones;
        this.person = person;
    }

    long person() {
        return person;
    }

    synchronized void arrived(JsonNode json) {
        String content = json.path("kind").asText() + ": " + json.path("text").asText()
                + json.path("title").asText() + json.path("fileName").asText();
        long id = json.path("id").asLong();
        arrivals.add(new Arrival(id, known.add(id), content, json, System.nanoTime()));
        notifyAll();
    }

    /** Everything that came, in its order. */
    synchronized List<Arrival> arrivals() {
        return List.copyOf(arrivals);
    }

    /** The longest that an answer took. */
    synchronized long longestWait() {
        return longestWait;
    }

    Phone says(String text) throws IOException, InterruptedException {
        begin(text);
        var unused = phones.sandbox().post("people/" + person + "/text", json(Map.of("text", text)));
        return this;
    }

    Phone presses(Arrival message, String dataPart) throws IOException, InterruptedException {
        String data = message.button(dataPart)
                .orElseThrow(() -> new AssertionError("no button " + dataPart + " under " + message));
        begin(data);
        var unused = phones.sandbox()
                .post("people/" + person + "/press", json(Map.of("messageId", message.id(), "data", data)));
        return this;
    }

    /** Presses a button under a message that is not in the chat any more. */
    Phone pressesLost(String data) throws IOException, InterruptedException {
        begin(data);
        var unused =
                phones.sandbox().post("people/" + person + "/press", json(Map.of("messageId", ++lost, "data", data)));
        return this;
    }

    /** Blocks the bot or lets it in again. */
    Phone does(String what) throws IOException, InterruptedException {
        var unused = phones.sandbox().post("people/" + person + "/" + what, "{}");
        return this;
    }

    /** Waits until something more comes, at most so long. */
    synchronized void awaitsMore(long millis) throws InterruptedException {
        int before = arrivals.size();
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (arrivals.size() == before && System.nanoTime() < deadline) {
            wait(50);
        }
    }

    private synchronized void begin(String what) {
        mark = arrivals.size();
        last = what;
    }

    /** Waits for the answer to what was done last. */
    Arrival awaits(String words) throws InterruptedException {
        return awaits(words, arrival -> arrival.says(words));
    }

    synchronized Arrival awaits(String what, Predicate<Arrival> wanted) throws InterruptedException {
        long begun = System.nanoTime();
        int looked = mark;
        while (true) {
            for (; looked < arrivals.size(); looked++) {
                if (wanted.test(arrivals.get(looked))) {
                    longestWait = Math.max(longestWait, System.nanoTime() - begun);
                    return arrivals.get(looked);
                }
            }
            long left = begun + PATIENCE - System.nanoTime();
            if (left <= 0) {
                throw new AssertionError(person + " got no answer to “" + last + "”: wanted " + what + ", got since "
                        + arrivals.subList(mark, arrivals.size()).stream()
                                .map(Arrival::content)
                                .toList());
            }
            wait(TimeUnit.NANOSECONDS.toMillis(left) + 1);
        }
    }

    private static String json(Map<String, ?> value) throws IOException {
        return JSON.writeValueAsString(value);
    }
}
