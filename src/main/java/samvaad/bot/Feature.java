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
 * One thing the bot can do: what it answers, what it does by the clock, and what it stores about people. The
 * application is a list of features. Their order there is the order of their ticks, of their parts of the menu, and of
 * {@code /mydata}.
 */
public interface Feature {

    /** Registers the commands, presses and texts it answers. */
    void routes(Router router);

    /**
     * What to do by the clock: once a second on the conversation thread, each in its own transaction. Must be quick.
     */
    default List<Runnable> ticks() {
        return List.of();
    }

    /** The same on a thread that may be slow, for reading files. */
    default List<Runnable> slowTicks() {
        return List.of();
    }

    /** Makers of the pictures and files it sends, by the names stored in the outbox. */
    default Map<String, MediaMaker> makers() {
        return Map.of();
    }

    /** The same for files that only organisers may have; see {@link StaffMedia}. */
    default Map<String, MediaMaker> staffMakers() {
        return Map.of();
    }

    /** Its part of an event's menu in a private chat. */
    default MenuPart menu(Turn turn, Event event) {
        return MenuPart.NOTHING;
    }

    /** What it stores about the person who asks, in words; empty if nothing. */
    default Html ownData(Turn turn) {
        return Html.EMPTY;
    }

    /** Adds the same in machine-readable form. */
    default void addOwnData(Turn turn, ObjectNode all) {}

    /** Rows of tables about the person who asks, of which {@code /mydata} shows a line each. */
    default List<OwnRows> ownRows() {
        return List.of();
    }

    /** Erases everything it stores about a person. */
    default void erase(UserId person, Instant now) {}

    /** Erases what it stores about a person in connection with one event. */
    default void erase(UserId person, EventId event) {}

    /**
     * A registration in nobody's chat is being erased, in this transaction: that of a guest, or of somebody who was
     * nominated and has not taken it. Erases everything it stores about the registration. Features are called from the
     * last to the first, so that each still finds what those before it in the list store.
     *
     * @param registration its id
     * @param at what was registered later is another one
     */
    default void eraseRegistration(long registration, Instant at) {}

    /**
     * A registration has moved to another chat, in this transaction. Whatever is stored or waiting for the chat that
     * had it and is about this registration goes along, so that each thing reaches one of the two, once.
     */
    default void handedOver(HandedOver move) {}

    /** Where it stores anything next to a person's id. */
    default List<Trace> traces() {
        return List.of();
    }

    /** Where else it stores the id of an event, besides its traces. */
    default List<EventColumn> eventColumns() {
        return List.of();
    }

    /** Handlers for links to the bot, by the prefix of the payload; each gets the rest of the payload. */
    default Map<String, Handler.OnCommand> startLinks() {
        return Map.of();
    }

    /** Learns what somebody does before anybody answers it. Called for everything, so it must be quick. */
    default void before(Turn turn) {}

    /** Takes a command from somebody who may not use it as staff, but in another way. Returns whether it did. */
    default boolean alsoTakes(Turn turn, String command) {
        return false;
    }

    /** Somebody has started the bot or chosen a language. */
    default void greeted(Turn turn) {}

    /**
     * Whether this must not be stored next to its chat, even if handling it fails: an answer that must stay anonymous,
     * a secret.
     */
    default boolean isConfidential(Incoming incoming) {
        return false;
    }

    /** Whether such answers may arrive just now. */
    default boolean expectsConfidential(Instant now) {
        return false;
    }
}
