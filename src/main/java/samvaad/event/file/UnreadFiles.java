package samvaad.event.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import samvaad.jsonfile.Mistakes;
import samvaad.jsonfile.Quoted;

/** Warns of what lies in the folder of event files and is not read. */
final class UnreadFiles {

    private static final String ENDING = ".json";

    /** How many are named. */
    private static final int MOST = 10;

    private UnreadFiles() {}

    /** @param used the names of files that people are given or shown */
    static void warn(Path folder, Set<String> used, Mistakes mistakes) throws IOException {
        try (Stream<Path> listed = Files.list(folder)) {
            List<Path> unread = listed.filter(path -> !EventFiles.isEventFile(path) && !isLeftBehind(path))
                    .filter(path -> !used.contains(String.valueOf(path.getFileName())))
                    .filter(path -> !Files.isDirectory(path) || holdsJson(path))
                    .sorted()
                    .toList();
            unread.stream().limit(MOST).forEach(path -> mistakes.warn(name(path), reason(path)));
            if (unread.size() > MOST) {
                mistakes.warn("*", (unread.size() - MOST) + " more files are not read");
            }
        }
    }

    static boolean isJson(Path path) {
        return name(path).toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    /** Whether it is hidden, or an office program's or editor's lock or old copy. */
    static boolean isLeftBehind(Path path) {
        String name = name(path);
        return name.startsWith(".") || name.startsWith("~$") || name.endsWith("~") || name.endsWith("#");
    }

    private static String reason(Path path) {
        if (Files.isDirectory(path)) {
            return "the event files in this folder are not read; move them up if they are to be";
        }
        String name = name(path).toLowerCase(Locale.ROOT);
        return name.contains(ENDING + ".")
                ? "is not read, as .json is not the end of its name; rename it if it is to be"
                : "is not read, as its name does not end in .json";
    }

    private static boolean holdsJson(Path folder) {
        try (Stream<Path> listed = Files.list(folder)) {
            return listed.anyMatch(path -> isJson(path) && !isLeftBehind(path));
        } catch (IOException e) {
            return false;
        }
    }

    private static String name(Path path) {
        return Quoted.line(String.valueOf(path.getFileName()));
    }
}
