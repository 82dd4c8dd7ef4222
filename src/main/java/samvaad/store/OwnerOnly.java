package samvaad.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Personal data lie in files that nobody else on the machine may read: folders 0700, files 0600. */
public final class OwnerOnly {

    /** How the name of a file ends that is not whole yet. */
    static final String PART = ".part";

    private OwnerOnly() {}

    static void folder(Path folder) throws IOException {
        Files.createDirectories(folder);
        restrict(folder, "rwx------");
    }

    /** Makes the file where it is missing, so that it is never open to others, not even at first. */
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
     * Makes an empty file beside the one that is to be written, under a name that nobody knows beforehand: a link that somebody has
     * laid there is not followed. Moved over the target when it is whole; what the process leaves behind as it ends goes with it.
     */
    public static Path part(Path target) throws IOException {
        Path folder = target.toAbsolutePath().resolveSibling(".").normalize();
        Path part = Files.createTempFile(folder, target.getFileName() + ".", PART);
        part.toFile().deleteOnExit();
        return part;
    }

    /** Whether a file is no link, belongs to whom this one does too, and nobody else may write it. */
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
