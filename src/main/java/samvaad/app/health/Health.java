package samvaad.app.health;

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

/** Whether the bot is doing its work, for those who watch it from outside. */
public final class Health {

    private final Vitals vitals;
    private final Supplier<Boolean> heard;
    private final Supplier<Boolean> slowedDown;
    private final Supplier<Condition> condition;
    private final Texts words;

    /**
     * A report.
     *
     * @param ready Telegram has answered since the start, and the bot is alive
     * @param alive the bot hears from Telegram, and all its threads are working
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
     * @param slowedDown whether Telegram's last answer was that we ask too often
     * @param words for what is wrong
     */
    public Health(
            Vitals vitals,
            Supplier<Boolean> heard,
            Supplier<Boolean> slowedDown,
            Supplier<Condition> condition,
            Texts words) {
        this.vitals = vitals;
        this.heard = heard;
        this.slowedDown = slowedDown;
        this.condition = condition;
        this.words = words;
    }

    Report report() {
        List<String> wrong = new ArrayList<>(vitals.dead());
        boolean alive = wrong.isEmpty();
        if (alive && !heard.get()) {
            wrong.add("getUpdates has not succeeded yet");
        }
        if (slowedDown.get()) {
            wrong.add("Telegram wants a pause before the next getUpdates (429)");
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
        return new Report(alive && heard.get(), alive, wrong, vitals.sinceLastPoll(), now);
    }

    Duration sinceLastPoll() {
        return vitals.sinceLastPoll();
    }
}
