package samvaad.event;

import java.util.ArrayList;
import java.util.List;

/** Collects the mistakes of one file. */
final class Mistakes {

    private final String file;
    private final List<EventMistake> found = new ArrayList<>();

    Mistakes(String file) {
        this.file = file;
    }

    void add(String field, String reason) {
        found.add(new EventMistake(file, field, reason));
    }

    List<EventMistake> found() {
        return List.copyOf(found);
    }
}
