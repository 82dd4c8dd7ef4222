package samvaad.sandbox.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** How entities may overlap: styles are joined and stay out of code; links, code and quotations do not nest. */
final class EntityRules {
    private EntityRules() {}

    static List<Entity> settle(List<Entity> given) {
        List<Entity> sorted = given.stream().sorted(Entity.ORDER).toList();
        List<Entity> quotes = firstOfEachOverlap(sorted, Entity::quote);
        List<Entity> settled = new ArrayList<>(quotes);
        for (Entity entity : firstOfEachOverlap(sorted, e -> !e.quote() && !e.style())) {
            if (quotes.stream().noneMatch(quote -> sticksOut(entity, quote))) {
                settled.add(entity);
            }
        }
        List<Entity> code =
                settled.stream().filter(Entity::code).sorted(Entity.ORDER).toList();
        for (Entity style : joinedStyles(sorted)) {
            settled.addAll(outside(code, style));
        }
        settled.sort(Entity.ORDER);
        return settled;
    }

    private static List<Entity> firstOfEachOverlap(List<Entity> sorted, Predicate<Entity> which) {
        List<Entity> kept = new ArrayList<>();
        int end = 0;
        for (Entity entity : sorted) {
            if (which.test(entity) && entity.offset() >= end) {
                kept.add(entity);
                end = entity.end();
            }
        }
        return kept;
    }

    /** A quotation may contain a link or code, but never the other way round. */
    private static boolean sticksOut(Entity entity, Entity quote) {
        boolean inside = quote.offset() <= entity.offset() && entity.end() <= quote.end();
        return quote.overlaps(entity) && !inside;
    }

    private static List<Entity> joinedStyles(List<Entity> sorted) {
        List<Entity> joined = new ArrayList<>();
        for (Entity style : sorted.stream().filter(Entity::style).toList()) {
            Optional<Entity> touching = joined.stream()
                    .filter(e -> e.type().equals(style.type()) && e.end() >= style.offset())
                    .findFirst();
            touching.ifPresent(joined::remove);
            joined.add(touching.map(e -> e.moved(e.offset(), Math.max(e.end(), style.end()) - e.offset()))
                    .orElse(style));
        }
        return joined;
    }

    private static List<Entity> outside(List<Entity> code, Entity style) {
        List<Entity> parts = new ArrayList<>();
        int from = style.offset();
        for (Entity each : code) {
            if (each.offset() < style.end() && each.end() > from) {
                if (each.offset() > from) {
                    parts.add(style.moved(from, each.offset() - from));
                }
                from = each.end();
            }
        }
        if (from < style.end()) {
            parts.add(style.moved(from, style.end() - from));
        }
        return parts;
    }
}
