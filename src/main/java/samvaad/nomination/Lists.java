package samvaad.nomination;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import samvaad.chat.UserId;
import samvaad.checkin.CheckIns;
import samvaad.event.Event;
import samvaad.event.EventId;
import samvaad.nomination.SentSheet.State;
import samvaad.registration.NominatedSeats;
import samvaad.registration.PassToken;
import samvaad.registration.Registration;
import samvaad.registration.Registrations;
import samvaad.registration.SeatHolds;
import samvaad.store.Writer;

/** The lists and what becomes of the sheets that come for them. Each method is part of one turn's transaction. */
final class Lists {

    /** How the payload of a link begins, that of a list and that of somebody on it. */
    static final String PREFIX = "n-";

    /** So many rows are in memory at a time. */
    private static final int SOME = 500;

    private final ListTable lists;
    private final NomineeTable nominees;
    private final SheetTable sheets;
    private final Registrations registrations;
    private final NominatedSeats seats;
    private final SeatHolds holds;
    private final CheckIns checkIns;
    private final SecureRandom random = new SecureRandom();

    Lists(Writer writer, Registrations registrations, CheckIns checkIns) {
        this.lists = new ListTable(writer.sql());
        this.nominees = new NomineeTable(writer.sql());
        this.sheets = new SheetTable(writer.sql());
        this.registrations = registrations;
        this.holds = new SeatHolds(writer, registrations);
        this.seats = new NominatedSeats(writer, registrations, holds);
        this.checkIns = checkIns;
    }

    /** Makes a list, and holds seats for it if asked to and if there are any. */
    NominationList make(Event event, NewList wanted, UserId by, Instant now) {
        NominationList list =
                lists.insert(event.id(), wanted.department(), token(), wanted.most(), wanted.until(), by, now);
        if (wanted.holds()) {
            int unused = holds.hold(list.id(), event, wanted.most());
        }
        return list;
    }

    private String token() {
        return PassToken.random(random).value();
    }

    Optional<NominationList> find(long id) {
        return lists.find(id);
    }

    Optional<NominationList> withToken(String token) {
        return lists.find(token);
    }

    List<NominationList> of(EventId event) {
        return lists.of(event);
    }

    List<NominationList> ofOfficer(UserId officer) {
        return lists.ofOfficer(officer);
    }

    /** Somebody becomes the nodal officer of a list. Returns whether nobody else is. */
    boolean takeUp(NominationList list, UserId officer, String name) {
        return lists.take(list.id(), officer, name);
    }

    NomineeTable.Progress progress(NominationList list) {
        return nominees.progress(list.id());
    }

    int held(NominationList list) {
        return holds.of(list.id());
    }

    Optional<Nominee> nominee(String token) {
        return nominees.find(token);
    }

    void opened(Nominee nominee, Instant now) {
        nominees.opened(nominee.id(), now);
    }

    void confirmed(Nominee nominee, Instant now) {
        nominees.confirmed(nominee.id(), now);
    }

    /** Frees the seat and erases what the list said about them. */
    void declined(Nominee nominee, Registration registration, Event event, Instant now) {
        seats.decline(registration, event, now);
        nominees.declined(nominee.id(), now);
    }

    NominatedSeats seats() {
        return seats;
    }

    /** A list whose time has passed, and how many seats that were held for it are free for all now. */
    record Released(NominationList list, int seats) {}

    /** Releases what is held for lists whose time has passed. */
    List<Released> release(Instant now) {
        return lists.ended(now).stream()
                .map(list -> {
                    lists.released(list.id(), now);
                    return new Released(list, holds.release(list.id()));
                })
                .toList();
    }

    /**
     * What became of a sheet.
     *
     * @param left rows that could have been taken a moment ago
     */
    record Taken(int seated, int waiting, int corrected, int left) {}

    /**
     * Takes the right rows of a sheet: seats in the sheet's order, the rest to the waiting list. Empty if it was taken
     * already.
     */
    Optional<Taken> take(SentSheet sheet, NominationList list, Event event, Instant now) {
        if (!sheets.move(sheet.id(), State.READ, State.TAKEN)) {
            return Optional.empty();
        }
        int left = 0;
        int corrected = 0;
        for (List<JudgedRow> rows = some(sheet, Verdict.CHANGED, -1);
                !rows.isEmpty();
                rows = some(sheet, Verdict.CHANGED, last(rows))) {
            for (JudgedRow row : rows) {
                boolean done = correct(list, event, row, now);
                corrected += done ? 1 : 0;
                left += done ? 0 : 1;
            }
        }
        NominatedSeats.Run run = seats.run(list.id(), event, sheet.language(), now);
        int taken = 0;
        for (List<JudgedRow> rows = some(sheet, Verdict.FRESH, -1);
                !rows.isEmpty();
                rows = some(sheet, Verdict.FRESH, last(rows))) {
            for (JudgedRow row : rows) {
                Optional<Registration> nominated =
                        nominees.withDigest(list.id(), row.digest()).isPresent()
                                ? Optional.empty()
                                : run.next(row.answers());
                nominated.ifPresent(registration ->
                        nominees.insert(list.id(), registration.id(), row.number(), row.digest(), token()));
                taken += nominated.isPresent() ? 1 : 0;
                left += nominated.isPresent() ? 0 : 1;
            }
        }
        int seated = run.end();
        sheets.deleteRows(sheet.id());
        return Optional.of(new Taken(seated, taken - seated, corrected, left));
    }

    private boolean correct(NominationList list, Event event, JudgedRow row, Instant now) {
        Optional<Nominee> nominee = nominees.ofRegistration(list.id(), row.registration());
        boolean corrected = nominee.isPresent()
                && registrations
                        .find(row.registration())
                        .filter(registration -> seats.correct(registration, event, row.answers(), now))
                        .isPresent();
        if (corrected) {
            nominees.corrected(nominee.orElseThrow().id(), row.number(), row.digest());
        }
        return corrected;
    }

    /** Records who came in by the paper. Empty if that was done. */
    Optional<Integer> enter(SentSheet sheet, Event event) {
        if (!sheets.move(sheet.id(), State.READ, State.TAKEN)) {
            return Optional.empty();
        }
        int entered = 0;
        for (List<JudgedRow> rows = some(sheet, Verdict.ENTERED, -1);
                !rows.isEmpty();
                rows = some(sheet, Verdict.ENTERED, last(rows))) {
            for (JudgedRow row : rows) {
                boolean done = registrations
                        .find(row.registration())
                        .filter(registration -> checkIns.enteredOnPaper(
                                registration, event, sheet.sender(), sheet.senderName(), row.at()))
                        .isPresent();
                entered += done ? 1 : 0;
            }
        }
        sheets.deleteRows(sheet.id());
        return Optional.of(entered);
    }

    private List<JudgedRow> some(SentSheet sheet, Verdict verdict, int after) {
        return sheets.some(sheet.id(), verdict, after, SOME);
    }

    private static int last(List<JudgedRow> rows) {
        return rows.get(rows.size() - 1).number();
    }
}
