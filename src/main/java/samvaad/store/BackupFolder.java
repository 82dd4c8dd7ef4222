package samvaad.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder {@code backups} of the data folder. A backup's name says when it was made. Erased data must be gone from
 * here after {@link #KEPT}. Daily backups are removed by number: with one each night that comes to the same, and the
 * newest {@value #MOST} intact ones stay whatever the clock says.
 */
public final class BackupFolder {

    /** How long a backup is kept while the bot runs; the privacy notice promises it. */
    public static final Duration KEPT = Duration.ofDays(7);

    private static final int MOST = 7;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss").withZone(ZoneOffset.UTC);
    private static final Pattern NAME = Pattern.compile(
            "samvaad-(\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\d)Z(-[a-z0-9-]+)?\\.db(-wal|-shm|(?:\\.\\d+)?\\.part)?");

    private final Path dataFolder;
    private final Path folder;
    private final Map<String, Boolean> whole = new HashMap<>();

    /** A file that this class has named. */
    private record Made(Path path, Instant at, String why, String suffix) {}

    public BackupFolder(Path dataFolder) {
        this.dataFolder = dataFolder;
        this.folder = dataFolder.resolve("backups");
    }

    /** Writes the backup of a day. */
    public Path write(Instant now) throws BackupRefused, StoreUnusable {
        Path target = free(now, "");
        Backup.write(dataFolder, target);
        return target;
    }

    /** Writes the backup made before the database is migrated to a newer version. */
    Path writeBefore(int version, Instant now) throws BackupRefused, StoreUnusable {
        Path target = free(now, "-before-v" + version);
        Backup.write(dataFolder, target);
        return target;
    }

    /** A name for the database that a restored backup replaces. */
    Path nameForReplaced(Instant now) throws BackupRefused {
        return free(now, "-replaced");
    }

    /** When the newest backup that can be restored was made, ignoring any dated after {@code now}. */
    public Optional<Instant> newest(Instant now) {
        return made().stream()
                .filter(file -> file.suffix().isEmpty() && !file.why().equals("-replaced"))
                .map(Made::at)
                .filter(at -> !at.isAfter(now))
                .max(Comparator.naturalOrder());
    }

    /**
     * Removes the special backups that are older than {@link #KEPT}, unfinished files after an hour, and all daily
     * backups but the newest {@value #MOST} intact ones.
     */
    public void removeOld(Instant now) {
        List<Made> daily = new ArrayList<>();
        for (Made file : made()) {
            boolean leftOver =
                    file.suffix().endsWith(OwnerOnly.PART) && file.at().isBefore(now.minus(Duration.ofHours(1)));
            if (file.why().isEmpty() && file.suffix().isEmpty()) {
                daily.add(file);
            } else if (!file.at().isAfter(now.minus(KEPT)) || leftOver) {
                remove(file);
            }
        }
        if (daily.size() <= MOST) {
            return;
        }
        daily.sort(Comparator.comparing(Made::at).reversed());
        int good = 0;
        for (Made file : daily) {
            if (good >= MOST) {
                remove(file);
            } else if (isWhole(file)) {
                good++;
            }
        }
    }

    /** Checks each file only once, because that takes time. */
    private boolean isWhole(Made file) {
        String version = file.path() + " " + file.path().toFile().length() + " "
                + file.path().toFile().lastModified();
        return whole.computeIfAbsent(
                version, unknown -> BackupCheck.faultOfOurs(file.path()).isEmpty());
    }

    private Path free(Instant now, String why) throws BackupRefused {
        try {
            OwnerOnly.folder(folder);
        } catch (IOException e) {
            throw new BackupRefused(folder + " can’t be written: " + e);
        }
        Instant at = now;
        Path path = path(at, why);
        while (Files.exists(path)) {
            at = at.plusSeconds(1);
            path = path(at, why);
        }
        return path;
    }

    private Path path(Instant at, String why) {
        return folder.resolve("samvaad-" + STAMP.format(at) + "Z" + why + ".db");
    }

    private List<Made> made() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(path -> read(path).stream()).toList();
        } catch (IOException e) {
            Database.LOG.warn("The backups in {} can’t be listed: {}", folder, e.toString());
            return List.of();
        }
    }

    private static Optional<Made> read(Path path) {
        Matcher name = NAME.matcher(String.valueOf(path.getFileName()));
        if (!name.matches()) {
            return Optional.empty();
        }
        Instant at = LocalDateTime.parse(name.group(1), STAMP).toInstant(ZoneOffset.UTC);
        return Optional.of(new Made(path, at, text(name.group(2)), text(name.group(3))));
    }

    private static String text(@Nullable String group) {
        return group == null ? "" : group;
    }

    private static void remove(Made file) {
        try {
            Files.deleteIfExists(file.path());
        } catch (IOException e) {
            Database.LOG.warn("The old backup {} can’t be removed: {}", file.path(), e.toString());
        }
    }
}
