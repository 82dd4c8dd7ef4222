package samvaad.sandbox.html;

import java.util.ArrayList;
import java.util.List;

/** How entities may lie in one another: styles melt together and stay out of code, whole things do not nest. */
final class EntityRules {
    private EntityRules() {}

    static List<Entity> settle(List<Entity> given) {
        if (given.size() < 2) {
            return given;
        }
        List<Entity> sorted = given.stream().sorted(Entity.ORDER).toList();
        List<Entity> quotes = apart(sorted.stream().filter(Entity::quote).toList());
        List<Entity> others =
                apart(sorted.stream().filter(e -> !e.quote() && !e.style()).toList());
        List<Entity> whole = new ArrayList<>(quotes);
        others.stream()
                .filter(other -> quotes.stream().noneMatch(quote -> breaks(quote, other)))
                .forEach(whole::add);
        whole.sort(Entity.ORDER);
        List<Entity> all = new ArrayList<>(whole);
        for (Entity melted : melt(sorted)) {
            all.addAll(outsideCode(melted, whole));
        }
        all.sort(Entity.ORDER);
        return all;
    }

    /** The first of those that overlap stays. */
    private static List<Entity> apart(List<Entity> sorted) {
        List<Entity> kept = new ArrayList<>();
        int end = 0;
        for (Entity entity : sorted) {
            if (entity.offset() >= end) {
                kept.add(entity);
                end = entity.end();
            }
        }
        return kept;
    }

    /** A quotation may hold a link or code, never the other way round. */
    private static boolean breaks(Entity quote, Entity other) {
        boolean inside = quote.offset() <= other.offset() && other.end() <= quote.end();
        return quote.overlaps(other) && !inside;
    }

    private static List<Entity> melt(List<Entity> sorted) {
        List<Entity> melted = new ArrayList<>();
        for (Entity entity : sorted) {
            if (!entity.style()) {
                continue;
            }
            int last = lastOf(melted, entity.type());
            if (last >= 0 && melted.get(last).end() >= entity.offset()) {
                Entity old = melted.get(last);
                melted.set(last, old.moved(old.offset(), Math.max(old.end(), entity.end()) - old.offset()));
            } else {
                melted.add(entity);
            }
        }
        return melted;
    }

    private static int lastOf(List<Entity> entities, String type) {
        for (int i = entities.size() - 1; i >= 0; i--) {
            if (entities.get(i).type().equals(type)) {
                return i;
            }
        }
        return -1;
    }

    private static List<Entity> outsideCode(Entity style, List<Entity> whole) {
        List<Entity> parts = new ArrayList<>();
        int from = style.offset();
        for (Entity code : whole) {
            if (code.code() && code.offset() < style.end() && code.end() > from) {
                if (code.offset() > from) {
                    parts.add(style.moved(from, code.offset() - from));
                }
                from = code.end();
            }
        }
        if (from < style.end()) {
            parts.add(style.moved(from, style.end() - from));
        }
        return parts;
    }
}
