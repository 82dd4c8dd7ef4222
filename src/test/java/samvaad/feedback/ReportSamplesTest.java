package samvaad.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import samvaad.answer.Question;
import samvaad.event.Event;
import samvaad.testing.TestEvents;
import samvaad.text.Language;
import samvaad.text.Messages;

/** Draws reports into {@code target/reports} for looking at. */
class ReportSamplesTest {

    @Test
    void samplesAreDrawnForLookingAt() throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "reports"));
        Event event = TestEvents.named("quick");
        Counts counts = new Counts(Map.of(
                "s.opening", Map.of("5", 41, "4", 30, "3", 12, "2", 4, "1", 2, "absent", 7),
                "s.features", Map.of("5", 9, "4", 22, "3", 31, "2", 14, "1", 8),
                "q.recommend", Map.of("10", 30, "9", 20, "8", 12, "7", 9, "6", 3, "2", 4)));
        FeedbackReport report = new FeedbackReport(event, 140, 96, counts, List.of(), 0);
        Question question = event.registration().orElseThrow().questions().get(1);
        List<GroupTable.Group> groups = question.type().choices().stream()
                .map(choice -> new GroupTable.Group(
                        choice,
                        Map.of("s.opening", new GroupTable.Mean(20, choice.id().length() * 14.0))))
                .toList();
        GroupTable all = new GroupTable(List.of(new GroupTable.Split(question, groups)));
        for (Language language : Language.PACKAGED) {
            Path file = folder.resolve(language.code() + ".png");
            Files.write(
                    file, ReportPicture.draw(report, all, Messages.packaged().in(language)));
            assertThat(file).isNotEmptyFile();
        }
    }
}
