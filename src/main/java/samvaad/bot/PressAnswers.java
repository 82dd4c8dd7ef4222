package samvaad.bot;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import samvaad.chat.Incoming;
import samvaad.outbox.Transport;
import samvaad.store.Writer;

/** Answers presses, each once and without a row: an answer is worthless after a restart. In jobs of the one writer only. */
final class PressAnswers {

    private final Writer writer;
    private final Transport transport;
    private final Set<String> early = new HashSet<>();

    PressAnswers(Writer writer, Transport transport) {
        this.writer = writer;
        this.transport = transport;
    }

    /** Answers what came, if it is a press, once all is on the disk. */
    void answer(Incoming incoming, Turn.Toast toast) {
        if (incoming instanceof Incoming.ButtonPress press) {
            writer.afterCommit(() -> {
                if (!early.remove(press.pressId())) {
                    transport.answerPress(press.pressId(), toast.text(), toast.alert());
                }
            });
        }
    }

    /** While the database refuses, at least the buttons stop turning; what they lead to comes when it does not. */
    void answerEarly(List<Arrival> inHand) {
        for (Arrival arrival : inHand) {
            if (arrival.incoming().orElse(null) instanceof Incoming.ButtonPress press && early.add(press.pressId())) {
                transport.answerPress(press.pressId(), "", false);
            }
        }
    }
}
