package samvaad.form;

import java.util.List;
import java.util.Optional;

/**
 * Questions to be asked one after the other, with a summary to confirm at the end.
 *
 * @param id names the form among others, as in a stored session
 * @param title the key of a text that heads the summary
 * @param discreet whether answers are handed over as they are given and shown or kept nowhere else: there is no summary
 * @param reviewed whether there is a summary; else the last answer ends the form
 */
public record Form(String id, String title, List<Field> fields, boolean discreet, boolean reviewed) {

    public Form {
        fields = List.copyOf(fields);
    }

    public Form(String id, String title, List<Field> fields) {
        this(id, title, fields, false, true);
    }

    public Form(String id, String title, List<Field> fields, boolean discreet) {
        this(id, title, fields, discreet, !discreet);
    }

    /** The questions for somebody who answered so. */
    public List<Field> asked(Answers answers) {
        return fields.stream().filter(field -> field.isAsked(answers)).toList();
    }

    public Optional<Field> field(String id) {
        return fields.stream().filter(field -> field.id().equals(id)).findFirst();
    }

    /** The number of a question as people count, from 1: what follows from an answer belongs to its question. */
    int step(String id) {
        int step = 0;
        for (Field field : fields) {
            step += field.when().isEmpty() ? 1 : 0;
            if (field.id().equals(id)) {
                return step;
            }
        }
        return step;
    }

    int steps() {
        return (int) fields.stream().filter(field -> field.when().isEmpty()).count();
    }
}
