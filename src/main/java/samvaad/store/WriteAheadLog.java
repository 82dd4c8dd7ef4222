package samvaad.store;

/**
 * Sees to it that what must not stay in the log that SQLite writes ahead is taken into the file, where it is overwritten: right after the
 * commit, and at ticks until nobody who reads is in the way. For jobs of the {@link Writer}.
 */
public final class WriteAheadLog {

    private final Writer writer;

    /** Changed on the writing thread only, after commits. At a start nobody knows what the log still holds. */
    private boolean holds = true;

    public WriteAheadLog(Writer writer) {
        this.writer = writer;
    }

    /** In a job: the log is taken in once the job's changes are on the disk, and again at the next tick. */
    public void takeIn() {
        writer.afterCommit(() -> {
            // Once more at the next tick anyway: the messages that followed from it are gone by then.
            holds = true;
            var unused = writer.takeInLog();
        });
    }

    /** At each tick: tries again where the log still has something to hide. */
    public void tick() {
        if (holds) {
            writer.afterCommit(() -> holds = !writer.takeInLog());
        }
    }
}
