package samvaad.nomination;

import java.time.Instant;
import java.util.OptionalLong;
import samvaad.chat.UserId;
import samvaad.event.EventId;
import samvaad.text.Language;

/**
 * A sheet that somebody has sent.
 *
 * @param list empty if it is for the event as a whole: its exported list, filled in at the gate
 * @param staff whether they sent it as an organiser
 * @param fileId Telegram's id of the file
 * @param name of the file, as it came
 */
record SentSheet(
        long id,
        EventId event,
        OptionalLong list,
        UserId sender,
        String senderName,
        Language language,
        boolean staff,
        String fileId,
        String name,
        State state,
        Instant sentAt) {

    /** How far it is. Stored by name. */
    enum State {
        /** It is awaited. */
        OPEN,
        /** It is awaited, but the person has turned to something else since. */
        PERHAPS,
        /** A file has come, and the sender was asked whether it is a sheet. */
        ASKED,
        SENT,
        /** Its rows are stored; nothing has been done with them. */
        READ,
        /** It is being taken, little by little. */
        TAKING,
        TAKEN,
        /** Nobody needs it any more. As with what was taken, its rows are deleted little by little. */
        DROPPED
    }
}
