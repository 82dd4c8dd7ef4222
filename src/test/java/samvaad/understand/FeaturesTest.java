package samvaad.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What of a sentence counts. */
class FeaturesTest {

    /** 40 words of 24 letters have no more. */
    private static final int MOST = 40 * 110;

    private static int[] buckets(String sentence) {
        Features features = Features.of(sentence);
        return IntStream.range(0, features.size()).map(features::bucket).toArray();
    }

    @Property(tries = 300)
    void anyTextHasAscendingBucketsEachFromAWord(@ForAll String text) {
        Features features = Features.of(text);
        for (int i = 0; i < features.size(); i++) {
            assertThat(features.bucket(i)).isBetween(0, Features.BUCKETS - 1);
            assertThat(i == 0 || features.bucket(i - 1) < features.bucket(i)).isTrue();
            assertThat(features.word(i)).isNotEmpty();
        }
        assertThat(features.isEmpty()).isEqualTo(features.size() == 0);
    }

    @Test
    void bothScriptsHaveTheSameAndWhateverIsTypedHasFew() {
        assertThat(buckets("कार्यक्रम कब है?")).isEqualTo(buckets("KARYAKRAM kab hai"));
        assertThat(buckets("ab".repeat(2_000)).length).isLessThan(MOST);
        assertThat(buckets("क ख ".repeat(2_000)).length).isLessThan(MOST);
        assertThat(buckets("zq\u0301\u0302".repeat(2_000)).length).isLessThan(MOST);
    }
}
