package samvaad.material;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import samvaad.bot.Core;
import samvaad.bot.EventColumn;
import samvaad.bot.Feature;
import samvaad.bot.MenuPart;
import samvaad.bot.OwnRows;
import samvaad.bot.Router;
import samvaad.bot.Trace;
import samvaad.bot.Turn;
import samvaad.chat.Incoming;
import samvaad.chat.UserId;
import samvaad.checkin.CheckIns;
import samvaad.dialogue.Modes;
import samvaad.event.Event;
import samvaad.event.EventId;
import samvaad.info.EventChoice;
import samvaad.info.EventLabels;
import samvaad.mailing.Mailings;
import samvaad.outbox.MediaMaker;
import samvaad.registration.Registrations;
import samvaad.staff.AuditTable;
import samvaad.staff.Staff;
import samvaad.staff.StaffMenu;
import samvaad.text.Html;

/** {@code /materials}, and how organisers add to it. */
public final class MaterialFeature implements Feature {

    /** What was sent and not published by then was not meant to be. */
    private static final Duration DRAFT = Duration.ofDays(1);

    private final DocumentTable table;
    private final HandoutFolder folder;
    private final MaterialHandler handler;
    private final DocumentHandler documents;
    private final HandoutsHandler handouts;
    private final Clock clock;

    /** @param eventFiles the folder of event files and of the files that they name; empty for the packaged event */
    public MaterialFeature(
            Core core,
            Optional<Path> eventFiles,
            EventChoice choice,
            Registrations registrations,
            CheckIns checkIns,
            Mailings mailings,
            Modes modes,
            Router router,
            Staff staff,
            StaffMenu menus,
            AuditTable audit) {
        this.clock = core.clock();
        this.table = new DocumentTable(core.writer().sql());
        this.folder = new HandoutFolder(eventFiles, core.events());
        Materials materials = new Materials(table, folder, registrations, checkIns);
        DocumentScreens screens = new DocumentScreens(new EventLabels(core.events()));
        this.handler = new MaterialHandler(choice, materials, router);
        this.documents = new DocumentHandler(choice, table, screens, materials, modes, router, audit);
        this.handouts = new HandoutsHandler(choice, table, screens, materials, mailings, router);
        core.outbox().listen(MaterialHandler.TAG, new LostFiles(core, table, materials, staff, menus));
    }

    @Override
    public void routes(Router router) {
        handler.routes(router);
        documents.routes(router);
        handouts.routes();
    }

    /** Takes a document that an organiser sends for people to take home. Returns whether they may. */
    public boolean take(Turn turn, Incoming file) {
        return documents.take(turn, file);
    }

    @Override
    public List<Runnable> ticks() {
        return List.of(() -> table.dropDraftsBefore(clock.instant().minus(DRAFT)));
    }

    @Override
    public List<Runnable> slowTicks() {
        return List.of(folder::look);
    }

    @Override
    public Map<String, MediaMaker> makers() {
        return Map.of(HandoutFolder.NAME, folder);
    }

    @Override
    public MenuPart menu(Turn turn, Event event) {
        return handler.menu(turn, event);
    }

    /** Nobody stores who published what; only what somebody has sent and not published is theirs. */
    @Override
    public Html ownData(Turn turn) {
        Html lines = Html.EMPTY;
        for (Document draft : table.drafts(turn.from().user())) {
            lines = lines.line(turn.say("mydata.handout", "title", draft.title().in(turn.language())));
        }
        return lines;
    }

    @Override
    public void addOwnData(Turn turn, ObjectNode all) {
        List<Document> drafts = table.drafts(turn.from().user());
        if (!drafts.isEmpty()) {
            ArrayNode list = all.putArray("documentsNotPublished");
            drafts.forEach(draft -> list.add(draft.title().in(turn.language())));
        }
    }

    @Override
    public List<OwnRows> ownRows() {
        return List.of(OwnRows.of("documents_sent", "handout", "author")
                .moments("made_at")
                .event()
                .words("session", "readers"));
    }

    @Override
    public void erase(UserId person, Instant now) {
        table.dropDrafts(person);
    }

    @Override
    public void erase(UserId person, EventId event) {
        table.drafts(person).stream()
                .filter(draft -> draft.event().filter(event::equals).isPresent())
                .forEach(draft -> table.drop(draft.id()));
    }

    @Override
    public List<Trace> traces() {
        return List.of(Trace.fading("handout", "author", "made_at", DRAFT));
    }

    @Override
    public List<EventColumn> eventColumns() {
        return List.of(EventColumn.of("handout"));
    }
}
