package samvaad.outbox;

import java.util.Optional;
import java.util.OptionalLong;
import samvaad.chat.ChatId;
import samvaad.chat.Outgoing;

/** What becomes a row of the outbox, except for its id and content. */
record Envelope(ChatId chat, Lane lane, Optional<Slot> slot, OptionalLong edit, Optional<String> tag, Stage stage) {

    /** A message of its own. */
    Envelope(ChatId chat, Lane lane) {
        this(chat, lane, Optional.empty(), OptionalLong.empty(), Optional.empty(), Stage.ASKS);
    }

    Envelope tagged(String name) {
        return new Envelope(chat, lane, slot, edit, Optional.of(name), stage);
    }

    Letter letter(long id, Outgoing content) {
        return new Letter(id, chat, lane, slot, edit, tag, stage, Optional.of(content));
    }
}
