package samvaad.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a text is valid in Telegram's HTML parse mode. Telegram rejects the whole message if a tag is unclosed or
 * unknown.
 */
final class HtmlCheck {

    private static final String ATTRIBUTE = "\\s++([A-Za-z-]++)(?:=(\"[^\"<>]*+\"|[A-Za-z0-9.-]++))?+";
    private static final Pattern ATTRIBUTES = Pattern.compile(ATTRIBUTE);
    private static final Pattern START = Pattern.compile("<([A-Za-z][A-Za-z0-9-]*+)((?:" + ATTRIBUTE + ")*+)\\s*+>");
    private static final Pattern END = Pattern.compile("</([A-Za-z][A-Za-z0-9-]*+)\\s*+>");

    /** The tags of core.telegram.org/bots/api#html-style, with the attribute that each requires. */
    private static final Map<String, String> NEEDED =
            Map.of("a", "href", "span", "class", "tg-emoji", "emoji-id", "tg-time", "unix");

    private static final Map<String, Set<String>> ALLOWED = new HashMap<>();

    static {
        for (String plain :
                new String[] {"b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "tg-spoiler", "pre"}) {
            ALLOWED.put(plain, Set.of());
        }
        ALLOWED.put("code", Set.of("class"));
        ALLOWED.put("blockquote", Set.of("expandable"));
        ALLOWED.put("a", Set.of("href"));
        ALLOWED.put("span", Set.of("class"));
        ALLOWED.put("tg-emoji", Set.of("emoji-id"));
        ALLOWED.put("tg-time", Set.of("unix", "format"));
    }

    private static final int SHOWN = 20;

    private HtmlCheck() {}

    /** The first mistake, in words. */
    static Optional<String> fault(String html) {
        Deque<String> open = new ArrayDeque<>();
        Matcher start = START.matcher(html);
        Matcher end = END.matcher(html);
        int at = html.indexOf('<');
        while (at >= 0) {
            int next;
            Optional<String> fault;
            if (start.region(at, html.length()).lookingAt()) {
                String tag = start.group(1).toLowerCase(Locale.ROOT);
                fault = ofStart(tag, text(start.group(2)));
                open.push(tag);
                next = start.end();
            } else if (end.region(at, html.length()).lookingAt()) {
                fault = ofEnd(end.group(1).toLowerCase(Locale.ROOT), open);
                next = end.end();
            } else {
                String from =
                        html.substring(at, Math.min(html.length(), at + SHOWN)).replaceAll("\\s+", " ");
                return Optional.of("“" + from + "” is not a tag that Telegram reads (write &lt; for a < by itself)");
            }
            if (fault.isPresent()) {
                return fault;
            }
            at = html.indexOf('<', next);
        }
        return Optional.ofNullable(open.peek()).map(tag -> "<" + tag + "> is not closed");
    }

    private static Optional<String> ofStart(String tag, String attributes) {
        Set<String> allowed = ALLOWED.get(tag);
        if (allowed == null) {
            return Optional.of("<" + tag + "> is not a tag that Telegram knows");
        }
        boolean complete = !NEEDED.containsKey(tag);
        Matcher each = ATTRIBUTES.matcher(attributes);
        while (each.find()) {
            String name = each.group(1).toLowerCase(Locale.ROOT);
            if (!allowed.contains(name) || !fits(tag, name, text(each.group(2)).replace("\"", ""))) {
                return Optional.of("<" + tag + "> can’t have" + each.group());
            }
            complete |= name.equals(NEEDED.get(tag));
        }
        return complete ? Optional.empty() : Optional.of("<" + tag + "> needs " + NEEDED.get(tag) + "=\"…\"");
    }

    private static boolean fits(String tag, String attribute, String value) {
        return switch (tag + " " + attribute) {
            case "span class" -> value.equals("tg-spoiler");
            case "code class" -> value.startsWith("language-");
            case "blockquote expandable" -> value.isEmpty();
            default -> !value.isEmpty();
        };
    }

    private static Optional<String> ofEnd(String tag, Deque<String> open) {
        if (open.isEmpty()) {
            return Optional.of("</" + tag + "> closes nothing");
        }
        String expected = open.pop();
        return expected.equals(tag)
                ? Optional.empty()
                : Optional.of("</" + tag + "> where </" + expected + "> is expected");
    }

    private static String text(@Nullable String group) {
        return group == null ? "" : group;
    }
}
