package samvaad.sandbox.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import samvaad.sandbox.ApiError;

/** Every chat that the bot knows: those of the virtual people, and groups. */
public final class VirtualChats {
    private static final long FIRST_OF_CROWD = 2_000_001;

    private final Map<Long, VirtualChat> chats = new ConcurrentHashMap<>();
    private final AtomicLong nextPerson = new AtomicLong(1004);
    private final AtomicLong nextMessage = new AtomicLong();

    public VirtualChats() {
        add(new VirtualPerson(1001, "आशा", "राव", "hi", "+919810012301", "buyer-hi", true));
        add(new VirtualPerson(1002, "Ravi", "Kumar", "en", "+919810012302", "buyer-en", true));
        add(new VirtualPerson(1003, "Meera", "Nair", "hi", "+919810012303", "organiser", true));
    }

    public VirtualChat join(String firstName, String lastName, String language, String phone) {
        long id = nextPerson.getAndIncrement();
        String number = phone.isEmpty() ? "+9198100%05d".formatted(id % 100_000) : phone;
        return add(new VirtualPerson(id, firstName, lastName, language, number, "other", true));
    }

    /** The chat of the n-th person of a crowd, always the same one and open. */
    public VirtualChat ofCrowd(int n) {
        VirtualChat chat = chats.computeIfAbsent(
                FIRST_OF_CROWD + n,
                id -> new VirtualChat(
                        new VirtualPerson(id, "Person " + n, "", n % 2 == 0 ? "hi" : "en", "", "other", false)));
        chat.open();
        return chat;
    }

    /** Opens a chat that a raw update is about, the only way in for groups. */
    public void meet(JsonNode chat) {
        if (chat.isObject() && chat.path("id").isIntegralNumber()) {
            chats.computeIfAbsent(
                            chat.path("id").longValue(),
                            id -> new VirtualChat(id, ((ObjectNode) chat).deepCopy(), Optional.empty()))
                    .open();
        }
    }

    public Optional<VirtualChat> chat(long id) {
        return Optional.ofNullable(chats.get(id));
    }

    public List<VirtualChat> shown() {
        return chats.values().stream()
                .filter(chat -> chat.person().map(VirtualPerson::listed).orElse(false))
                .sorted(Comparator.comparingLong(VirtualChat::id))
                .toList();
    }

    /** Private chats share one sequence of message ids, as on Telegram. */
    public long nextMessageId() {
        return nextMessage.incrementAndGet();
    }

    /** The open chat with that id, as given in a call. Throws ApiError if there is none. */
    public VirtualChat readable(String chatId) {
        if (chatId.isEmpty()) {
            throw ApiError.bad("chat_id is empty");
        }
        return Optional.of(chatId)
                .filter(text -> text.matches("-?\\d{1,18}"))
                .flatMap(text -> chat(Long.parseLong(text)))
                .filter(VirtualChat::isOpen)
                .orElseThrow(() -> ApiError.bad("chat not found"));
    }

    public static void checkNotBlocked(VirtualChat chat) {
        if (chat.isBlocked()) {
            throw ApiError.forbidden("bot was blocked by the user");
        }
    }

    private VirtualChat add(VirtualPerson person) {
        VirtualChat chat = new VirtualChat(person);
        chats.put(person.id(), chat);
        return chat;
    }
}
