package samvaad.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Personal data lie in files that nobody else on the machine may read: folders 0700, files 0600. */
public final class OwnerOnly {

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

    private static void restrict(Path path, String permissions) throws IOException {
        if (posix(path)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    private static boolean posix(Path path) throws IOException {
        return Files.getFileStore(path).supportsFileAttributeView("posix");
    }
}
