package samvaad.testing;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import samvaad.chat.Button;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.text.Html;
import samvaad.text.LongText;

/**
 * What Telegram would refuse, and what nobody should get to read.
 *
 * @see <a href="https://core.telegram.org/bots/api#html-style">HTML style</a>
 */
public final class TelegramRules {

    private static final Set<String> TAGS = Set.of(
            "b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "tg-spoiler", "a", "code", "pre", "blockquote");
    private static final Pattern TOKEN = Pattern.compile("<[^<>]*>|<|&[a-z0-9#]*;?");
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z-]+)((?: [a-z-]+(?:=\"[^\"]*\")?)*)>");
    private static final Set<String> ENTITIES = Set.of("&lt;", "&gt;", "&amp;", "&quot;");
    private static final Pattern UNFILLED = Pattern.compile("\\{[A-Za-z0-9_.]*\\}|\\bnull\\b|Optional[\\[.]");

    private TelegramRules() {}

    /** What is wrong with a message, a line each. */
    public static List<String> broken(Outgoing message) {
        List<String> wrong = new ArrayList<>();
        Html html = Bubble.html(message);
        markup(html.value(), wrong);
        String text = PlainText.of(html);
        int most = message instanceof Outgoing.Show ? LongText.MESSAGE : LongText.CAPTION;
        if (text.length() > most) {
            wrong.add("message is too long: " + text.length());
        }
        if (message instanceof Outgoing.Show && text.isBlank()) {
            wrong.add("message text is empty");
        }
        if (message instanceof Outgoing.Place place
                && (place.title().isBlank() || place.address().isBlank())) {
            wrong.add("a place without a name or address");
        }
        unfilled(text, wrong);
        keyboard(Bubble.keyboard(message), wrong);
        return wrong;
    }

    /** What is wrong with the markup, a line each. */
    static void markup(String html, List<String> wrong) {
        Deque<String> open = new ArrayDeque<>();
        Matcher token = TOKEN.matcher(html);
        while (token.find()) {
            String piece = token.group();
            if (piece.startsWith("&")) {
                if (!ENTITIES.contains(piece)) {
                    wrong.add("not escaped: " + piece);
                }
                continue;
            }
            Matcher tag = TAG.matcher(piece);
            if (!tag.matches() || !TAGS.contains(tag.group(2))) {
                wrong.add("unsupported start tag " + piece);
            } else if (tag.group(1).isEmpty()) {
                open.push(tag.group(2));
            } else if (!Optional.ofNullable(open.poll()).equals(Optional.of(tag.group(2)))) {
                wrong.add("unmatched end tag " + piece);
            }
        }
        if (!open.isEmpty()) {
            wrong.add("no end tag for " + open);
        }
    }

    private static void keyboard(Keyboard keyboard, List<String> wrong) {
        if (keyboard instanceof Keyboard.AskContact ask) {
            label(ask.share(), wrong);
            ask.words().forEach(word -> label(word, wrong));
        } else if (keyboard instanceof Keyboard.Inline inline) {
            if (inline.rows().stream().mapToInt(List::size).sum() > 100) {
                wrong.add("reply markup is too long");
            }
            for (List<Button> row : inline.rows()) {
                if (row.size() > 8) {
                    wrong.add("a row of " + row.size() + " buttons");
                }
                row.forEach(button -> button(button, wrong));
            }
        }
    }

    private static void button(Button button, List<String> wrong) {
        label(button.label(), wrong);
        if (button instanceof Button.Press press) {
            int bytes = press.data().encoded().getBytes(StandardCharsets.UTF_8).length;
            if (bytes < 1 || bytes > 64) {
                wrong.add("BUTTON_DATA_INVALID: " + bytes + " bytes");
            }
        } else if (button instanceof Button.Link link) {
            if (!URI.create(link.url()).isAbsolute()) {
                wrong.add("BUTTON_URL_INVALID: " + link.url());
            }
        } else if (button instanceof Button.Copy copy
                && (copy.text().isEmpty() || copy.text().length() > 256)) {
            wrong.add("BUTTON_COPY_TEXT_INVALID");
        }
    }

    private static void label(String label, List<String> wrong) {
        if (label.isBlank()) {
            wrong.add("a button without a label");
        }
        if (label.contains("&amp;") || label.contains("&quot;") || label.matches(".*</?[a-z]+>.*")) {
            wrong.add("a label is no markup: " + label);
        }
        unfilled(label, wrong);
    }

    private static void unfilled(String text, List<String> wrong) {
        Matcher found = UNFILLED.matcher(text);
        if (found.find()) {
            wrong.add("not filled in: " + found.group() + " in " + text);
        }
    }
}
