package samvaad.nomination;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import samvaad.bot.Core;
import samvaad.bot.Handler;
import samvaad.bot.Precedence;
import samvaad.bot.Role;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Incoming;
import samvaad.chat.Keyboard;
import samvaad.nomination.SentSheet.State;
import samvaad.nomination.sheet.SheetFile;
import samvaad.text.Graphemes;

/**
 * Decides whether a file is a sheet for the list that its sender was shown last. A nodal officer has nothing else to
 * send. An organiser also sends documents for people to take home: what is plainly no sheet is one of those, a sheet
 * that comes right after the list is for the list, and otherwise they are asked.
 */
final class ArrivingFiles implements Handler.OnInput {

    /** After so long a file is hardly meant for the list that was shown last. */
    private static final Duration AWAITED = Duration.ofDays(1);

    /** Whoever presses these is still about the list. */
    private static final Set<String> OF_LISTS = Set.of("list", "mylist", "takelist", "newlist", "sheet", "sheetor");

    private static final int LONGEST = 60;

    private final Core core;
    private final Lists lists;
    private final SheetTable sheets;
    private final IncomingSheets incoming;
    private final Router router;
    private final Handler.OnInput handouts;

    /** @param handouts takes a document that an organiser sends for people to take home */
    ArrivingFiles(Core core, Lists lists, IncomingSheets incoming, Router router, Handler.OnInput handouts) {
        this.core = core;
        this.lists = lists;
        this.sheets = new SheetTable(core.writer().sql());
        this.incoming = incoming;
        this.router = router;
        this.handouts = handouts;
    }

    void routes() {
        router.input(Precedence.LIST, this);
        router.press("sheetor", this::decide);
    }

    /** Whoever turns to something else may mean something else with the next file, too. */
    void before(Turn turn) {
        Incoming what = turn.incoming();
        boolean other = what instanceof Incoming.Command
                || what instanceof Incoming.Text
                || (what instanceof Incoming.ButtonPress press
                        && !OF_LISTS.contains(CallbackData.parse(press.data()).action()));
        if (other) {
            sheets.perhaps(turn.from().user());
        }
    }

    private static String name(Incoming.Attachment file) {
        return file.document().map(Incoming.Attachment.Document::name).orElse("");
    }

    private Optional<SentSheet> awaited(Turn turn, Incoming.Attachment file) {
        return file.kind() == Incoming.Attachment.Kind.DOCUMENT
                ? sheets.awaited(turn.from().user(), turn.now().minus(AWAITED))
                : Optional.empty();
    }

    /** The lists of a nodal officer, who has nothing else to send. An organiser may. */
    private List<NominationList> own(Turn turn, Incoming.Attachment file) {
        return file.kind() != Incoming.Attachment.Kind.DOCUMENT || router.mayDo(turn, Role.ORGANISER)
                ? List.of()
                : lists.ofOfficer(turn.from().user()).stream()
                        .filter(list -> core.events()
                                .find(list.event().value())
                                .filter(event -> !event.over(turn.now()))
                                .isPresent())
                        .toList();
    }

    @Override
    public boolean takesEach(Turn turn, Incoming.Attachment file) {
        return awaited(turn, file).isPresent() || !own(turn, file).isEmpty();
    }

    @Override
    public boolean take(Turn turn, Incoming input) {
        Optional<Incoming.Attachment> file = input instanceof Incoming.Attachment attachment
                ? Optional.of(attachment).filter(one -> one.fileId().isPresent())
                : Optional.empty();
        Optional<SentSheet> awaited = file.flatMap(one -> awaited(turn, one)).filter(sheet -> mayUse(turn, sheet));
        if (awaited.isEmpty()) {
            return file.filter(one -> comesLate(turn, one)).isPresent();
        }
        SentSheet sheet = awaited.get();
        String id = file.get().fileId().orElseThrow();
        String name = name(file.get());
        FileGuess guess = router.mayDo(turn, Role.ORGANISER) ? FileGuess.of(name) : FileGuess.SHEET;
        if (guess == FileGuess.DOCUMENT) {
            return false;
        }
        if (guess == FileGuess.SHEET && (sheet.state() == State.OPEN || !router.mayDo(turn, Role.ORGANISER))) {
            long bytes = file.get()
                    .document()
                    .map(Incoming.Attachment.Document::bytes)
                    .orElse(0L);
            accept(turn, sheet, id, name, bytes);
        } else {
            ask(turn, sheet, id, name);
        }
        return true;
    }

    /** The list was shown so long ago that no sheet is awaited any more. With several it is unclear which is meant. */
    private boolean comesLate(Turn turn, Incoming.Attachment file) {
        List<NominationList> own = own(turn, file);
        if (own.size() == 1) {
            NominationList list = own.get(0);
            sheets.await(
                    list.event(), OptionalLong.of(list.id()), turn.from().user(), false, turn.language(), turn.now());
            return take(turn, file);
        }
        if (!own.isEmpty()) {
            turn.show(turn.say("list.refused.which"));
        }
        return !own.isEmpty();
    }

    private Optional<NominationList> list(SentSheet sheet) {
        return sheet.list().isPresent() ? lists.find(sheet.list().getAsLong()) : Optional.empty();
    }

    private boolean isStaff(Turn turn, SentSheet sheet) {
        return sheet.staff() && router.mayDo(turn, Role.ORGANISER, sheet.event());
    }

    private boolean mayUse(Turn turn, SentSheet sheet) {
        return isStaff(turn, sheet)
                || list(sheet)
                        .filter(one -> one.officer().equals(turn.from().user()))
                        .isPresent();
    }

    private void accept(Turn turn, SentSheet sheet, String fileId, String name, long bytes) {
        boolean staff = isStaff(turn, sheet);
        if (!staff && list(sheet).filter(one -> one.isOpen(turn.now())).isEmpty()) {
            turn.show(turn.say("list.refused.until"));
        } else if (bytes > SheetFile.MOST_BYTES) {
            turn.show(turn.say(
                    "list.refused.SIZE", "rows", staff ? IncomingSheets.MOST_ROWS_OF_STAFF : IncomingSheets.MOST_ROWS));
        } else {
            sheets.sent(
                    sheet, Graphemes.shorten(turn.from().name(), LONGEST), fileId, name, turn.language(), turn.now());
            core.writer().afterCommit(incoming::wake);
            turn.show(turn.say("list.reading"));
        }
    }

    private void ask(Turn turn, SentSheet sheet, String fileId, String name) {
        long id = sheets.ask(sheet, fileId, name, turn.now());
        String about = list(sheet)
                .map(NominationList::department)
                .or(() -> core.events()
                        .find(sheet.event().value())
                        .map(event -> event.title().in(turn.language())))
                .orElse("");
        turn.show(
                turn.say("list.which", "file", Graphemes.shorten(name, LONGEST), "list", about),
                Keyboard.rows()
                        .row(
                                Button.press(turn.label("button.sheetForList"), CallbackData.of("sheetor", id, "list")),
                                Button.press(
                                        turn.label("button.sheetToShare"), CallbackData.of("sheetor", id, "share")))
                        .build());
    }

    private void decide(Turn turn, CallbackData data) {
        Optional<SentSheet> asked = data.number(0)
                .flatMap(sheets::find)
                .filter(one -> one.sender().equals(turn.from().user()) && one.state() == State.ASKED)
                .filter(one -> mayUse(turn, one));
        if (asked.isEmpty()) {
            turn.stale();
            return;
        }
        SentSheet sheet = asked.get();
        String fileId = sheet.fileId();
        if (data.id(1).orElse("").equals("list")) {
            accept(turn, sheet, fileId, sheet.name(), 0);
            return;
        }
        sheets.delete(sheet.id());
        Incoming.Attachment document = new Incoming.Attachment(
                turn.from(),
                0,
                Incoming.Attachment.Kind.DOCUMENT,
                Optional.of(fileId),
                "",
                Optional.empty(),
                Optional.of(new Incoming.Attachment.Document(sheet.name(), 0)));
        if (!handouts.take(turn, document)) {
            turn.stale();
        }
    }
}
