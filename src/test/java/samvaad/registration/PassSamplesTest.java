package samvaad.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import samvaad.picture.EighthScheduleTest;

/** Draws passes into {@code target/passes} for looking at. */
class PassSamplesTest {

    @Test
    void samplesAreDrawnForLookingAt() throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "passes"));
        for (Map.Entry<String, PassFace> sample : SamplePasses.SAMPLES.entrySet()) {
            Path file = folder.resolve(sample.getKey() + ".png");
            Files.write(file, PassPicture.draw(sample.getValue()));
            assertThat(file).isNotEmptyFile();
        }
        for (int i = 0; i < EighthScheduleTest.NAMES.size(); i++) {
            String name = EighthScheduleTest.NAMES.get(i);
            byte[] pass = PassPicture.draw(SamplePasses.english(name));
            Files.write(folder.resolve("schedule-" + i + ".png"), pass);
        }
    }
}
