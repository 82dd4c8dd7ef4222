package samvaad.nomination;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import samvaad.bot.Core;
import samvaad.bot.EventColumn;
import samvaad.bot.Feature;
import samvaad.bot.HandedOver;
import samvaad.bot.Handler;
import samvaad.bot.OwnRows;
import samvaad.bot.Router;
import samvaad.bot.Trace;
import samvaad.bot.Turn;
import samvaad.chat.Keyboard;
import samvaad.chat.UserId;
import samvaad.checkin.CheckIns;
import samvaad.dialogue.Forms;
import samvaad.event.EventId;
import samvaad.info.EventChoice;
import samvaad.outbox.MediaMaker;
import samvaad.person.People;
import samvaad.person.Privacy;
import samvaad.registration.Admissions;
import samvaad.registration.RegistrationFeature;
import samvaad.registration.Registrations;
import samvaad.staff.AuditTable;
import samvaad.staff.Staff;
import samvaad.staff.StaffMenu;
import samvaad.text.Html;

/** {@code /list}: departments nominate people by spreadsheet, and each of them confirms by their own link. */
public final class NominationFeature implements Feature {

    /** A sheet that nobody decided about holds people's data for no longer. */
    private static final Duration SHEETS_KEPT = Duration.ofDays(1);

    private final Core core;
    private final Lists lists;
    private final IncomingSheets incoming;
    private final ListHandler handler;
    private final ArrivingFiles arrivals;
    private final SheetHandler sheets;
    private final NomineeHandler nominees;
    private final NominationData data;
    private final ListFiles files;
    private final Releases releases;

    /** @param handouts takes a document that an organiser sends for people to take home */
    public NominationFeature(
            Core core,
            EventChoice choice,
            StaffMenu menus,
            People people,
            Registrations registrations,
            RegistrationFeature registration,
            CheckIns checkIns,
            Privacy privacy,
            Forms forms,
            AuditTable audit,
            Staff staff,
            Handler.OnInput handouts,
            Router router) {
        this.core = core;
        this.lists = new Lists(core.writer(), registrations, checkIns);
        this.incoming = new IncomingSheets(core, this::goOn);
        this.handler = new ListHandler(core, choice, lists, forms, audit, router);
        this.arrivals = new ArrivingFiles(core, lists, incoming, router, handouts);
        this.sheets = new SheetHandler(core, lists, router, incoming::wake);
        this.nominees = new NomineeHandler(core.events(), lists, registrations, registration, privacy, forms);
        this.data = new NominationData(core, lists, registrations, forms);
        this.files = new ListFiles(core);
        this.releases = new Releases(core, lists, staff, menus, people);
    }

    private boolean goOn(SentSheet sheet) {
        return sheets.goOn(sheet);
    }

    @Override
    public void routes(Router router) {
        handler.routes();
        arrivals.routes();
        sheets.routes();
        nominees.routes(router);
    }

    @Override
    public void before(Turn turn) {
        arrivals.before(turn);
    }

    /** Whoever takes their place has confirmed, by their link or because they registered and shared their number. */
    @Override
    public void handedOver(HandedOver move) {
        if (move.from().equals(Admissions.GUESTS)) {
            lists.confirmed(move.registration(), core.clock().instant());
        }
    }

    @Override
    public boolean alsoTakes(Turn turn, String command) {
        return command.equals("list") && handler.officer(turn);
    }

    @Override
    public Map<String, Handler.OnCommand> startLinks() {
        return Map.of(Lists.PREFIX, this::open);
    }

    private void open(Turn turn, String token) {
        lists.nominee(token)
                .ifPresentOrElse(
                        nominee -> nominees.open(turn, nominee),
                        () -> lists.withToken(token)
                                .ifPresentOrElse(
                                        list -> handler.open(turn, list),
                                        () -> turn.show(turn.say("start.unknownLink"), Keyboard.NONE)));
    }

    @Override
    public List<Runnable> ticks() {
        return List.of(releases::tick, this::dropSheets);
    }

    private void dropSheets() {
        if (data.dropSheetsBefore(core.clock().instant().minus(SHEETS_KEPT))) {
            core.writer().afterCommit(incoming::wake);
        }
    }

    @Override
    public List<Runnable> slowTicks() {
        return List.of(incoming::look);
    }

    @Override
    public List<EventColumn> eventColumns() {
        return List.of(EventColumn.of("seat_hold"));
    }

    @Override
    public Map<String, MediaMaker> makers() {
        return Map.of(ListFiles.OFFICER, files::makeForOfficer);
    }

    @Override
    public Map<String, MediaMaker> staffMakers() {
        return Map.of(ListFiles.STAFF, files);
    }

    @Override
    public Html ownData(Turn turn) {
        return data.words(turn);
    }

    @Override
    public void addOwnData(Turn turn, ObjectNode all) {
        data.json(turn, all);
    }

    @Override
    public List<OwnRows> ownRows() {
        return List.of(
                OwnRows.ofRegistration("nominations", "nominee")
                        .line("mydata.nominee")
                        .moments("opened_at", "confirmed_at", "declined_at"),
                OwnRows.of("agreed_to", "nominee", "agreed_by")
                        .line("mydata.nomineeAgreed")
                        .moments("opened_at"),
                OwnRows.of("lists_filled_in", "nomination_list", "officer")
                        .line("mydata.officerList")
                        .moments("until")
                        .event()
                        .words("department", "officer_name", "officer_language", "quota")
                        .numbers("most"),
                OwnRows.of("lists_made", "nomination_list", "made_by")
                        .line("mydata.listMade")
                        .moments("made_at")
                        .event()
                        .words("department"),
                OwnRows.of("sheets_sent", "nomination_file", "sender")
                        .line("mydata.sheet")
                        .moments("sent_at")
                        .event()
                        .words("name", "sender_name", "language", "state"));
    }

    @Override
    public void erase(UserId person, Instant now) {
        data.erase(person, now);
    }

    @Override
    public void erase(UserId person, EventId event) {
        data.erase(person, event);
    }

    @Override
    public List<Trace> traces() {
        return List.of(
                Trace.lasting("nominee", "agreed_by"),
                Trace.ofEvent("nomination_list", "officer", "event"),
                Trace.ofEvent("nomination_list", "made_by", "event"),
                Trace.ofEvent("nomination_file", "sender", "event"));
    }
}
