package samvaad.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import samvaad.chat.ChatId;
import samvaad.chat.Outgoing;
import samvaad.outbox.Delivery;

/** Reads what Telegram said of a message into what is to be done. The texts are those of its server. */
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

    static Delivery read(Answer answer, Outgoing message, OptionalLong edit) {
        if (answer instanceof Answer.Result result) {
            return delivered(result.result(), edit);
        }
        if (answer instanceof Answer.Problem problem) {
            return problem(problem, message, edit);
        }
        return new Delivery.Unreachable(((Answer.Nothing) answer).reason());
    }

    private static Delivery problem(Answer.Problem problem, Outgoing message, OptionalLong edit) {
        String said = problem.description().toLowerCase(Locale.ROOT);
        String reason = problem.code() + " " + problem.description();
        if (problem.migrateTo() != 0) {
            return new Delivery.Moved(new ChatId(problem.migrateTo()));
        }
        return switch (problem.code()) {
            case 401 -> new Delivery.Unauthorized();
            case 403 -> new Delivery.Gone(problem.description());
            case 429 -> new Delivery.SlowDown(pause(problem.retryAfter()));
            // Says nothing about the message: somebody else is in the way for a moment.
            case 408, 409 -> new Delivery.Unreachable(reason);
            default -> {
                if (message instanceof Outgoing.Unbutton || said.contains("message is not modified")) {
                    yield new Delivery.Delivered(edit.orElse(0), Optional.empty());
                }
                if (has(said, GONE)) {
                    yield new Delivery.Gone(problem.description());
                }
                if (edit.isPresent() && has(said, NOT_EDITABLE)) {
                    yield new Delivery.NotEditable(reason);
                }
                yield has(said, FILE_LOST) ? new Delivery.FileLost(reason) : new Delivery.Refused(reason);
            }
        };
    }

    private static Delivery delivered(JsonNode result, OptionalLong edit) {
        long message = result.path("message_id").asLong(edit.orElse(0));
        JsonNode photos = result.path("photo");
        JsonNode file = photos.isEmpty() ? result.path("document") : photos.get(photos.size() - 1);
        return new Delivery.Delivered(
                message, Optional.of(file.path("file_id").asText()).filter(id -> !id.isEmpty()));
    }

    private static Duration pause(Duration retryAfter) {
        return (retryAfter.isZero() ? Duration.ofSeconds(1) : retryAfter).plus(MARGIN);
    }

    private static boolean has(String said, List<String> texts) {
        return texts.stream().anyMatch(said::contains);
    }
}
