package samvaad.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telegram.telegrambots.meta.api.objects.ApiResponse;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import samvaad.chat.Outgoing;
import samvaad.outbox.Delivery;
import samvaad.text.Html;

/** Found by the trial of faults: a conflict that was not the message's fault had buried it. */
class DeliveryReaderTest {

    @ParameterizedTest
    @CsvSource({"408,Unreachable", "409,Unreachable", "400,Refused", "413,Refused", "403,Gone", "429,SlowDown"})
    void onlyWhatIsTheMessagesFaultBuriesIt(int code, String delivery) {
        ApiResponse<Message> answer = ApiResponse.<Message>builder()
                .ok(false)
                .errorCode(code)
                .errorDescription("Conflict: terminated by other getUpdates request")
                .build();
        Delivery read = DeliveryReader.refused(
                new TelegramApiRequestException("refused", answer), Outgoing.show(new Html("x")), OptionalLong.empty());
        assertThat(read.getClass().getSimpleName()).isEqualTo(delivery);
    }
}
