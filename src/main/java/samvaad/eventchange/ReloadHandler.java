package samvaad.eventchange;

import samvaad.bot.Access;
import samvaad.bot.Router;
import samvaad.store.Writer;

/**
 * {@code /reload}: reads the event files again at once. The files are read, and people counted, on another thread, so
 * the request is stored until it is answered.
 */
final class ReloadHandler {

    private final EventFolder folder;
    private final Writer writer;
    private final ReloadTable table;

    ReloadHandler(EventFolder folder, Writer writer) {
        this.folder = folder;
        this.writer = writer;
        this.table = new ReloadTable(writer.sql());
    }

    void routes(Router router) {
        router.command("reload", Access.ORGANISER, (turn, argument) -> {
            table.put(new Notices.Asker(turn.from().user(), turn.language()));
            writer.afterCommit(folder::wake);
        });
    }
}
