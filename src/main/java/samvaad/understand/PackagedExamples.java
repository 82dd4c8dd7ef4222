package samvaad.understand;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import samvaad.text.Language;
import samvaad.text.Messages;

/** The examples that the model was trained on, as they are in the jar. */
public final class PackagedExamples {

    private PackagedExamples() {}

    /** Some of them, evenly, for a quick look at what a lesson would change. */
    public static List<Example> sample(Messages messages, int most) {
        List<Example> all = new ArrayList<>();
        for (Language language : messages.languages()) {
            all.addAll(of(language));
        }
        int step = Math.max(1, all.size() / most);
        return IntStream.range(0, Math.min(most, all.size()))
                .mapToObj(i -> all.get(i * step))
                .toList();
    }

    private static List<Example> of(Language language) {
        String name = "examples." + language.code() + ".tsv";
        try (InputStream in = PackagedExamples.class.getResourceAsStream("/messages/" + name)) {
            return in == null
                    ? List.of()
                    : ExampleFile.read(
                            name, new String(in.readAllBytes(), StandardCharsets.UTF_8), new ArrayList<>());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
