package samvaad.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CallbackDataTest {

    @Test
    void idsAreReadBack() {
        CallbackData data =
                CallbackData.parse(CallbackData.of("faq", "quick", 17).encoded());
        assertThat(data.action()).isEqualTo("faq");
        assertThat(data.id(0)).contains("quick");
        assertThat(data.number(1)).hasValue(17L);
        assertThat(data.number(0)).isEmpty();
        assertThat(data.id(2)).isEmpty();
        assertThat(data.number(2)).isEmpty();
    }

    @Test
    void whatDoesNotFitIsAMistakeOfOurs() {
        assertThatThrownBy(() -> CallbackData.of("a", "x".repeat(63))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CallbackData.of("a", "ज्ञ".repeat(8))).isInstanceOf(IllegalArgumentException.class);
        assertThat(CallbackData.of("a", "x".repeat(62)).encoded().getBytes(StandardCharsets.UTF_8))
                .hasSize(64);
    }

    @Property
    void whateverComesFromOutsideIsRead(@ForAll String encoded) {
        CallbackData data = CallbackData.parse(encoded);
        assertThat(data.encoded()).isEqualTo(encoded);
        for (int i = 0; i <= data.ids().size(); i++) {
            assertThat(data.number(i).isEmpty() || data.id(i).isPresent()).isTrue();
        }
    }
}
