package samvaad.eventchange;

import java.util.Optional;
import samvaad.bot.Role;
import samvaad.bot.Router;

/** {@code /reload}: reads the event files again at once. */
public final class ReloadHandler {

    private final EventFolder folder;
    private final EventUpdates updates;

    public ReloadHandler(EventFolder folder, EventUpdates updates) {
        this.folder = folder;
        this.updates = updates;
    }

    public void routes(Router router) {
        updates.routes(router);
        router.staffCommand(
                "reload",
                Role.ORGANISER,
                (turn, argument) -> updates.apply(
                        folder.read(), Optional.of(new Notices.Asker(turn.from().user(), turn.language()))));
    }
}
