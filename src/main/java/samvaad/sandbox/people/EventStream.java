package samvaad.sandbox.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import samvaad.sandbox.Json;

/** Tells whoever listens, such as the page, what happens. Costs nothing while nobody does. */
public final class EventStream {
    private final List<Consumer<byte[]>> listeners = new CopyOnWriteArrayList<>();

    /** From now on the listener gets each event as JSON; it must not block. */
    public void add(Consumer<byte[]> listener) {
        listeners.add(listener);
    }

    public void remove(Consumer<byte[]> listener) {
        listeners.remove(listener);
    }

    public void message(VirtualChat chat, ChatMessage message) {
        publish("message", chat, event -> event.set("message", MessageView.of(message)));
    }

    public void keyboard(VirtualChat chat) {
        publish("keyboard", chat, event -> event.set("replyKeyboard", MessageView.keyboard(chat.keyboard())));
    }

    /** The bot answered a press. */
    public void answer(VirtualChat chat, String pressId, String text, boolean alert) {
        publish(
                "answer",
                chat,
                event -> event.put("pressId", pressId).put("text", text).put("alert", alert));
    }

    public void typing(VirtualChat chat) {
        publish("typing", chat, event -> {});
    }

    public void clock(Instant now) {
        publish("clock", event -> event.put("now", now.toString()));
    }

    public void person(VirtualChat chat, BotProfile profile) {
        chat.person()
                .filter(VirtualPerson::listed)
                .ifPresent(person -> publish(
                        "person", event -> event.set("person", PersonView.of(person, chat.isBlocked(), profile))));
    }

    public void faults(JsonNode faults) {
        publish("faults", event -> event.set("faults", faults));
    }

    private void publish(String type, VirtualChat chat, Consumer<ObjectNode> details) {
        if (chat.shown()) {
            publish(type, event -> details.accept(event.put("chat", chat.id())));
        }
    }

    private void publish(String type, Consumer<ObjectNode> details) {
        if (!listeners.isEmpty()) {
            ObjectNode event = Json.object().put("type", type);
            details.accept(event);
            byte[] json = Json.utf8(event);
            listeners.forEach(listener -> listener.accept(json));
        }
    }
}
