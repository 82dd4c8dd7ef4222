package samvaad.export;

import java.time.Instant;
import java.util.Optional;
import samvaad.answer.Answers;
import samvaad.chat.ChatId;
import samvaad.registration.Registration.Status;

/**
 * One person in an exported file.
 *
 * @param enteredAt when they came in, if they did
 * @param enteredBy who recorded it
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
        String language,
        Instant registeredAt,
        Optional<Instant> enteredAt,
        Optional<String> enteredBy) {}
