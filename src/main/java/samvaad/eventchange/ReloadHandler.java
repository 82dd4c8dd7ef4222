package samvaad.eventchange;

import java.util.Optional;
import samvaad.bot.Access;
import samvaad.bot.Router;

/** {@code /reload}: reads the event files again at once. */
final class ReloadHandler {

    private final EventFolder folder;
    private final EventUpdates updates;

    ReloadHandler(EventFolder folder, EventUpdates updates) {
        this.folder = folder;
        this.updates = updates;
    }

    void routes(Router router) {
        router.command(
                "reload",
                Access.ORGANISER,
                (turn, argument) -> updates.apply(
                        folder.read(), Optional.of(new Notices.Asker(turn.from().user(), turn.language()))));
    }
}
