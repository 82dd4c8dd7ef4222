package samvaad.jsonfile;

import java.util.ArrayList;
import java.util.List;

/** Collects the mistakes of one file, and what may be one. */
public final class Mistakes {

    private final String file;
    private final List<FileMistake> found = new ArrayList<>();

    private final List<FileMistake> warnings = new ArrayList<>();

    public Mistakes(String file) {
        this.file = file;
    }

    public void add(String field, String reason) {
        found.add(new FileMistake(file, field, reason));
    }

    /** Adds something that is allowed but probably not meant. It does not keep the file from being used. */
    public void warn(String field, String reason) {
        warnings.add(new FileMistake(file, field, reason));
    }

    public List<FileMistake> warnings() {
        return List.copyOf(warnings);
    }

    public List<FileMistake> found() {
        return List.copyOf(found);
    }
}
