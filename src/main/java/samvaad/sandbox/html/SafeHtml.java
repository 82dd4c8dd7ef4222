package samvaad.sandbox.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/** A formatted text as HTML that a page may show as it is: a few known tags, everything else escaped. */
public final class SafeHtml {
    private SafeHtml() {}

    public static String of(FormattedText formatted) {
        String text = formatted.text();
        List<Entity> shown = formatted.entities().stream()
                .filter(e -> !open(e, text).isEmpty())
                .sorted(Entity.ORDER)
                .toList();
        StringBuilder html = new StringBuilder(text.length() + 32);
        Deque<Entity> stack = new ArrayDeque<>();
        int from = 0;
        for (int to : cuts(shown, text.length())) {
            turn(html, stack, covering(shown, from, to), text);
            escape(text.substring(from, to), html);
            from = to;
        }
        turn(html, stack, List.of(), text);
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
        return to <= from
                ? List.of()
                : entities.stream()
                        .filter(e -> e.offset() <= from && e.end() >= to)
                        .toList();
    }

    /** Closes and opens tags so that just the wanted ones are open, properly nested. */
    private static void turn(StringBuilder html, Deque<Entity> stack, List<Entity> wanted, String text) {
        List<Entity> now = new ArrayList<>(stack);
        int same = 0;
        while (same < now.size() && same < wanted.size() && now.get(same).equals(wanted.get(same))) {
            same++;
        }
        while (stack.size() > same) {
            html.append("</").append(tag(stack.removeLast())).append('>');
        }
        for (Entity entity : wanted.subList(same, wanted.size())) {
            stack.addLast(entity);
            html.append(open(entity, text));
        }
    }

    private static String open(Entity entity, String text) {
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
        String lower = url.toLowerCase(Locale.ROOT);
        boolean safe = lower.startsWith("http://")
                || lower.startsWith("https://")
                || lower.startsWith("tg://")
                || lower.startsWith("mailto:");
        if (!safe) {
            return "";
        }
        StringBuilder html = new StringBuilder("<a href=\"");
        escape(url, html);
        return html.append("\">").toString();
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

    private static void escape(String text, StringBuilder html) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '&' -> html.append("&amp;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                case '\n' -> html.append("<br>");
                default -> html.append(c);
            }
        }
    }
}
