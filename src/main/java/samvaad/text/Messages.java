package samvaad.text;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All texts in all languages: the packaged ones, overridden by those in a folder, which are read again when they
 * change. A folder's bundle for a packaged language may have just the keys it changes; one for another language teaches
 * the bot that language. A bundle with a mistake is reported, and the previous texts stay in use.
 */
public final class Messages {

    /** Speakers of which other languages get this one, by their codes. */
    private static final String ALSO_FOR = "language.alsoFor";

    private static final String NAME = "language.name";

    private final Optional<BundleFolder> folder;
    private final Optional<ExampleFolder> exampleFolder;
    private final Map<Language, Bundle> packaged = new LinkedHashMap<>();

    /** The folder's bundles, by their codes. */
    private final Map<String, Bundle> own = new TreeMap<>();

    /**
     * Mistakes in additional languages found at the start. They don't stop the bot; the next {@link #reload} reports
     * them.
     */
    private final List<String> untold = new ArrayList<>();

    /** Which bundles to look in for a language's texts, in this order; the packaged languages first. */
    private volatile Map<Language, List<Bundle>> bundles = Map.of();

    private volatile List<Examples> examples = List.of();

    /** A file of sentences that people write, and what they mean. */
    public record Examples(String name, String text) {}

    private Messages(Optional<Path> folder) {
        this.folder = folder.map(BundleFolder::new);
        this.exampleFolder = folder.map(ExampleFolder::new);
        for (Language language : Language.PACKAGED) {
            packaged.put(language, Bundle.read(language, resource(language), new ArrayList<>()));
        }
        arrange();
    }

    public static Messages packaged() {
        return new Messages(Optional.empty());
    }

    /**
     * The packaged texts, overridden by those of a folder.
     *
     * @param mistakes gets a line for each mistake in the folder's texts in packaged languages
     */
    public static Messages from(Path folder, List<String> mistakes) {
        Messages messages = new Messages(Optional.of(folder));
        messages.look(mistakes, messages.untold);
        return messages;
    }

    /** The languages the bot speaks: the packaged ones, then the others sorted by code. */
    public Set<Language> languages() {
        return bundles.keySet();
    }

    /** The languages for which Telegram accepts commands and descriptions: it only knows two-letter codes. */
    public List<Language> appLanguages() {
        return languages().stream()
                .filter(language -> language.code().length() == 2)
                .toList();
    }

    /** The language with this code, if the bot speaks it. */
    public Optional<Language> language(String code) {
        return Optional.of(new Language(code)).filter(bundles::containsKey);
    }

    /**
     * Which language to use with a person whose Telegram app is set to this IETF tag: the app's language, else one
     * whose bundle says it also serves that one, else English.
     */
    public Language forApp(String languageTag) {
        String primary = languageTag.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return language(primary)
                .or(() -> languages().stream()
                        .filter(language -> List.of(
                                        own(language, ALSO_FOR).orElse("").split(" "))
                                .contains(primary))
                        .findFirst())
                .orElse(Language.COMMON);
    }

    /** The texts in this language, or in the default one if the bot does not speak it. */
    public Texts in(Language language) {
        return new Texts(bundles.containsKey(language) ? language : Language.DEFAULT, this);
    }

    /** A language's own name for itself: from its bundle, else from ICU. */
    public String name(Language language) {
        return own(language, NAME).orElseGet(() -> {
            ULocale locale = new ULocale(language.code());
            return locale.getDisplayName(locale);
        });
    }

    /** A text without arguments from the language's own bundle, if it is there. */
    public Optional<String> own(Language language, String key) {
        return bundles.getOrDefault(language, List.of()).stream()
                .filter(bundle -> bundle.language().equals(language))
                .flatMap(bundle -> bundle.find(key).stream())
                .findFirst()
                .map(text -> text.fill(Map.of()));
    }

    /** Reads the folder again if a file in it has changed. Returns a line for each mistake. */
    public List<String> reload() {
        List<String> mistakes = new ArrayList<>(untold);
        untold.clear();
        look(mistakes, mistakes);
        return mistakes;
    }

    /** The folder's files of examples for free text. */
    public List<Examples> examples() {
        return examples;
    }

    private void look(List<String> ofPackaged, List<String> ofOthers) {
        exampleFolder.flatMap(files -> files.changed(ofOthers)).ifPresent(read -> examples = read);
        boolean changed = false;
        for (Path file : folder.map(BundleFolder::changed).orElse(List.of())) {
            Optional<Language> language = BundleFolder.language(file);
            List<String> mistakes = language.filter(packaged::containsKey).isPresent() ? ofPackaged : ofOthers;
            if (language.isPresent()) {
                changed |= take(language.get(), file, mistakes);
            } else {
                mistakes.add(
                        file.getFileName() + " is not a language; name it by an ISO 639 code, such as mr.properties");
            }
        }
        if (changed) {
            arrange();
        }
    }

    /** Uses the file's bundle if it has no mistakes. */
    private boolean take(Language language, Path file, List<String> mistakes) {
        List<String> wrong = new ArrayList<>();
        Bundle bundle = BundleFolder.read(language, file, wrong);
        wrong.addAll(bundle.broken());
        if (wrong.isEmpty()) {
            Bundle known = packaged.getOrDefault(language, packaged(Language.DEFAULT));
            wrong.addAll(BundleCheck.against(known, bundle));
        }
        if (wrong.isEmpty() && packaged.containsKey(language)) {
            wrong.addAll(BundleCheck.labels(bundle));
        }
        mistakes.addAll(wrong);
        if (wrong.isEmpty()) {
            own.put(language.code(), bundle);
        }
        return wrong.isEmpty();
    }

    private void arrange() {
        Map<Language, List<Bundle>> all = new LinkedHashMap<>();
        packaged.forEach((language, bundle) -> all.put(
                language,
                Stream.concat(Optional.ofNullable(own.get(language.code())).stream(), Stream.of(bundle))
                        .toList()));
        List<Bundle> otherwise = Objects.requireNonNull(all.get(Language.DEFAULT));
        own.values().stream()
                .filter(bundle -> !packaged.containsKey(bundle.language()))
                .forEach(bundle -> all.put(
                        bundle.language(),
                        Stream.concat(Stream.of(bundle, Moments.usual(bundle.language())), otherwise.stream())
                                .toList()));
        bundles = Collections.unmodifiableMap(all);
    }

    /** Mistakes in the packaged bundles compared with each other: keys, arguments, labels too long for a button. */
    public List<String> check() {
        List<String> mistakes = new ArrayList<>();
        packaged.values().forEach(bundle -> mistakes.addAll(bundle.broken()));
        if (mistakes.isEmpty()) {
            mistakes.addAll(BundleCheck.together(packaged(Language.DEFAULT), packaged(Language.COMMON)));
        }
        return mistakes;
    }

    /** What is missing or too long in additional languages, a line each. The bot speaks them all the same. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        own.values().stream()
                .filter(bundle -> !packaged.containsKey(bundle.language()))
                .forEach(bundle -> {
                    notes.addAll(BundleCheck.labels(bundle));
                    notes.addAll(BundleCheck.missing(
                            Objects.requireNonNull(bundles.get(bundle.language())), packaged(Language.DEFAULT)));
                });
        return notes;
    }

    /** Everything that the language's own bundles say to people, so that fonts can be checked for its letters. */
    public String letters(Language language) {
        StringBuilder letters = new StringBuilder();
        bundles.getOrDefault(language, List.of()).stream()
                .filter(bundle -> bundle.language().equals(language))
                .forEach(bundle -> bundle.keys().stream()
                        .filter(key -> !key.equals("language.words"))
                        .forEach(key -> letters.append(bundle.pattern(key))));
        return letters.toString();
    }

    /** The keys with this prefix, in the order of the default language's bundle. */
    public List<String> keys(String prefix) {
        return packaged(Language.DEFAULT).keys().stream()
                .filter(key -> key.startsWith(prefix))
                .toList();
    }

    boolean has(Language language, String key) {
        return bundles.getOrDefault(language, List.of()).stream().anyMatch(bundle -> bundle.has(key));
    }

    Template template(Language language, String key) {
        for (Bundle bundle : bundles.getOrDefault(language, List.of())) {
            Optional<Template> found = bundle.find(key);
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new IllegalArgumentException("no text " + key + " in " + language.code() + ".properties");
    }

    private Bundle packaged(Language language) {
        return Objects.requireNonNull(packaged.get(language));
    }

    private static String resource(Language language) {
        String name = "/messages/" + language.code() + ".properties";
        try (InputStream in = Messages.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
