package samvaad.jsonfile;

import java.util.ArrayList;
import java.util.List;

/** Collects the mistakes of one file. */
public final class Mistakes {

    private final String file;
    private final List<FileMistake> found = new ArrayList<>();

    public Mistakes(String file) {
        this.file = file;
    }

    public void add(String field, String reason) {
        found.add(new FileMistake(file, field, reason));
    }

    public List<FileMistake> found() {
        return List.copyOf(found);
    }
}
