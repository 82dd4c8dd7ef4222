package samvaad.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import samvaad.chat.Button;
import samvaad.chat.ChatId;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.text.Language;

/** A language made by machine from the English bundle: each letter is there twice, so that any word of another bundle stands out. */
public final class MadeUpLanguage {

    public static final Language CODE = new Language("eo");

    private static final Pattern TAG = Pattern.compile("<[^<>]*>");

    /** What is the same in every language: commands, addresses, codes of passes. */
    private static final Pattern NO_WORDS =
            Pattern.compile("/[a-z]+|https?://\\S+|\\S+@\\S+|\\b[0-9A-Z]{3}-[0-9A-Z]{3}\\b");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{2,}");

    /** What each language calls itself, and what people of the tests type. */
    private static final Set<String> OWN = Set.of("हिंदी", "english", "gem");

    private MadeUpLanguage() {}

    /** Drops its bundle into a folder. */
    public static void write(Path folder) {
        Properties bundle = new Properties();
        for (String key : BundleWords.keys(Languages.EN)) {
            bundle.setProperty(key, pattern(BundleWords.text(Languages.EN, key)));
        }
        BundleWords.add(CODE, bundle);
        try (Writer writer = Files.newBufferedWriter(folder.resolve(CODE.code() + ".properties"))) {
            bundle.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives every text of an event file that has English its words in this language. */
    public static void translate(JsonNode node) {
        if (node instanceof ObjectNode object && object.path("en").isTextual()) {
            object.put(CODE.code(), twice(object.path("en").textValue()));
        } else if (node instanceof ObjectNode || node instanceof ArrayNode) {
            node.forEach(MadeUpLanguage::translate);
        }
    }

    /** Words with each letter twice. */
    public static String twice(String words) {
        return words.codePoints()
                .mapToObj(c -> Character.toString(c).repeat(Character.isLetter(c) ? 2 : 1))
                .collect(Collectors.joining());
    }

    /** A message pattern of which only what people read has changed: arguments, plurals and tags stay. */
    private static String pattern(String english) {
        MessagePattern parsed = new MessagePattern(english);
        StringBuilder made = new StringBuilder();
        Deque<Part.Type> in = new ArrayDeque<>();
        int from = 0;
        for (int i = 0; i < parsed.countParts(); i++) {
            Part part = parsed.getPart(i);
            String before = english.substring(from, Math.max(from, part.getIndex()));
            made.append(in.peek() == Part.Type.MSG_START ? outsideTags(before) : before);
            made.append(english, Math.max(from, part.getIndex()), Math.max(from, part.getLimit()));
            from = Math.max(from, part.getLimit());
            switch (part.getType()) {
                case MSG_START, ARG_START -> in.push(part.getType());
                case MSG_LIMIT, ARG_LIMIT -> in.pop();
                default -> {}
            }
        }
        return made.toString();
    }

    private static String outsideTags(String text) {
        StringBuilder made = new StringBuilder();
        Matcher tag = TAG.matcher(text);
        int from = 0;
        while (tag.find()) {
            made.append(twice(text.substring(from, tag.start()))).append(tag.group());
            from = tag.end();
        }
        return made.append(twice(text.substring(from))).toString();
    }

    /** Words of the packaged bundles that a chat has shown, or that stood over any chat, each with where. */
    public static Set<String> foreignWords(FakeTelegram telegram, ChatId chat) {
        List<String> shown = new ArrayList<>(telegram.toasts());
        telegram.attempts(chat).forEach(attempt -> shown.addAll(texts(attempt.message())));
        return foreignWords(shown);
    }

    public static Set<String> foreignWords(List<String> shown) {
        Set<String> known = Language.PACKAGED.stream()
                .flatMap(language -> BundleWords.patterns(language).stream())
                .flatMap(text -> words(text).stream())
                .collect(Collectors.toSet());
        Set<String> foreign = new TreeSet<>();
        for (String text : shown) {
            words(text).stream()
                    .filter(word -> known.contains(word) && !OWN.contains(word))
                    .forEach(word -> foreign.add(word + " in: " + text.replace('\n', ' ')));
        }
        return foreign;
    }

    private static Set<String> words(String text) {
        Matcher word =
                WORD.matcher(NO_WORDS.matcher(TAG.matcher(text).replaceAll(" ")).replaceAll(" "));
        Set<String> words = new TreeSet<>();
        while (word.find()) {
            words.add(word.group().toLowerCase(Locale.ROOT));
        }
        return words;
    }

    /** The staff's menus for apps in other languages are in these. */
    private static List<String> texts(Outgoing message) {
        List<String> texts = new ArrayList<>();
        if (message instanceof Outgoing.CommandMenu menu) {
            if (menu.appLanguage().isEmpty() || menu.appLanguage().equals(CODE.code())) {
                menu.commands().forEach(entry -> texts.add(entry.description()));
            }
        } else if (message instanceof Outgoing.Place place) {
            texts.add(place.title() + "\n" + place.address());
        } else {
            texts.add(PlainText.of(Bubble.html(message)));
        }
        Keyboard keyboard = Bubble.keyboard(message);
        if (keyboard instanceof Keyboard.Inline inline) {
            inline.rows().forEach(row -> row.stream().map(Button::label).forEach(texts::add));
        } else if (keyboard instanceof Keyboard.AskContact ask) {
            texts.add(ask.share() + "\n" + ask.placeholder() + "\n" + String.join("\n", ask.words()));
        }
        return texts;
    }
}
