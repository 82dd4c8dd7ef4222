package samvaad.sandbox.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what parse_mode HTML allows, as strictly as Telegram and with its error texts. */
public final class HtmlEntities {
    private final HtmlCursor html;
    private final StringBuilder out = new StringBuilder();
    private final List<Entity> entities = new ArrayList<>();
    private final Deque<HtmlTag> open = new ArrayDeque<>();

    private HtmlEntities(String html) {
        this.html = new HtmlCursor(html);
    }

    /** The plain text and its entities, outer ones first. Throws ApiError and nothing else. */
    public static FormattedText parse(String html) {
        return new HtmlEntities(html).parse();
    }

    private FormattedText parse() {
        while (!html.done()) {
            char c = html.peek();
            if (c == '&') {
                reference();
            } else if (c != '<') {
                out.append(html.next());
            } else if (html.isFollowedBy('/')) {
                endTag();
            } else {
                open.push(HtmlTag.read(html, out.length()));
            }
        }
        if (!open.isEmpty()) {
            throw HtmlCursor.error("Can't find end tag corresponding to start tag \""
                    + open.element().name() + "\"");
        }
        entities.sort(Entity.ORDER);
        return new FormattedText(out.toString(), entities);
    }

    private void reference() {
        int code = html.reference();
        if (code == 0) {
            out.append(html.next());
        } else if (code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE) {
            throw HtmlCursor.error("Text contains invalid Unicode characters after decoding HTML entities, "
                    + "check for unmatched surrogate code units");
        } else {
            out.appendCodePoint(code);
        }
    }

    private void endTag() {
        int begin = html.at();
        if (open.isEmpty()) {
            throw html.error("Unexpected end tag", begin);
        }
        html.next();
        html.next();
        String name = html.takeWhile(c -> !HtmlCursor.isSpace(c) && c != '>').toLowerCase(Locale.ROOT);
        html.skipSpaces();
        if (html.next() != '>') {
            throw html.error("Unclosed end tag", begin);
        }
        HtmlTag tag = open.pop();
        if (!name.isEmpty() && !name.equals(tag.name())) {
            throw HtmlCursor.error("Unmatched end tag" + html.atByte(begin) + ", expected \"</" + tag.name()
                    + ">\", found \"</" + name + ">\"");
        }
        if (out.length() > tag.offset()) {
            close(tag);
        }
    }

    private void close(HtmlTag tag) {
        String detail = tag.detail();
        switch (tag.name()) {
            case "b", "strong" -> add(tag, "bold", "");
            case "i", "em" -> add(tag, "italic", "");
            case "u", "ins" -> add(tag, "underline", "");
            case "s", "strike", "del" -> add(tag, "strikethrough", "");
            case "tg-spoiler", "span" -> add(tag, "spoiler", "");
            case "blockquote" -> add(tag, detail.isEmpty() ? "blockquote" : "expandable_blockquote", "");
            case "tg-emoji" -> {
                if (!detail.matches("[1-9][0-9]{0,18}")) {
                    throw HtmlCursor.error("Invalid custom emoji identifier specified");
                }
                add(tag, "custom_emoji", detail);
            }
            case "tg-time" -> {
                if (detail.matches("[1-9][0-9]{0,11}")) {
                    add(tag, "date_time", detail);
                }
            }
            case "a" -> link(tag);
            case "pre" ->
                add(tag, "pre", removed(tag, "code").map(Entity::detail).orElse(""));
            default -> code(tag);
        }
    }

    private void link(HtmlTag tag) {
        String url = tag.detail().isEmpty() ? out.substring(tag.offset()) : tag.detail();
        Optional<String> mention = Links.userOf(url);
        if (mention.isPresent()) {
            add(tag, "text_mention", mention.get());
        } else {
            Links.checked(url).ifPresent(good -> add(tag, "text_link", good));
        }
    }

    /** Code with a language that fills a pre, or is filled by one, is a single block. */
    private void code(HtmlTag tag) {
        boolean block = !tag.detail().isEmpty() && removed(tag, "pre").isPresent();
        add(tag, block ? "pre" : "code", tag.detail());
    }

    /** Takes back the last entity if it is of that type and covers just what the tag does. */
    private Optional<Entity> removed(HtmlTag tag, String type) {
        if (entities.isEmpty()) {
            return Optional.empty();
        }
        Entity last = entities.get(entities.size() - 1);
        boolean same = last.type().equals(type) && last.offset() == tag.offset() && last.end() == out.length();
        if (!same || (type.equals("code") && last.detail().isEmpty())) {
            return Optional.empty();
        }
        entities.remove(entities.size() - 1);
        return Optional.of(last);
    }

    private void add(HtmlTag tag, String type, String detail) {
        entities.add(new Entity(tag.offset(), out.length() - tag.offset(), type, detail));
    }
}
