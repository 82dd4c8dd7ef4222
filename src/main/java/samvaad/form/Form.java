package samvaad.form;

import java.util.List;
import java.util.Optional;

/**
 * Questions to be asked one after the other, with a summary to confirm at the end.
 *
 * @param id names the form among others, as in a stored session
 * @param title the key of a text that heads the summary
 * @param reviewed whether the summary is shown; else the last answer ends the form
 */
public record Form(String id, String title, List<Field> fields, boolean reviewed) {

    /** With a summary. */
    public Form(String id, String title, List<Field> fields) {
        this(id, title, fields, true);
    }

    public Form {
        fields = List.copyOf(fields);
    }

    public Optional<Field> field(String id) {
        return fields.stream().filter(field -> field.id().equals(id)).findFirst();
    }

    /** Where a field stands, counted from 0; -1 if it is not of this form. */
    int place(String id) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
