package samvaad.sandbox.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import samvaad.sandbox.Json;
import samvaad.sandbox.people.Press;

/** The updates that the bot has not confirmed yet, and the one poll that may be waiting for more. */
public final class UpdateQueue {
    /** How many it holds; what comes beyond that is dropped. */
    public static final int MOST = 100_000;

    /** What the older of two polls gets. */
    public static final HttpReply CONFLICT = HttpReply.error(
            409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");

    private static final int MOST_BYTES = 4 << 20;
    private static final long SECOND = 1_000_000_000L;

    private final Workers workers;
    private final Deque<QueuedUpdate> queue = new ArrayDeque<>();
    private Set<String> allowed = PollTerms.USUAL;
    private Optional<WaitingPoll> waiting = Optional.empty();
    private long nextId = 870_000_001;
    private long lastOffset = Long.MIN_VALUE;
    private long lastPoll = System.nanoTime();
    private long lastReply = System.nanoTime();
    private long nextConflict = System.nanoTime();

    UpdateQueue(Workers workers) {
        this.workers = workers;
    }

    private record WaitingPoll(PollTerms terms, Consumer<HttpReply> reply, ScheduledFuture<?> end) {}

    /** Queues an update unless the bot has not asked for that type. */
    public synchronized void push(String type, ObjectNode content, Optional<Press> press) {
        if (allowed.contains(type)) {
            ObjectNode body = Json.object();
            body.set(type, content);
            add(body, press);
        }
    }

    /** Queues whatever it is. */
    public synchronized void pushRaw(ObjectNode body) {
        add(body, Optional.empty());
    }

    public synchronized int pending() {
        return queue.size();
    }

    /** Whether a poll is waiting, or one ended within the last few seconds. */
    public synchronized boolean polling() {
        boolean ever = lastOffset != Long.MIN_VALUE;
        return waiting.isPresent() || (ever && System.nanoTime() - Math.max(lastPoll, lastReply) < 5 * SECOND);
    }

    synchronized Set<String> allowed() {
        return allowed;
    }

    synchronized void clear() {
        queue.clear();
    }

    /** Answers through the reply: now, as soon as there is an update, or when the time is over. */
    public void poll(PollTerms asked, Consumer<HttpReply> reply) {
        Runnable answer;
        synchronized (this) {
            PollTerms terms = slowedDown(asked);
            allowed = terms.allowed().orElse(allowed);
            confirm(terms.offset());
            if (queue.isEmpty() && terms.timeout() > 0) {
                answer = endWaiting();
                ScheduledFuture<?> end = workers.later(terms.timeout(), TimeUnit.SECONDS, () -> giveWaiting(reply));
                waiting = Optional.of(new WaitingPoll(terms, reply, end));
            } else {
                HttpReply updates = take(terms.limit());
                answer = () -> reply.accept(updates);
            }
        }
        answer.run();
    }

    /** A bot that asks the same again at once has to wait, as on Telegram. */
    private PollTerms slowedDown(PollTerms asked) {
        long now = System.nanoTime();
        boolean same = asked.offset() == lastOffset;
        long since = now - lastPoll;
        lastOffset = asked.offset();
        lastPoll = now;
        int timeout = same && asked.timeout() < 3 && since < 3 * SECOND ? 3 : asked.timeout();
        int limit = same && since < SECOND / 2 ? 1 : asked.limit();
        return asked.with(limit, timeout);
    }

    private void confirm(long offset) {
        while (offset < 0 && queue.size() > -offset) {
            queue.removeFirst();
        }
        // One that is too far ahead counts as "from the head": a bot with the offset of an earlier sandbox loses
        // nothing.
        boolean plausible = offset <= nextId + 10;
        while (plausible && !queue.isEmpty() && queue.getFirst().id() < offset) {
            queue.removeFirst();
        }
    }

    private void add(ObjectNode body, Optional<Press> press) {
        if (queue.size() >= MOST) {
            return;
        }
        boolean first = queue.isEmpty();
        queue.addLast(QueuedUpdate.of(nextId++, body, press));
        // A worker wakes the poll: more updates may come until it runs, and they all go together.
        if (first) {
            waiting.ifPresent(poll -> workers.run(() -> giveWaiting(poll.reply())));
        }
    }

    private void giveWaiting(Consumer<HttpReply> reply) {
        HttpReply updates;
        synchronized (this) {
            if (waiting.filter(poll -> poll.reply() == reply).isEmpty()) {
                return;
            }
            updates = take(waiting.get().terms().limit());
            stopWaiting();
            lastReply = System.nanoTime();
        }
        reply.accept(updates);
    }

    /** The older of two polls gets the conflict, but not more often than every 3 s. */
    private Runnable endWaiting() {
        if (waiting.isEmpty()) {
            return () -> {};
        }
        Consumer<HttpReply> old = waiting.get().reply();
        stopWaiting();
        long now = System.nanoTime();
        if (now >= nextConflict) {
            nextConflict = now + 3 * SECOND;
            return () -> old.accept(CONFLICT);
        }
        return () -> {
            var unused = workers.later(3, TimeUnit.SECONDS, () -> old.accept(CONFLICT));
        };
    }

    private void stopWaiting() {
        waiting.ifPresent(poll -> poll.end().cancel(false));
        waiting = Optional.empty();
    }

    private HttpReply take(int limit) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(4096);
        out.writeBytes("{\"ok\":true,\"result\":[".getBytes(StandardCharsets.US_ASCII));
        int taken = 0;
        for (QueuedUpdate update : queue) {
            if (taken == limit || out.size() + update.json().size() > MOST_BYTES) {
                break;
            }
            if (taken++ > 0) {
                out.write(',');
            }
            out.writeBytes(update.json().array());
            update.press().ifPresent(Press::deliver);
        }
        out.writeBytes("]}".getBytes(StandardCharsets.US_ASCII));
        return HttpReply.of(200, "application/json", out.toByteArray());
    }
}
