package samvaad.sandbox.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Telegram finds in a text by itself: commands, links, addresses, names. */
public final class FoundEntities {
    /** What comes first wins. */
    private static final List<Rule> RULES = List.of(
            new Rule("email", Pattern.compile("[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.){1,8}[A-Za-z]{2,24}")),
            new Rule(
                    "url",
                    Pattern.compile(
                            "(?i)(?<![\\p{L}\\p{N}_@.])(?:https?://(?:[\\p{L}\\p{M}\\p{N}_-]{1,63}\\.){1,8}[\\p{L}\\p{M}\\p{N}-]{2,24}"
                                    + "|(?:[\\p{L}\\p{M}\\p{N}_-]{1,63}\\.){1,8}(?:com|in|org|net|me|gov|edu|io|dev|app|info|co))"
                                    + "(?![\\p{L}\\p{N}])(?::\\d{1,5})?(?:[/?#][^\\s<>\"]*[^\\s<>\".,:;!?')\\]])?/?")),
            new Rule("mention", Pattern.compile("(?<![\\p{L}\\p{N}_])@[a-zA-Z0-9_]{4,32}(?![\\p{L}\\p{N}_])")),
            new Rule(
                    "bot_command",
                    Pattern.compile(
                            "(?<![\\p{L}\\p{N}_/<>])/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?(?![\\p{L}\\p{N}_/<>@])")),
            new Rule(
                    "hashtag",
                    Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}_])#(?=[\\d_]*\\p{L})[\\p{L}\\p{M}\\p{N}_]{1,256}")),
            new Rule(
                    "phone_number", Pattern.compile("(?<![\\p{L}\\p{N}+])\\+\\d[\\d ()-]{6,18}\\d(?![\\p{L}\\p{N}])")));

    private record Rule(String type, Pattern pattern) {}

    private FoundEntities() {}

    /** The found ones that do not touch a link, code or other whole thing of the given ones, together with those. */
    public static FormattedText addTo(FormattedText formatted) {
        String text = formatted.text();
        if (!mayHave(text)) {
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

    private static boolean mayHave(String text) {
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '/', '@', '#', '+', '.' -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }
}
