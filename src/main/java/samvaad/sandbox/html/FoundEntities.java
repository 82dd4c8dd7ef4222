package samvaad.sandbox.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Telegram itself finds in a text: commands, links, addresses, names, tags and phone numbers. */
public final class FoundEntities {
    private static final String LABELS = "(?:[\\p{L}\\p{M}\\p{N}_-]{1,63}\\.){1,8}";

    /** Where two of them overlap, the earlier rule wins. */
    private static final List<Rule> RULES = List.of(
            rule("email", "[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.){1,8}[A-Za-z]{2,24}"),
            rule(
                    "url",
                    "(?i)(?<![\\p{L}\\p{N}_@.])(?:https?://" + LABELS + "[\\p{L}\\p{M}\\p{N}-]{2,24}"
                            + "|" + LABELS + "(?:com|in|org|net|me|gov|edu|io|dev|app|info|co))"
                            + "(?![\\p{L}\\p{N}])(?::\\d{1,5})?(?:[/?#][^\\s<>\"]*[^\\s<>\".,:;!?')\\]])?/?"),
            rule("mention", "(?<![\\p{L}\\p{N}_])@[a-zA-Z0-9_]{4,32}(?![\\p{L}\\p{N}_])"),
            rule(
                    "bot_command",
                    "(?<![\\p{L}\\p{N}_/<>])/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?(?![\\p{L}\\p{N}_/<>@])"),
            rule("hashtag", "(?<![\\p{L}\\p{M}\\p{N}_])#(?=[\\d_]*\\p{L})[\\p{L}\\p{M}\\p{N}_]{1,256}"),
            rule("phone_number", "(?<![\\p{L}\\p{N}+])\\+\\d[\\d ()-]{6,18}\\d(?![\\p{L}\\p{N}])"));

    private record Rule(String type, Pattern pattern) {}

    private FoundEntities() {}

    /** Adds what is found, except where it would overlap a given link, code or the like. */
    public static FormattedText addTo(FormattedText formatted) {
        String text = formatted.text();
        if (text.chars().noneMatch(c -> "/@#+.".indexOf(c) >= 0)) {
            return formatted;
        }
        List<Entity> all = new ArrayList<>(formatted.entities());
        for (Rule rule : RULES) {
            Matcher matcher = rule.pattern().matcher(text);
            while (matcher.find()) {
                Entity found = new Entity(matcher.start(), matcher.end() - matcher.start(), rule.type(), "");
                if (all.stream().noneMatch(e -> !e.style() && !e.quote() && e.overlaps(found))) {
                    all.add(found);
                }
            }
        }
        all.sort(Entity.ORDER);
        return new FormattedText(text, all);
    }

    private static Rule rule(String type, String pattern) {
        return new Rule(type, Pattern.compile(pattern));
    }
}
