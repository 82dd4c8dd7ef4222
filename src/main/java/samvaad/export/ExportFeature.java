package samvaad.export;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import samvaad.bot.Access;
import samvaad.bot.Core;
import samvaad.bot.Feature;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.event.Event;
import samvaad.info.EventChoice;
import samvaad.info.Menu;
import samvaad.outbox.MediaMaker;
import samvaad.staff.AuditTable;

/** {@code /export}: the list of an event's people as a file. Each export is recorded with who asked for it. */
public final class ExportFeature implements Feature {

    /** Telegram accepts files up to 50 MB. A spreadsheet is compressed, so more than a million rows fit. */
    private static final Map<Exports.Kind, Long> MOST =
            Map.of(Exports.Kind.XLSX, 1_000_000L, Exports.Kind.CSV, 100_000L, Exports.Kind.SIGNATURES, 20_000L);

    private final Core core;
    private final EventChoice choice;
    private final AuditTable audit;
    private final ExportTable table;

    public ExportFeature(Core core, EventChoice choice, AuditTable audit) {
        this.core = core;
        this.choice = choice;
        this.audit = audit;
        this.table = new ExportTable(core.writer().sql());
    }

    @Override
    public void routes(Router router) {
        choice.routes(
                router,
                "export",
                Access.ORGANISER,
                (turn, event, data) ->
                        kind(data).ifPresentOrElse(kind -> send(turn, event, kind), () -> kinds(turn, event)));
    }

    @Override
    public Map<String, MediaMaker> staffMakers() {
        return Map.of(Exports.NAME, new Exports(core.database(), core.events(), core.messages()));
    }

    private static Optional<Exports.Kind> kind(CallbackData data) {
        return Arrays.stream(Exports.Kind.values())
                .filter(kind -> data.id(1).filter(kind.name()::equals).isPresent())
                .findFirst();
    }

    private static void kinds(Turn turn, Event event) {
        Keyboard.Rows rows = Keyboard.rows();
        for (Exports.Kind kind : Exports.Kind.values()) {
            rows.row(Button.press(turn.label("button.export." + kind), CallbackData.of("export", event.id(), kind)));
        }
        if (event.certificate().isPresent()) {
            rows.row(Button.press(turn.label("button.certificate.all"), CallbackData.of("certall", event.id())));
        }
        turn.show(
                turn.say("export.title", "event", event.title().in(turn.language())),
                rows.row(Menu.back(turn, event)).build());
    }

    private void send(Turn turn, Event event, Exports.Kind kind) {
        long most = MOST.getOrDefault(kind, 0L);
        if (table.count(event.id()) > most) {
            turn.alert(turn.label("export.tooLong", "most", most));
            return;
        }
        audit.note(turn.from().user(), turn.from().name(), "export", event.id() + " " + kind, turn.now());
        turn.toast(turn.label("export.making"));
        turn.send(new Outgoing.File(Exports.file(event, kind, turn), turn.say("export.file"), Keyboard.NONE));
    }
}
