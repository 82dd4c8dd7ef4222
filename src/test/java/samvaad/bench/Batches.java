package samvaad.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import samvaad.bot.Arrival;
import samvaad.chat.ChatId;
import samvaad.chat.Incoming;
import samvaad.chat.Origin;
import samvaad.chat.UserId;

/** Updates of 20,000 people in turn, a third of them {@code /start} and the others {@code /venue}. */
final class Batches {

    private static final int CHATS = 20_000;

    private final int size;
    private long lastUpdate;

    Batches(int size) {
        this.size = size;
    }

    int size() {
        return size;
    }

    List<Arrival> next() {
        List<Arrival> arrivals = new ArrayList<>(size);
        Instant now = Instant.now();
        for (int i = 0; i < size; i++) {
            long id = ++lastUpdate;
            long person = 1000 + id % CHATS;
            Origin from = new Origin(
                    new ChatId(person),
                    Origin.ChatKind.PRIVATE,
                    new UserId(person),
                    "Somebody",
                    Optional.of(id % 2 == 0 ? "hi" : "en"),
                    now);
            String command = id % 3 == 0 ? "start" : "venue";
            arrivals.add(Arrival.of(id, new Incoming.Command(from, command, ""), () -> "{}"));
        }
        return arrivals;
    }
}
