package samvaad.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads examples: a line each with meaning, group and sentence, tabs between them; lines that begin with # are
 * notes.
 */
public final class ExampleFile {

    private static final int COLUMNS = 3;

    private ExampleFile() {}

    /**
     * The examples in a file.
     *
     * @param name the file's, for the mistakes
     * @param mistakes gets a line for each line that is not an example
     */
    public static List<Example> read(String name, String text, List<String> mistakes) {
        List<Example> examples = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] columns = line.split("\t", -1);
            Optional<Meaning> meaning = Meaning.labelled(columns[0].strip());
            String where = name + ", line " + number + ": ";
            if (columns.length != COLUMNS || columns[2].isBlank()) {
                mistakes.add(where + "write an intent, a group and a sentence with tabs between them");
            } else if (meaning.isEmpty()) {
                mistakes.add(where + "“" + columns[0] + "” is not an intent; write one of " + labels());
            } else {
                examples.add(new Example(meaning.get(), columns[1].strip(), columns[2].strip()));
            }
        }
        return examples;
    }

    private static String labels() {
        List<String> labels = new ArrayList<>();
        for (Intent intent : Intent.values()) {
            labels.add(intent.label());
        }
        labels.add("faq:ID");
        for (Courtesy courtesy : Courtesy.values()) {
            labels.add(courtesy.label());
        }
        return String.join(", ", labels);
    }
}
