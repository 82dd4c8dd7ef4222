package samvaad.bot;

import java.time.Clock;
import java.util.Set;
import samvaad.chat.UserId;
import samvaad.event.Events;
import samvaad.outbox.Outbox;
import samvaad.store.Database;
import samvaad.store.Writer;
import samvaad.text.Messages;

/**
 * What every feature builds on.
 *
 * @param owners who is staff according to the settings
 * @param downloads fetches files that people sent
 */
public record Core(
        Database database,
        Writer writer,
        Outbox outbox,
        Clock clock,
        Messages messages,
        Events events,
        BotName botName,
        Set<UserId> owners,
        Downloads downloads) {}
