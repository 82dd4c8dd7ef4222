package samvaad.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The model is learned anew at each build. */
class TrainerTest {

    @TempDir
    Path folder = Path.of("");

    private static byte[] bytes(Model model) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model.write(bytes);
        return bytes.toByteArray();
    }

    private static Model talk() throws IOException {
        return Trainer.train(Trainer.read(List.of(Path.of("messages", "examples.talk.en.tsv"))));
    }

    @Test
    void theSameExamplesGiveTheSameBytes() throws IOException {
        byte[] once = bytes(talk());
        assertThat(bytes(talk())).isEqualTo(once);
        assertThat(bytes(Model.read(new ByteArrayInputStream(once)))).isEqualTo(once);
    }

    @Test
    void whatWasLearnedIsWhatTheExamplesSay() throws IOException {
        Classifier classifier = new Classifier(talk(), List.of(), List.of());
        assertThat(classifier
                        .guesses(Features.of("thank you very much sir"))
                        .get(0)
                        .meaning())
                .isEqualTo(Courtesy.THANKS);
        assertThat(classifier.guesses(Features.of("good evening")).get(0).meaning())
                .isEqualTo(Courtesy.HELLO);
    }

    @Test
    void itIsWrittenBesideTheClassesAndOnlyWhereAnExampleIsNewer() throws IOException {
        Path messages = Files.createDirectory(folder.resolve("messages"));
        Files.copy(Path.of("messages", "examples.talk.en.tsv"), messages.resolve("examples.en.tsv"));
        String[] arguments = {messages.toString(), folder.toString()};
        Trainer.main(arguments);
        Path model = folder.resolve("samvaad").resolve("understand").resolve(Model.FILE);
        byte[] first = Files.readAllBytes(model);
        Files.writeString(model, "untouched");
        Trainer.main(arguments);
        assertThat(model).hasContent("untouched");
        Files.delete(model);
        Trainer.main(arguments);
        assertThat(model).hasBinaryContent(first);
    }
}
