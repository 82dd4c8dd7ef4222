package samvaad.bot;

import samvaad.chat.ChatId;
import samvaad.event.EventId;

/**
 * A registration belongs to another chat from now on.
 *
 * @param registration its id
 * @param from the chat that had it; one that never gets anything if it was nobody's yet
 */
public record HandedOver(EventId event, long registration, ChatId from, ChatId to) {}
