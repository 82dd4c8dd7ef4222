package samvaad.testing;

import java.text.Normalizer;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import samvaad.chat.Button;
import samvaad.chat.ChatId;
import samvaad.chat.Incoming;
import samvaad.chat.Incoming.Attachment.Kind;
import samvaad.chat.Keyboard;
import samvaad.chat.Origin;
import samvaad.chat.UserId;
import samvaad.text.Language;

/**
 * Somebody with a phone: what they do, and what they expect to see. A button or text may be named by its key of the bundles
 * ({@code button.agenda}), in the language that the bot is to speak with them, or by its words.
 */
public final class Person {

    private final Bot bot;
    private final long id;
    private final String name;
    private final String appLanguage;
    private final ChatId chat;
    private final Expectations eyes;
    private Language language;

    Person(Bot bot, long id, String name, String appLanguage, Language language) {
        this(bot, id, name, appLanguage, language, new ChatId(id));
    }

    private Person(Bot bot, long id, String name, String appLanguage, Language language, ChatId chat) {
        this.bot = bot;
        this.id = id;
        this.name = name;
        this.appLanguage = appLanguage;
        this.language = language;
        this.chat = chat;
        this.eyes = new Expectations(this);
    }

    public long id() {
        return id;
    }

    public UserId user() {
        return new UserId(id);
    }

    public ChatId chat() {
        return chat;
    }

    public String name() {
        return name;
    }

    Language language() {
        return language;
    }

    Bot bot() {
        return bot;
    }

    /** What the chat shows. */
    public Screen screen() {
        return bot.telegram().screen(chat);
    }

    /** The same person in a group. */
    public Person in(Group group) {
        return new Person(bot, id, name, appLanguage, language, group.chat());
    }

    /** From here on the bot is to speak this language with them. */
    public Person nowSpeaks(Language other) {
        language = other;
        return this;
    }

    /** Where an update of theirs comes from. */
    public Origin origin() {
        return new Origin(
                chat,
                chat.value() > 0 ? Origin.ChatKind.PRIVATE : Origin.ChatKind.GROUP,
                user(),
                name,
                Optional.of(appLanguage).filter(code -> !code.isEmpty()),
                bot.now());
    }

    /** A command with its argument, or anything else that is typed. */
    public Person sends(String text) {
        bot.receives(typed(text));
        return this;
    }

    /** What {@link #sends} sends. */
    public Incoming typed(String text) {
        String nfc = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (nfc.startsWith("/") && nfc.length() > 1) {
            String[] words = nfc.strip().split("\\s+", 2);
            String command = words[0].substring(1).toLowerCase(Locale.ROOT);
            return new Incoming.Command(origin(), command, words.length > 1 ? words[1] : "");
        }
        return new Incoming.Text(origin(), bot.telegram().nextMessageId(), nfc);
    }

    /** Presses the newest button of this key or label; on the reply keyboard too, where there is one. */
    public Person presses(String button) {
        Optional<Bubble> bubble = screen().withButton(named(button));
        if (bubble.isPresent()) {
            return pressesOn(bubble.get(), button);
        }
        if (screen().replyKeyboard() instanceof Keyboard.AskContact ask) {
            if (named(button).test(ask.share())) {
                return sharesContact("+91981012" + String.format(Locale.ROOT, "%04d", id % 10_000));
            }
            Optional<String> word = ask.words().stream().filter(named(button)).findFirst();
            if (word.isPresent()) {
                return sends(word.get());
            }
        }
        throw eyes.failure("there is no button " + button);
    }

    /** Presses a button of this message as it was when the test took hold of it, though it may have changed since. */
    public Person pressesOn(Bubble bubble, String button) {
        Button found = bubble.button(named(button))
                .orElseThrow(() -> eyes.failure("there is no button " + button + " under " + bubble));
        if (found instanceof Button.Press press) {
            return pressesData(bubble.id(), press.data().encoded());
        }
        throw eyes.failure(found + " does not come back to the bot");
    }

    /** The finger comes down twice within a third of a second. */
    public Person pressesTwice(String button) {
        Bubble bubble =
                screen().withButton(named(button)).orElseThrow(() -> eyes.failure("there is no button " + button));
        Button.Press press = (Button.Press) bubble.button(named(button)).orElseThrow();
        screen().lookedAt(bubble.id());
        Incoming first = press(bubble.id(), press.data().encoded());
        bot.clock().passes(Duration.ofMillis(300));
        Incoming second = press(bubble.id(), press.data().encoded());
        bot.receives(first, second);
        eyes.pressed((Incoming.ButtonPress) first);
        eyes.pressed((Incoming.ButtonPress) second);
        return this;
    }

    /** A press that carries these data, under this message; nobody says that there ever was such a button. */
    public Person pressesData(long messageId, String data) {
        screen().lookedAt(messageId);
        if (data.startsWith("lang:")) {
            bot.messages().language(data.substring(5)).ifPresent(this::nowSpeaks);
        }
        Incoming.ButtonPress press = press(messageId, data);
        bot.receives(press);
        eyes.pressed(press);
        return this;
    }

    private Incoming.ButtonPress press(long messageId, String data) {
        String pressId = "press" + bot.telegram().nextMessageId();
        return new Incoming.ButtonPress(origin(), pressId, messageId, screen().isText(messageId), data);
    }

    /** Shares their own number; there must be a button for that. */
    public Person sharesContact(String phone) {
        if (!(screen().replyKeyboard() instanceof Keyboard.AskContact)) {
            throw eyes.failure("there is no button that shares the number");
        }
        screen().replyKeyboardUsed();
        return sharesContact(phone, name, true);
    }

    /** Sends a contact card, perhaps somebody else's. */
    public Person sharesContact(String phone, String whose, boolean own) {
        bot.receives(new Incoming.SharedContact(origin(), bot.telegram().nextMessageId(), phone, whose, own));
        return this;
    }

    public Person sendsPhoto() {
        return sends(Kind.PHOTO, "");
    }

    public Person sends(Kind kind, String caption) {
        long messageId = bot.telegram().nextMessageId();
        bot.receives(new Incoming.Attachment(origin(), messageId, kind, Optional.of("in-" + messageId), caption));
        return this;
    }

    /** Sends a file as a document. */
    public Person sendsFile(String fileName, byte[] content) {
        long messageId = bot.telegram().nextMessageId();
        String fileId = "in-" + messageId;
        bot.telegram().stores(fileId, content);
        bot.receives(new Incoming.Attachment(
                origin(),
                messageId,
                Kind.DOCUMENT,
                Optional.of(fileId),
                "",
                Optional.empty(),
                Optional.of(new Incoming.Attachment.Document(fileName, content.length))));
        return this;
    }

    /** Several documents in one go, in an album or one by one as fast as they were picked. */
    public Person sendsDocuments(Optional<String> album, String... names) {
        Incoming[] all = new Incoming[names.length];
        for (int i = 0; i < names.length; i++) {
            long messageId = bot.telegram().nextMessageId();
            all[i] = new Incoming.Attachment(
                    origin(),
                    messageId,
                    Kind.DOCUMENT,
                    Optional.of("in-" + messageId),
                    "",
                    album,
                    Optional.of(new Incoming.Attachment.Document(names[i], 1)));
        }
        bot.receives(all);
        return this;
    }

    /** Several pictures in one go: Telegram brings each by itself. */
    public Person sendsAlbum(int pictures) {
        Optional<String> album = Optional.of("album-" + bot.telegram().nextMessageId());
        for (int i = 0; i < pictures; i++) {
            long messageId = bot.telegram().nextMessageId();
            Optional<String> file = Optional.of("in-" + messageId);
            bot.receives(new Incoming.Attachment(origin(), messageId, Kind.PHOTO, file, "", album));
        }
        return this;
    }

    /** Changes a text that was sent before. */
    public Person edits() {
        bot.receives(new Incoming.Edited(origin(), bot.telegram().nextMessageId()));
        return this;
    }

    /** Blocks the bot: Telegram says so, and takes nothing for this chat any more. */
    public Person blocksTheBot() {
        bot.telegram().blocks(chat);
        bot.receives(new Incoming.Left(origin()));
        return this;
    }

    /** Takes the bot back. */
    public Person unblocksTheBot() {
        bot.telegram().isWell(chat);
        bot.receives(new Incoming.Joined(origin()));
        return this;
    }

    /** Opens the link under this button, which must lead to this bot. */
    public Person follows(String button) {
        String start = "https://t.me/" + Life.BOT_NAME;
        String url = link(button);
        if (!url.startsWith(start)) {
            throw eyes.failure(url + " does not lead to the bot");
        }
        return sends("/start " + url.substring(start.length()).replace("?start=", ""));
    }

    /** The address under a button. */
    public String link(String button) {
        if (button(button) instanceof Button.Link link) {
            return link.url();
        }
        throw eyes.failure(button + " is no link");
    }

    /** What a button puts on the clipboard. */
    public String copies(String button) {
        if (button(button) instanceof Button.Copy copy) {
            return copy.text();
        }
        throw eyes.failure(button + " copies nothing");
    }

    private Button button(String button) {
        return screen().withButton(named(button))
                .flatMap(bubble -> bubble.button(named(button)))
                .orElseThrow(() -> eyes.failure("there is no button " + button));
    }

    /** Looks at the next message: it has all of these texts. */
    public Person sees(String... texts) {
        eyes.next();
        return alsoSees(texts);
    }

    /** The message last looked at has these texts too. */
    public Person alsoSees(String... texts) {
        for (String text : texts) {
            eyes.contains(text);
        }
        return this;
    }

    /** The message last looked at does not have this text. */
    public Person doesNotSee(String text) {
        eyes.lacks(text);
        return this;
    }

    /** Looks at the next message: it has the words of this key, whatever its arguments. */
    public Person seesKey(String key) {
        eyes.next();
        return alsoSeesKey(key);
    }

    public Person alsoSeesKey(String key) {
        eyes.containsKey(key);
        return this;
    }

    /** Looks at the next message: a pin on the map with this name. */
    public Person seesPlace(String title) {
        eyes.next(samvaad.chat.Outgoing.Place.class);
        return alsoSees(title);
    }

    /** Looks at the next message: a picture. */
    public Person seesPhoto() {
        eyes.next(samvaad.chat.Outgoing.Photo.class);
        return this;
    }

    /** Looks at the next message: a file. */
    public Person seesFile() {
        eyes.next(samvaad.chat.Outgoing.File.class);
        return this;
    }

    /** The message last looked at has these buttons, by key or label. */
    public Person withButtons(String... buttons) {
        for (String button : buttons) {
            eyes.hasButton(named(button), button);
        }
        return this;
    }

    /** The message last looked at does not have this button. */
    public Person withoutButton(String button) {
        eyes.lacksButton(named(button), button);
        return this;
    }

    /** The last press showed this over the chat: words or a key. */
    public Person toast(String textOrKey) {
        eyes.toast(textOrKey);
        return this;
    }

    /** The same in a window that has to be closed, which screen readers read aloud. */
    public Person alert(String textOrKey) {
        eyes.alert(textOrKey);
        return this;
    }

    /** Everything has been looked at. */
    public Person andNothingElse() {
        eyes.nothingElse();
        return this;
    }

    /** The message last looked at. */
    public Bubble seen() {
        return eyes.seen();
    }

    private Predicate<String> named(String button) {
        return eyes.named(button);
    }
}
