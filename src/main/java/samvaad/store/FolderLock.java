package samvaad.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;

/**
 * Whoever holds this lock is the only copy of the bot on the data folder. The lock ends with the process, however the
 * process ends.
 */
final class FolderLock implements AutoCloseable {

    private final RandomAccessFile file;

    private FolderLock(RandomAccessFile file) {
        this.file = file;
    }

    /**
     * Takes the lock, and creates the folder if it is missing.
     *
     * @throws StoreUnusable if somebody else holds it or the folder can't be written
     */
    static FolderLock take(Path folder) throws StoreUnusable {
        try {
            OwnerOnly.folder(folder);
            Path lock = folder.resolve("lock");
            OwnerOnly.file(lock);
            RandomAccessFile file = new RandomAccessFile(lock.toFile(), "rw");
            if (locked(file)) {
                return new FolderLock(file);
            }
            file.close();
        } catch (IOException e) {
            throw new StoreUnusable("the data folder " + folder + " can’t be written: " + e.getMessage());
        }
        throw new StoreUnusable("the data folder " + folder + " is in use by another copy of the bot: stop that one, "
                + "or set BOT_DATA to another folder");
    }

    private static boolean locked(RandomAccessFile file) throws IOException {
        try {
            var lock = file.getChannel().tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            Database.LOG.warn("The lock of the data folder was not released cleanly: {}", e.getMessage());
        }
    }
}
