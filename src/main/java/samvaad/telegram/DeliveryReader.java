package samvaad.telegram;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import samvaad.chat.ChatId;
import samvaad.chat.Outgoing;
import samvaad.outbox.Delivery;

/** Turns what Telegram said about a message into what to do. The error texts are those of its server. */
final class DeliveryReader {

    private static final List<String> GONE = List.of("chat not found", "user is deactivated", "peer_id_invalid");
    private static final List<String> NOT_EDITABLE = List.of(
            "message to edit not found",
            "message can't be edited",
            "there is no text in the message",
            "there is no caption in the message",
            "message media can't be edited",
            "message_id_invalid",
            "inline keyboard expected");
    private static final List<String> FILE_LOST =
            List.of("wrong remote file identifier", "wrong file identifier", "file reference", "wrong file_id");

    /** A little more than asked for: Telegram counts whole seconds, and its clock is not ours. */
    private static final Duration MARGIN = Duration.ofMillis(250);

    private DeliveryReader() {}

    /**
     * Telegram has accepted it.
     *
     * @param result the message, or {@code true} for a call that creates none
     */
    static Delivery delivered(Serializable result, OptionalLong edit) {
        if (!(result instanceof Message message)) {
            return new Delivery.Delivered(edit.orElse(0), Optional.empty());
        }
        long id = Optional.ofNullable(message.getMessageId())
                .map(Integer::longValue)
                .orElse(edit.orElse(0));
        return new Delivery.Delivered(id, UpdateReader.fileId(message));
    }

    /** Telegram has refused it. */
    static Delivery refused(TelegramApiRequestException refusal, Outgoing message, OptionalLong edit) {
        String description = String.valueOf(refusal.getApiResponse());
        String said = description.toLowerCase(Locale.ROOT);
        String reason = refusal.getErrorCode() + " " + description;
        Optional<Long> moved = Optional.ofNullable(refusal.getParameters()).map(ResponseParameters::getMigrateToChatId);
        if (moved.isPresent()) {
            return new Delivery.Moved(new ChatId(moved.get()));
        }
        return switch (refusal.getErrorCode()) {
            case 401 -> new Delivery.Unauthorized();
            case 403 -> new Delivery.Gone(description);
            case 429 -> new Delivery.SlowDown(pause(BotApiClient.retryAfter(refusal)));
            // This says nothing about the message: something else is in the way for a moment.
            case 408, 409 -> new Delivery.Unreachable(reason);
            default -> {
                if (message instanceof Outgoing.Unbutton || said.contains("message is not modified")) {
                    yield new Delivery.Delivered(edit.orElse(0), Optional.empty());
                }
                if (has(said, GONE)) {
                    yield new Delivery.Gone(description);
                }
                if (edit.isPresent() && has(said, NOT_EDITABLE)) {
                    yield new Delivery.NotEditable(reason);
                }
                yield has(said, FILE_LOST) ? new Delivery.FileLost(reason) : new Delivery.Refused(reason);
            }
        };
    }

    private static Duration pause(Duration retryAfter) {
        return (retryAfter.isZero() ? Duration.ofSeconds(1) : retryAfter).plus(MARGIN);
    }

    private static boolean has(String said, List<String> texts) {
        return texts.stream().anyMatch(said::contains);
    }
}
