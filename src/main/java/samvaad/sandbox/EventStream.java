package samvaad.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** Tells everybody who listens what happens. Costs nothing while nobody does. */
final class EventStream {
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Workers workers;

    EventStream(Workers workers) {
        this.workers = workers;
    }

    void message(VirtualChat chat, ChatMessage message) {
        inChat(chat, () -> {
            ObjectNode event = event("message").put("chat", chat.id());
            event.set("message", MessageView.of(message));
            return event;
        });
    }

    void keyboard(VirtualChat chat) {
        inChat(chat, () -> {
            ObjectNode event = event("keyboard").put("chat", chat.id());
            event.set("replyKeyboard", MessageView.keyboard(chat.keyboard()));
            return event;
        });
    }

    void answer(VirtualChat chat, String pressId, String text, boolean alert) {
        inChat(
                chat,
                () -> event("answer")
                        .put("chat", chat.id())
                        .put("pressId", pressId)
                        .put("text", text)
                        .put("alert", alert));
    }

    void typing(VirtualChat chat) {
        inChat(chat, () -> event("typing").put("chat", chat.id()));
    }

    void clock(SandboxClock clock) {
        publish(() -> event("clock").put("now", clock.instant().toString()));
    }

    void person(VirtualChat chat, BotProfile profile) {
        inChat(chat, () -> {
            ObjectNode event = event("person");
            chat.person().ifPresent(person -> event.set("person", PersonView.of(person, chat.isBlocked(), profile)));
            return event;
        });
    }

    void faults(JsonNode faults) {
        publish(() -> {
            ObjectNode event = event("faults");
            event.set("faults", faults);
            return event;
        });
    }

    /** Starts to tell that one; it goes by itself when its connection does. */
    void listen(Listener listener) {
        listeners.add(listener);
        workers.run(() -> {
            try {
                listener.run();
            } finally {
                listeners.remove(listener);
            }
        });
    }

    void close() {
        listeners.forEach(Listener::end);
    }

    private static ObjectNode event(String type) {
        return Json.object().put("type", type);
    }

    private void inChat(VirtualChat chat, Supplier<ObjectNode> event) {
        if (chat.shown()) {
            publish(event);
        }
    }

    private void publish(Supplier<ObjectNode> event) {
        if (!listeners.isEmpty()) {
            byte[] json = Json.utf8(event.get());
            listeners.forEach(listener -> listener.tell(json));
        }
    }
}
