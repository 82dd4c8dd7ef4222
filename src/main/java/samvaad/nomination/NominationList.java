package samvaad.nomination;

import java.time.Instant;
import java.util.Optional;
import samvaad.chat.UserId;
import samvaad.event.EventId;
import samvaad.registration.ListSeats;
import samvaad.text.Language;

/**
 * A list of people whom a department nominates.
 *
 * @param quota the event file's quota because of which it was made
 * @param token whoever opens the link with it first fills in the list
 * @param most how many people the department may nominate
 * @param until until when it may, and until when seats are held for it
 * @param officer who fills it in; {@link #NOBODY} as long as nobody has opened the link
 * @param officerName as on Telegram; may be empty
 * @param officerLanguage in which they took it on
 * @param madeBy the organiser who made it, or {@link #NOBODY} if they were erased
 */
record NominationList(
        long id,
        EventId event,
        Optional<String> quota,
        String department,
        String token,
        int most,
        Instant until,
        UserId officer,
        String officerName,
        Optional<Language> officerLanguage,
        UserId madeBy) {

    static final UserId NOBODY = new UserId(0);

    ListSeats seats() {
        return new ListSeats(id, quota, department, until);
    }

    boolean isOpen(Instant now) {
        return now.isBefore(until);
    }
}
