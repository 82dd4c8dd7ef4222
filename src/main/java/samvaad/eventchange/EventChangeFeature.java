package samvaad.eventchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import samvaad.bot.Core;
import samvaad.bot.Feature;
import samvaad.bot.Features;
import samvaad.bot.Router;
import samvaad.event.file.EventVersions;
import samvaad.mailing.Mailings;
import samvaad.person.People;
import samvaad.staff.Staff;

/** Event files that change: read again, checked, announced. It comes before the features that act on due events. */
public final class EventChangeFeature implements Feature {

    private final EventVersions versions;
    private final EventUpdates updates;
    private final EventFolder folder;
    private final ReloadHandler reload;

    /** @param files the folder of event files; empty for the event that comes with the program, which can't change */
    public EventChangeFeature(
            Core core,
            Features features,
            Optional<Path> files,
            EventVersions versions,
            Mailings mailings,
            Staff staff,
            People people) {
        this.versions = versions;
        this.updates = new EventUpdates(core, features, versions, mailings, staff, people);
        this.folder = new EventFolder(files, core.writer(), updates);
        this.reload = new ReloadHandler(folder, core.writer());
    }

    @Override
    public void routes(Router router) {
        updates.routes(router);
        reload.routes(router);
    }

    @Override
    public List<Runnable> ticks() {
        return List.of(updates::tick, versions::tick);
    }

    @Override
    public List<Runnable> slowTicks() {
        return List.of(folder::look);
    }
}
