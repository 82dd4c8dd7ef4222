package samvaad.app;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import samvaad.store.StoreException;
import samvaad.text.Texts;

/** Whether the bot does its work, for whoever watches from outside. */
final class Health {

    private static final Duration DEAF = Duration.ofSeconds(90);
    private static final Duration STUCK = Duration.ofSeconds(30);

    private final Supplier<Duration> sinceLastPoll;
    private final Supplier<Boolean> heard;
    private final Supplier<Boolean> slowedDown;
    private final Pulse pulse;
    private final Supplier<Condition> condition;
    private final Texts words;

    /**
     * A report.
     *
     * @param ready Telegram has answered since the start, and the bot is alive
     * @param alive the bot hears Telegram and can write
     * @param wrong what is wrong, in words, whether or not the bot is alive
     */
    record Report(boolean ready, boolean alive, List<String> wrong, Duration poll, Optional<Condition> condition) {

        /** For load balancers and scripts: 200 or 503. */
        int status() {
            return ready ? 200 : 503;
        }

        String json() {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            json.put("ready", ready).put("alive", alive);
            wrong.forEach(json.putArray("wrong")::add);
            json.put("secondsSinceLastPoll", poll.toSeconds());
            condition.ifPresent(now -> {
                json.put("messagesWaiting", now.waiting());
                json.put("diskFreeMegabytes", now.freeMegabytes());
                json.put("secondsHeld", now.held().toSeconds()).put("chatsHeld", now.heldChats());
                now.backup().ifPresent(at -> json.put("lastBackup", at.toString()));
            });
            return json.toString();
        }
    }

    /**
     * Health.
     *
     * @param heard whether Telegram has answered since the start
     * @param slowedDown whether Telegram's last answer was that it is asked too often
     * @param words of what is wrong
     */
    Health(
            Supplier<Duration> sinceLastPoll,
            Supplier<Boolean> heard,
            Supplier<Boolean> slowedDown,
            Pulse pulse,
            Supplier<Condition> condition,
            Texts words) {
        this.sinceLastPoll = sinceLastPoll;
        this.heard = heard;
        this.slowedDown = slowedDown;
        this.pulse = pulse;
        this.condition = condition;
        this.words = words;
    }

    Report report() {
        List<String> wrong = new ArrayList<>();
        Duration poll = sinceLastPoll.get();
        boolean deaf = poll.compareTo(DEAF) >= 0;
        if (deaf) {
            wrong.add("getUpdates has not succeeded for " + poll.toSeconds() + " s");
        } else if (!heard.get()) {
            wrong.add("getUpdates has not succeeded yet");
        }
        if (slowedDown.get()) {
            wrong.add("Telegram wants getUpdates to pause (429)");
        }
        Duration stuck = pulse.stuckFor();
        boolean writes = stuck.compareTo(STUCK) < 0;
        if (!writes) {
            wrong.add("the database has not been written for " + stuck.toSeconds() + " s");
        }
        Optional<Condition> now = Optional.empty();
        try {
            now = Optional.of(condition.get());
            for (Map.Entry<Trouble, Long> trouble : now.get().troubles().entrySet()) {
                wrong.add(Alarms.words(words, trouble.getKey(), trouble.getValue()));
            }
        } catch (StoreException e) {
            wrong.add("the database can’t be read");
        }
        boolean alive = !deaf && writes;
        return new Report(alive && heard.get(), alive, wrong, poll, now);
    }

    Duration sinceLastPoll() {
        return sinceLastPoll.get();
    }
}
