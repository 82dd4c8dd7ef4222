package samvaad.bot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import samvaad.chat.Incoming;
import samvaad.chat.UserId;
import samvaad.event.Event;
import samvaad.event.EventId;
import samvaad.outbox.MediaMaker;
import samvaad.text.Html;

/**
 * One thing that the bot can do: what it answers, what it does by the clock, and what it keeps of people. The application is a list of
 * features; their order there is the order of their ticks, of their parts of the menu, and of {@code /mydata}.
 */
public interface Feature {

    /** Says which commands, presses and texts it answers. */
    void routes(Router router);

    /** What is due by the clock: done once a second on the conversation thread, each in a transaction of its own. Must be quick. */
    default List<Runnable> ticks() {
        return List.of();
    }

    /** The same on a thread that may take its time, for reading files. */
    default List<Runnable> slowTicks() {
        return List.of();
    }

    /** Who makes the pictures and files that it sends, by the names that stand in the outbox. */
    default Map<String, MediaMaker> makers() {
        return Map.of();
    }

    /** The same for what only organisers may have; see {@link StaffMedia}. */
    default Map<String, MediaMaker> staffMakers() {
        return Map.of();
    }

    /** Its part of an event's menu in a private chat. */
    default MenuPart menu(Turn turn, Event event) {
        return MenuPart.NOTHING;
    }

    /** What it keeps of whoever asks, in words; empty if nothing. */
    default Html ownData(Turn turn) {
        return Html.EMPTY;
    }

    /** Adds the same for machines. */
    default void addOwnData(Turn turn, ObjectNode all) {}

    /** Erases all that it keeps of a person. */
    default void erase(UserId person, Instant now) {}

    /** Erases what it keeps of a person that is about one event. */
    default void erase(UserId person, EventId event) {}

    /** Where it keeps anything beside a person's id. */
    default List<Trace> traces() {
        return List.of();
    }

    /** What answers links to the bot whose payload begins with one of these prefixes; it gets the rest of the payload. */
    default Map<String, Handler.OnCommand> startLinks() {
        return Map.of();
    }

    /** Somebody has started the bot or chosen a language. */
    default void greeted(Turn turn) {}

    /** Whether this must not be written down beside its chat, even where it fails: an answer that is to stay anonymous, a secret. */
    default boolean isConfidential(Incoming incoming) {
        return false;
    }

    /** Whether such answers may come just now. */
    default boolean expectsConfidential(Instant now) {
        return false;
    }
}
