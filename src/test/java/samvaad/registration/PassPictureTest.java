package samvaad.registration;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import samvaad.picture.QrSquare;

class PassPictureTest {

    private static final int MOST_BYTES = 80 * 1024;

    static Stream<String> extremeNames() {
        return Stream.of(
                "क्ष्म्य".repeat(100),
                "क्ष्म्य ".repeat(100),
                "محمد عمران ".repeat(30),
                "W".repeat(500),
                "🎉".repeat(100),
                "க்ஷ்".repeat(60),
                "z\u0301\u0327\u0308\u0304".repeat(100),
                "क्".repeat(500),
                "A",
                "अ",
                "");
    }

    @ParameterizedTest
    @MethodSource("extremeNames")
    void whateverTheNameThePictureIsSmallAndItsCodeCanBeScanned(String name) throws Exception {
        byte[] png = PassPicture.draw(SamplePasses.longHindi(name));

        BufferedImage image = read(png);
        assertThat(png).hasSizeLessThan(MOST_BYTES);
        assertThat(image.getWidth()).isEqualTo(1080);
        assertThat(image.getHeight()).isBetween(1500, 2400);
        assertThat(scanned(image)).isEqualTo(SamplePasses.LINK);
        assertThat(edges(image)).as("nothing runs out at the sides").containsOnly(0xFFFFFFFF);
    }

    @Test
    void everySampleIsSmallAndCanBeScanned() throws Exception {
        for (PassFace face : SamplePasses.SAMPLES.values()) {
            byte[] png = PassPicture.draw(face);
            assertThat(png).hasSizeLessThan(MOST_BYTES);
            assertThat(scanned(read(png))).isEqualTo(face.link());
        }
    }

    @Test
    void theLongestLinkStillHasLargeModules() {
        QrSquare qr = QrSquare.within(1000, "https://t.me/" + "b".repeat(32) + "?start=c-" + "T".repeat(24));

        assertThat(qr.quiet() / QrSquare.QUIET).isGreaterThanOrEqualTo(20);
    }

    @Test
    void canBeScannedWhenShownSmall() throws Exception {
        BufferedImage image = read(PassPicture.draw(SamplePasses.hindi("आशा राव")));
        BufferedImage small = new BufferedImage(270, image.getHeight() / 4, BufferedImage.TYPE_INT_RGB);
        small.createGraphics().drawImage(image, 0, 0, small.getWidth(), small.getHeight(), null);

        assertThat(scanned(small)).isEqualTo(SamplePasses.LINK);
    }

    @Test
    void aNameThatDiffersGivesAnotherPictureAndTheSameNameTheSame() {
        assertThat(PassPicture.draw(SamplePasses.hindi("आशा राव")))
                .isEqualTo(PassPicture.draw(SamplePasses.hindi("आशा राव")))
                .isNotEqualTo(PassPicture.draw(SamplePasses.hindi("रवि राव")));
    }

    @Test
    void severalThreadsDrawAtOnce() throws Exception {
        byte[] alone = PassPicture.draw(SamplePasses.hindi("आशा राव"));
        List<Integer> lengths = Collections.synchronizedList(new ArrayList<>());
        ExecutorService threads = Executors.newFixedThreadPool(4);
        for (int i = 0; i < 8; i++) {
            threads.execute(() -> lengths.add(PassPicture.draw(SamplePasses.hindi("आशा राव")).length));
        }
        threads.shutdown();

        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(lengths).hasSize(8).containsOnly(alone.length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"000000", "WMWMWM", "111111", "QQQQQQ"})
    void theCodeFitsBetweenTheMargins(String characters) throws Exception {
        PassFace face = SamplePasses.english("Asha Rao");
        BufferedImage image = read(PassPicture.draw(new PassFace(
                face.heading(),
                face.title(),
                face.when(),
                face.where(),
                face.name(),
                face.organisation(),
                face.hint(),
                new PassCode(characters),
                face.link())));

        assertThat(edges(image)).containsOnly(0xFFFFFFFF);
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    /** The colours of the columns near the sides, below the coloured part. */
    private static Set<Integer> edges(BufferedImage image) {
        Set<Integer> colours = new TreeSet<>();
        for (int y = image.getHeight() * 2 / 5; y < image.getHeight(); y++) {
            for (int x : new int[] {0, 30, 60, image.getWidth() - 60, image.getWidth() - 1}) {
                colours.add(image.getRGB(x, y));
            }
        }
        return colours;
    }

    private static String scanned(BufferedImage image) throws ReaderException {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return new QRCodeReader()
                .decode(new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels))))
                .getText();
    }
}
