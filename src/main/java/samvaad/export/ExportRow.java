package samvaad.export;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import samvaad.answer.Answers;
import samvaad.chat.ChatId;
import samvaad.registration.Registration.Status;

/**
 * One person in an exported file.
 *
 * @param unconfirmed whether somebody else put them on a list and they have not confirmed yet
 * @param enteredAt when they came in first, if they did
 * @param enteredBy who recorded it
 * @param days the days on which they came in, as in {@code 2026-01-20}
 * @param chosen the id of the session chosen in each group, by the group's name
 * @param seenIn the ids of the sessions in which they were seen
 */
record ExportRow(
        long id,
        String code,
        Status status,
        String name,
        Optional<String> mobile,
        Answers answers,
        ChatId chat,
        boolean colleague,
        boolean unconfirmed,
        String language,
        Instant registeredAt,
        Optional<Instant> enteredAt,
        Optional<String> enteredBy,
        List<String> days,
        Map<String, String> chosen,
        List<String> seenIn) {

    ExportRow {
        days = List.copyOf(days);
        chosen = Map.copyOf(chosen);
        seenIn = List.copyOf(seenIn);
    }
}
