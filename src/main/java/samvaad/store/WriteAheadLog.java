package samvaad.store;

/**
 * Makes sure that erased data does not stay in the write-ahead log: moves the log into the file, where the data is
 * overwritten. Does so right after the commit, and again at each tick as long as a reader is in the way. For jobs of
 * the {@link Writer}.
 */
public final class WriteAheadLog {

    private final Writer writer;

    /**
     * Changed on the writing thread only, after commits. True at a start, because nobody knows what the log still
     * holds.
     */
    private boolean holds = true;

    public WriteAheadLog(Writer writer) {
        this.writer = writer;
    }

    /**
     * Call in a job: moves the log into the file once the job's changes are on the disk, and again at the next tick.
     */
    public void takeIn() {
        writer.afterCommit(() -> {
            // Once more at the next tick in any case: by then the messages the job has caused are gone too.
            holds = true;
            var unused = writer.takeInLog();
        });
    }

    /** At each tick: tries again if the log may still hold something erased. */
    public void tick() {
        if (holds) {
            writer.afterCommit(() -> holds = !writer.takeInLog());
        }
    }
}
