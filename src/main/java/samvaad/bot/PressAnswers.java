package samvaad.bot;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import samvaad.chat.Incoming;
import samvaad.outbox.Transport;
import samvaad.store.Writer;

/**
 * Answers presses, each once. They have no row in the outbox, because an answer is worthless after a restart. For jobs
 * of the one writer only.
 */
final class PressAnswers {

    private final Writer writer;
    private final Transport transport;
    private final Set<String> early = new HashSet<>();

    PressAnswers(Writer writer, Transport transport) {
        this.writer = writer;
        this.transport = transport;
    }

    /** If this is a press, answers it once all is on the disk. */
    void answer(Incoming incoming, Turn.Toast toast) {
        if (incoming instanceof Incoming.ButtonPress press) {
            writer.afterCommit(() -> {
                if (!early.remove(press.pressId())) {
                    transport.answerPress(press.pressId(), toast.text(), toast.alert());
                }
            });
        }
    }

    /** While the database refuses writes, at least the buttons stop spinning. What they lead to comes later. */
    void answerEarly(List<Arrival> inHand) {
        for (Arrival arrival : inHand) {
            if (arrival.incoming().orElse(null) instanceof Incoming.ButtonPress press && early.add(press.pressId())) {
                transport.answerPress(press.pressId(), "", false);
            }
        }
    }
}
