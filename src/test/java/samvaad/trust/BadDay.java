package samvaad.trust;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import samvaad.bench.Sandbox;

/** Sets one fault after the other at random, of every kind that the sandbox knows but a refused token. */
final class BadDay implements Runnable {

    private static final List<String> KINDS =
            List.of("429", "429-global", "500", "502", "409", "reset-before", "reset-after", "cut", "garbage", "slow");

    /** Those where the call is carried out and only its answer is lost: what must be sent may come twice. */
    private static final List<String> AFTER = List.of("reset-after", "cut", "garbage", "slow");

    private static final List<String> METHODS =
            List.of("", "", "getUpdates", "sendMessage", "sendVenue", "editMessageText", "answerCallbackQuery");

    /** So long after a blow is over the next one may hit the same, or nothing would ever get through. */
    private static final long AIR = 3_000_000_000L;

    private final Sandbox sandbox;
    private final List<Phone> unlucky;
    private final boolean everybody;
    private final int slowMillis;
    private final Random random;
    private final Map<String, Integer> set = new TreeMap<>();
    private final Map<String, Long> lastStruck = new HashMap<>();

    /** How many messages of a person make sure that one got through since the last blow: a blow may let its own through. */
    private final Map<Phone, Integer> enough = new HashMap<>();

    private volatile boolean over;

    /**
     * A bad day.
     *
     * @param unlucky whom faults of one chat hit
     * @param everybody whether some hit all chats, and the polling
     * @param slowMillis how slow an answer is at most
     */
    BadDay(Sandbox sandbox, List<Phone> unlucky, boolean everybody, int slowMillis, long seed) {
        this.sandbox = sandbox;
        this.unlucky = unlucky;
        this.everybody = everybody;
        this.slowMillis = slowMillis;
        this.random = new Random(seed);
    }

    @Override
    public void run() {
        try {
            while (!over) {
                Thread.sleep(50 + random.nextInt(300));
                try {
                    add();
                } catch (IOException e) {
                    System.err.println("A fault could not be set: " + e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void add() throws IOException, InterruptedException {
        boolean all = everybody && random.nextInt(3) > 0;
        String kind = KINDS.get(random.nextInt(KINDS.size()));
        if (!all && kind.equals("429-global")) {
            kind = "429";
        }
        int times = kind.equals("429") || kind.equals("slow") ? 1 : 1 + random.nextInt(4);
        Optional<Phone> phone = all ? Optional.empty() : Optional.of(unlucky.get(random.nextInt(unlucky.size())));
        long chat = phone.map(Phone::person).orElse(0L);
        String method = all ? METHODS.get(random.nextInt(METHODS.size())) : "";
        String victim = victim(method, chat);
        long now = System.nanoTime();
        for (JsonNode standing : sandbox.get("state").path("faults")) {
            lastStruck.put(
                    victim(
                            standing.path("method").asText(),
                            standing.path("chat").asLong()),
                    now);
        }
        long air = all ? AIR : 4 * AIR;
        if (now - lastStruck.getOrDefault(victim, now - air) < air
                || phone.filter(this::waitsSinceTheLastBlow).isPresent()) {
            return;
        }
        phone.ifPresent(struck -> enough.put(struck, struck.arrivals().size() + times + 1));
        lastStruck.put(victim, now);
        int retryAfter = all ? 1 + random.nextInt(2) : 1 + random.nextInt(8);
        String json = String.format(
                "{\"kind\":\"%s\",\"method\":\"%s\",\"chat\":%d,\"times\":%d,\"retryAfter\":%d,\"delayMs\":%d}",
                kind, method, chat, times, retryAfter, 200 + random.nextInt(all ? 1500 : slowMillis));
        var unused = sandbox.post("faults", json);
        synchronized (this) {
            set.merge(kind, times, Integer::sum);
        }
    }

    /**
     * A chat that is failing is asked again ever less often. With time alone for air the next blow would stand before each
     * attempt, and the chat would never be served.
     */
    private boolean waitsSinceTheLastBlow(Phone phone) {
        return phone.arrivals().size() < enough.getOrDefault(phone, 0);
    }

    /** What a fault hits: blows to one of them come one after the other, whichever methods they name. */
    private static String victim(String method, long chat) {
        if (chat != 0) {
            return "chat " + chat;
        }
        return method.isEmpty() || method.equals("getUpdates") ? "polling" : "sending";
    }

    /** Ends it: from here on all is well. */
    void isOver() throws IOException, InterruptedException {
        over = true;
        Thread.sleep(600);
        for (var fault : sandbox.get("state").path("faults")) {
            synchronized (this) {
                set.merge(fault.path("kind").asText(), -fault.path("times").asInt(), Integer::sum);
            }
        }
        var unused = sandbox.delete("faults");
    }

    /** How often each kind struck. */
    synchronized Map<String, Integer> struck() {
        return new TreeMap<>(set);
    }

    synchronized int struckAfter() {
        return set.entrySet().stream()
                .filter(one -> AFTER.contains(one.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
