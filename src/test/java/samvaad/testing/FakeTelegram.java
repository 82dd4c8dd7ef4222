package samvaad.testing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import okio.ByteString;
import samvaad.chat.ChatId;
import samvaad.chat.Outgoing;
import samvaad.chat.Outgoing.Media;
import samvaad.outbox.Delivery;
import samvaad.outbox.MediaMaker;
import samvaad.outbox.Transport;

/** Telegram as the bot sees it: takes messages onto screens, refuses what is not right, and can be told to misbehave. */
public final class FakeTelegram implements Transport {

    /** How a chat answers. */
    private enum Mood {
        WELL,
        BLOCKED,
        /** Takes nothing and says nothing. */
        HANGS,
        /** Takes the message, but what it says does not arrive. */
        TAKES_AND_HANGS
    }

    /** An attempt to send, and when. */
    public record Attempt(long nanos, ChatId chat, Outgoing message, OptionalLong edit) {}

    /** What hangs on its way and may still arrive. */
    private record Late(
            ChatId chat,
            Outgoing message,
            OptionalLong edit,
            Optional<String> kept,
            CompletableFuture<Delivery> answer) {}

    /** How a press was answered. */
    public record Toast(String text, boolean alert) {}

    private final MovingClock clock;
    private final Map<ChatId, Screen> screens = new LinkedHashMap<>();
    private final Map<ChatId, Deque<Delivery>> scripts = new HashMap<>();
    private final Map<ChatId, Mood> moods = new HashMap<>();
    private final List<CompletableFuture<Delivery>> hanging = new ArrayList<>();
    private final List<Late> late = new ArrayList<>();
    private final List<Attempt> attempts = new ArrayList<>();
    private final Map<String, List<Toast>> toasts = new HashMap<>();
    private final List<String> broken = new ArrayList<>();
    private final Map<String, MediaMaker> makers = new HashMap<>();
    private Optional<Delivery> outage = Optional.empty();
    private final Map<String, byte[]> files = new HashMap<>();
    private boolean noFiles;
    private boolean strict = true;
    private long lastMessage = 100;

    FakeTelegram(MovingClock clock) {
        this.clock = clock;
    }

    /** The next attempts to send to this chat come to this, in turn; after these all is well again. */
    public synchronized void answers(ChatId chat, Delivery... deliveries) {
        scripts.computeIfAbsent(chat, id -> new ArrayDeque<>()).addAll(List.of(deliveries));
    }

    /** Until {@link #isWell} all attempts to send come to this. */
    public synchronized void answersEverybody(Delivery delivery) {
        outage = Optional.of(delivery);
    }

    public synchronized void isWell() {
        outage = Optional.empty();
    }

    /** Messages to this chat are never answered, nor shown. */
    public synchronized void hangs(ChatId chat) {
        moods.put(chat, Mood.HANGS);
    }

    /** Messages to this chat are shown, but the bot does not learn of it. */
    public synchronized void takesAndHangs(ChatId chat) {
        moods.put(chat, Mood.TAKES_AND_HANGS);
    }

    /** All is well with the chat again, and what hung on its way there arrives. */
    public synchronized void arrivesAtLast(ChatId chat) {
        isWell(chat);
        List<Late> arriving =
                late.stream().filter(one -> one.chat().equals(chat)).toList();
        late.removeAll(arriving);
        arriving.forEach(one -> one.answer().complete(take(chat, one.message(), one.edit(), one.kept())));
    }

    public synchronized void blocks(ChatId chat) {
        moods.put(chat, Mood.BLOCKED);
    }

    public synchronized void isWell(ChatId chat) {
        moods.remove(chat);
        scripts.remove(chat);
    }

    /** Messages need not be as Telegram wants them: for tests that put in what is not. */
    public synchronized void lenient() {
        strict = false;
    }

    public synchronized Screen screen(ChatId chat) {
        return screens.computeIfAbsent(chat, id -> new Screen());
    }

    public synchronized Map<ChatId, Screen> screens() {
        return Map.copyOf(screens);
    }

    /** Everything that was tried, in order. */
    public synchronized List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    public synchronized List<Attempt> attempts(ChatId chat) {
        return attempts.stream().filter(attempt -> attempt.chat().equals(chat)).toList();
    }

    /** How often and with what a press was answered. */
    synchronized List<Toast> toasts(String pressId) {
        return List.copyOf(toasts.getOrDefault(pressId, List.of()));
    }

    /** All that was ever shown over chats. */
    synchronized List<String> toasts() {
        return toasts.values().stream().flatMap(List::stream).map(Toast::text).toList();
    }

    synchronized long nextMessageId() {
        return ++lastMessage;
    }

    /** A file that somebody has sent. */
    synchronized void stores(String fileId, byte[] content) {
        files.put(fileId, content);
    }

    /** Telegram can't give files just now. */
    public synchronized void losesFiles(boolean now) {
        noFiles = now;
    }

    synchronized Optional<byte[]> download(String fileId, int most) throws IOException {
        if (noFiles) {
            throw new IOException("Telegram gives no files just now");
        }
        return Optional.ofNullable(files.get(fileId)).filter(content -> content.length <= most);
    }

    /** One more maker of pictures and files. */
    public synchronized void makes(String name, MediaMaker maker) {
        makers.put(name, maker);
    }

    synchronized void makers(Map<String, MediaMaker> all) {
        makers.putAll(all);
    }

    /** What the bot sent that it must not send, since it was last asked. */
    synchronized List<String> takeBroken() {
        List<String> taken = List.copyOf(broken);
        broken.clear();
        return taken;
    }

    /** What hangs is given up: nobody knows whether it arrived. */
    public synchronized void cutsConnections() {
        letGo();
    }

    /** The bot has died or ends: nothing that hangs will come any more. */
    synchronized void letGo() {
        hanging.forEach(future -> future.complete(new Delivery.Unreachable("the connection is cut")));
        hanging.clear();
    }

    @Override
    public synchronized CompletableFuture<Delivery> deliver(
            ChatId chat, Outgoing message, OptionalLong edit, Optional<String> kept) {
        attempts.add(new Attempt(clock.nanos(), chat, message, edit));
        if (outage.isPresent()) {
            return CompletableFuture.completedFuture(outage.get());
        }
        Deque<Delivery> script = scripts.getOrDefault(chat, new ArrayDeque<>());
        if (!script.isEmpty()) {
            return CompletableFuture.completedFuture(script.removeFirst());
        }
        return switch (moods.getOrDefault(chat, Mood.WELL)) {
            case WELL -> CompletableFuture.completedFuture(take(chat, message, edit, kept));
            case BLOCKED ->
                CompletableFuture.completedFuture(new Delivery.Gone("Forbidden: bot was blocked by the user"));
            case HANGS -> {
                CompletableFuture<Delivery> answer = hang();
                late.add(new Late(chat, message, edit, kept, answer));
                yield answer;
            }
            case TAKES_AND_HANGS -> {
                take(chat, message, edit, kept);
                yield hang();
            }
        };
    }

    private CompletableFuture<Delivery> hang() {
        CompletableFuture<Delivery> never = new CompletableFuture<>();
        hanging.add(never);
        return never;
    }

    private Delivery take(ChatId chat, Outgoing message, OptionalLong edit, Optional<String> kept) {
        if (message instanceof Outgoing.CommandMenu menu) {
            screen(chat).menu(menu);
            return new Delivery.Delivered(0, Optional.empty());
        }
        List<String> wrong = message instanceof Outgoing.Unbutton ? List.of() : TelegramRules.broken(message);
        if (strict && !wrong.isEmpty()) {
            broken.add(wrong + " in " + message);
            return new Delivery.Refused("400 Bad Request: " + wrong);
        }
        Optional<Media> media = media(message);
        Optional<ByteString> file = Optional.of(ByteString.EMPTY);
        Optional<String> fileId = kept;
        if (media.isPresent() && media.get() instanceof Media.Made made) {
            MediaMaker maker = makers.get(made.maker());
            file = maker == null ? Optional.empty() : maker.make(made.key()).map(FakeTelegram::bytes);
            fileId = kept.or(() -> Optional.of("file-" + made.maker() + "-" + made.key()));
        }
        if (file.isEmpty()) {
            return new Delivery.Refused("there is nothing to send any more");
        }
        return screen(chat).take(nextMessageId(), message, edit, file.get(), fileId);
    }

    private static ByteString bytes(ByteBuffer content) {
        byte[] bytes = new byte[content.remaining()];
        content.get(bytes);
        return ByteString.of(bytes);
    }

    private static Optional<Media> media(Outgoing message) {
        if (message instanceof Outgoing.Photo photo) {
            return Optional.of(photo.media());
        }
        return message instanceof Outgoing.File file ? Optional.of(file.media()) : Optional.empty();
    }

    @Override
    public synchronized void answerPress(String pressId, String text, boolean alert) {
        toasts.computeIfAbsent(pressId, id -> new ArrayList<>()).add(new Toast(text, alert));
        if (strict && text.length() > 200) {
            broken.add("MESSAGE_TOO_LONG: " + text);
        }
    }
}
