package samvaad.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Keeps personal data in files that nobody else on the machine can read: folders 0700, files 0600. */
public final class OwnerOnly {

    /** How the name of an unfinished file ends. */
    static final String PART = ".part";

    private OwnerOnly() {}

    static void folder(Path folder) throws IOException {
        Files.createDirectories(folder);
        restrict(folder, "rwx------");
    }

    /** Creates the file with these rights if it is missing, so that it is never open to others, not even briefly. */
    public static void file(Path file) throws IOException {
        try {
            if (posix(file.toAbsolutePath().resolveSibling("."))) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
        } catch (FileAlreadyExistsException e) {
            restrict(file, "rw-------");
        }
    }

    /**
     * Creates an empty file next to the target, under a name nobody can guess, so that we don't follow a link somebody
     * has planted. The caller moves it over the target once it is complete. If it is still there when the process ends,
     * it is deleted.
     */
    public static Path part(Path target) throws IOException {
        Path folder = target.toAbsolutePath().resolveSibling(".").normalize();
        Path part = Files.createTempFile(folder, target.getFileName() + ".", PART);
        part.toFile().deleteOnExit();
        return part;
    }

    /**
     * Whether this is a regular file, not a link, with the same owner as {@code like}, and nobody else can write to it.
     */
    static boolean isOnlyOurs(Path file, Path like) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        if (!posix(file)) {
            return true;
        }
        Set<PosixFilePermission> may = Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS);
        return Files.getOwner(file, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(like))
                && !may.contains(PosixFilePermission.GROUP_WRITE)
                && !may.contains(PosixFilePermission.OTHERS_WRITE);
    }

    private static void restrict(Path path, String permissions) throws IOException {
        if (posix(path)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    private static boolean posix(Path path) throws IOException {
        return Files.getFileStore(path).supportsFileAttributeView("posix");
    }
}
