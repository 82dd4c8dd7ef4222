package samvaad.understand;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.util.List;
import samvaad.event.Event;

/** Prints how sentences are understood. For people who add examples. */
public final class AskLines {

    private final FreeText freeText;
    private final List<Event> events;

    public AskLines(FreeText freeText, List<Event> events) {
        this.freeText = freeText;
        this.events = List.copyOf(events);
    }

    /**
     * Reads one sentence per line, and prints a line for each: topic, tab, sentence.
     *
     * @param why whether to add the reason as a third column
     */
    public void answer(Reader sentences, PrintStream out, boolean why) throws IOException {
        BufferedReader lines = new BufferedReader(sentences);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String reason = why ? "\t" + String.join("; ", freeText.why(line, events)) : "";
            out.println(freeText.understand(line, events).printed() + "\t" + line + reason);
        }
        out.flush();
    }
}
