package samvaad.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * All texts in all languages: those packaged, and above them those of a folder, read again when they change. A folder's
 * bundle may hold only the keys that it changes; a mistake in it is reported and leaves what was there before.
 */
public final class Messages {

    /** Of a bundle, in bytes. */
    private static final int LARGEST = 1_000_000;

    private final Optional<Path> folder;
    private final Map<Language, Bundle> packaged = new EnumMap<>(Language.class);
    private final Map<Language, FileTime> readAt = new EnumMap<>(Language.class);
    private volatile Map<Language, Bundle> own = Map.of();

    private Messages(Optional<Path> folder) {
        this.folder = folder;
        for (Language language : Language.values()) {
            packaged.put(language, Bundle.read(language, resource(language), new ArrayList<>()));
        }
    }

    public static Messages packaged() {
        return new Messages(Optional.empty());
    }

    /**
     * The texts with those of a folder above them.
     *
     * @param mistakes gets a line for each thing that is wrong in the folder
     */
    public static Messages from(Path folder, List<String> mistakes) {
        Messages messages = new Messages(Optional.of(folder));
        mistakes.addAll(messages.reload());
        return messages;
    }

    public Texts in(Language language) {
        return new Texts(language, this);
    }

    /** Reads the folder again if a file of it has changed; returns what is wrong, a line each. */
    public List<String> reload() {
        List<String> mistakes = new ArrayList<>();
        Map<Language, Bundle> fresh = new EnumMap<>(Language.class);
        fresh.putAll(own);
        for (Language language : Language.values()) {
            folder.map(f -> f.resolve(language.code() + ".properties")).ifPresent(file -> {
                Optional<FileTime> changed = changed(file);
                if (changed.isPresent() && !changed.get().equals(readAt.get(language))) {
                    readAt.put(language, changed.get());
                    List<String> wrong = new ArrayList<>();
                    Bundle bundle = read(language, file, wrong);
                    wrong.addAll(bundle.broken());
                    if (wrong.isEmpty()) {
                        wrong.addAll(BundleCheck.against(packaged(language), bundle));
                    }
                    if (wrong.isEmpty()) {
                        fresh.put(language, bundle);
                    }
                    mistakes.addAll(wrong);
                }
            });
        }
        own = fresh;
        return mistakes;
    }

    /** What is wrong with the packaged bundles taken together: keys, arguments, labels too long for a button. */
    public List<String> check() {
        List<String> mistakes = new ArrayList<>();
        for (Language language : Language.values()) {
            mistakes.addAll(packaged(language).broken());
        }
        if (mistakes.isEmpty()) {
            mistakes.addAll(BundleCheck.together(packaged(Language.HI), packaged(Language.EN)));
        }
        return mistakes;
    }

    /** The keys that begin so, in the order of the bundle that was written first. */
    public List<String> keys(String prefix) {
        return packaged(Language.HI).keys().stream()
                .filter(key -> key.startsWith(prefix))
                .toList();
    }

    boolean has(Language language, String key) {
        return packaged(language).has(key);
    }

    Template template(Language language, String key) {
        return find(language, key)
                .orElseThrow(() ->
                        new IllegalArgumentException("no text " + key + " in " + language.code() + ".properties"));
    }

    private Optional<Template> find(Language language, String key) {
        Bundle above = own.get(language);
        Optional<Template> changed = above == null ? Optional.empty() : above.find(key);
        return changed.isPresent() ? changed : packaged(language).find(key);
    }

    private Bundle packaged(Language language) {
        return Objects.requireNonNull(packaged.get(language));
    }

    private static Bundle read(Language language, Path file, List<String> mistakes) {
        try {
            Optional<String> trouble = SmallFile.trouble(file, LARGEST);
            if (trouble.isEmpty()) {
                byte[] bytes = SmallFile.read(file, LARGEST);
                String text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
                return Bundle.read(language, text, mistakes);
            }
            mistakes.add(file + " " + trouble.get());
            return Bundle.empty(language);
        } catch (IOException e) {
            mistakes.add(file + " can’t be read as UTF-8: " + e.getMessage());
            return Bundle.empty(language);
        }
    }

    private static Optional<FileTime> changed(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.getLastModifiedTime(file)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
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
