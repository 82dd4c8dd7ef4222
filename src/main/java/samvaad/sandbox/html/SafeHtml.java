package samvaad.sandbox.html;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A formatted text as HTML that a page may show as it is: a few known tags, everything else escaped. */
public final class SafeHtml {
    private static final Pattern SAFE_URL = Pattern.compile("(?i)(https?://|tg://|mailto:)");

    private SafeHtml() {}

    public static String of(FormattedText formatted) {
        String text = formatted.text();
        List<Entity> shown = formatted.entities().stream()
                .filter(e -> !startTag(e, text).isEmpty())
                .sorted(Entity.ORDER)
                .toList();
        StringBuilder html = new StringBuilder(text.length() + 32);
        List<Entity> open = new ArrayList<>();
        int from = 0;
        for (int to : cuts(shown, text.length())) {
            turn(html, open, covering(shown, from, to), text);
            html.append(escaped(text.substring(from, to)));
            from = to;
        }
        turn(html, open, List.of(), text);
        return html.toString();
    }

    private static SortedSet<Integer> cuts(List<Entity> entities, int length) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(length));
        for (Entity entity : entities) {
            cuts.add(Math.min(entity.offset(), length));
            cuts.add(Math.min(entity.end(), length));
        }
        return cuts;
    }

    private static List<Entity> covering(List<Entity> entities, int from, int to) {
        return entities.stream()
                .filter(e -> from < to && e.offset() <= from && e.end() >= to)
                .toList();
    }

    /** Closes and opens tags so that just the wanted ones are open, properly nested. */
    private static void turn(StringBuilder html, List<Entity> open, List<Entity> wanted, String text) {
        int same = 0;
        while (same < open.size() && same < wanted.size() && open.get(same).equals(wanted.get(same))) {
            same++;
        }
        while (open.size() > same) {
            html.append("</").append(tag(open.remove(open.size() - 1))).append('>');
        }
        for (Entity entity : wanted.subList(same, wanted.size())) {
            open.add(entity);
            html.append(startTag(entity, text));
        }
    }

    /** "" where nothing is to be shown. */
    private static String startTag(Entity entity, String text) {
        String name = tag(entity);
        return switch (name) {
            case "" -> "";
            case "span" -> "<span class=\"spoiler\">";
            case "a" -> anchor(entity, text);
            default -> "<" + name + ">";
        };
    }

    private static String anchor(Entity entity, String text) {
        String shown = text.substring(Math.min(entity.offset(), text.length()), Math.min(entity.end(), text.length()));
        String url = switch (entity.type()) {
            case "text_link" -> entity.detail();
            case "email" -> "mailto:" + shown;
            default -> shown.contains("://") ? shown : "https://" + shown;
        };
        return SAFE_URL.matcher(url).lookingAt() ? "<a href=\"" + escaped(url) + "\">" : "";
    }

    private static String tag(Entity entity) {
        return switch (entity.type()) {
            case "bold" -> "b";
            case "italic" -> "i";
            case "underline" -> "u";
            case "strikethrough" -> "s";
            case "spoiler" -> "span";
            case "code" -> "code";
            case "pre" -> "pre";
            case "blockquote", "expandable_blockquote" -> "blockquote";
            case "text_link", "url", "email" -> "a";
            default -> "";
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace("\n", "<br>");
    }
}
