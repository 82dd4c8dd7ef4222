package samvaad.testing;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import samvaad.text.Language;

/** The packaged bundles, read anew and simply: a key's words with anything in place of its arguments. */
final class BundleWords {

    private static final Map<Language, Properties> BUNDLES = read();

    private BundleWords() {}

    /** A further language's bundle, for tests that bring one. */
    static void add(Language language, Properties bundle) {
        BUNDLES.put(language, bundle);
    }

    static Set<String> keys(Language language) {
        return bundle(language).stringPropertyNames();
    }

    static String text(Language language, String key) {
        return bundle(language).getProperty(key);
    }

    /** Everything that a bundle says to people, pattern by pattern. */
    static List<String> patterns(Language language) {
        Properties bundle = bundle(language);
        return bundle.stringPropertyNames().stream()
                .filter(key -> !key.matches("moment\\..*|language\\.(alsoFor|words)"))
                .map(bundle::getProperty)
                .toList();
    }

    static boolean has(String key) {
        return bundle(Languages.EN).containsKey(key);
    }

    /** Matches the words that a reader sees of this key; labels are no markup, other texts are. */
    static Pattern pattern(Language language, String key) {
        String text = Optional.ofNullable(bundle(language).getProperty(key))
                .orElseThrow(() -> new AssertionError("no text " + key + " in " + language.code() + ".properties"));
        String words = wildcards(Normalizer.normalize(text, Normalizer.Form.NFC));
        String plain = key.startsWith("button.") ? words : PlainText.unescaped(words.replaceAll("<[^>]*>", ""));
        return Pattern.compile(("\\Q" + plain + "\\E").replace("\0", "\\E.*?\\Q"), Pattern.DOTALL);
    }

    /** The pattern with a NUL for each argument and the apostrophes as ICU reads them. */
    private static String wildcards(String pattern) {
        StringBuilder words = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            char next = i + 1 < pattern.length() ? pattern.charAt(i + 1) : ' ';
            if (c == '\'' && next == '\'') {
                words.append(depth == 0 ? "'" : "");
                i++;
            } else if (c == '\'' && (quoted || next == '{' || next == '}')) {
                quoted = !quoted;
            } else if (c == '{' && !quoted) {
                words.append(depth++ == 0 ? "\0" : "");
            } else if (c == '}' && !quoted) {
                depth--;
            } else if (depth == 0) {
                words.append(c);
            }
        }
        return words.toString();
    }

    private static Properties bundle(Language language) {
        return Objects.requireNonNull(BUNDLES.get(language));
    }

    private static Map<Language, Properties> read() {
        Map<Language, Properties> all = new ConcurrentHashMap<>();
        for (Language language : Language.PACKAGED) {
            String name = "/messages/" + language.code() + ".properties";
            Properties bundle = new Properties();
            try (Reader reader = new InputStreamReader(
                    Objects.requireNonNull(BundleWords.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
                bundle.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            all.put(language, bundle);
        }
        return all;
    }
}
