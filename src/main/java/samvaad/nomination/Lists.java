package samvaad.nomination;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import samvaad.chat.UserId;
import samvaad.checkin.CheckIns;
import samvaad.event.Event;
import samvaad.event.EventId;
import samvaad.event.Events;
import samvaad.event.Quota;
import samvaad.event.RegistrationTerms;
import samvaad.nomination.SentSheet.State;
import samvaad.registration.NominatedSeats;
import samvaad.registration.PassToken;
import samvaad.registration.Registration;
import samvaad.registration.Registrations;
import samvaad.registration.SeatHolds;
import samvaad.store.Writer;
import samvaad.text.LocalText;

/** The lists and what becomes of the sheets that come for them. Each method is part of one turn's transaction. */
final class Lists {

    /** How the payload of a link begins, that of a list and that of somebody on it. */
    static final String PREFIX = "n-";

    /** So many rows are in memory at a time. */
    private static final int SOME = 500;

    /** More rows than a department may send are taken little by little. */
    private static final int SOME_AT_ONCE = IncomingSheets.MOST_ROWS;

    /** So few that nobody notices. */
    private static final int SLICE = 100;

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
        this.holds = new SeatHolds(writer);
        this.seats = new NominatedSeats(writer, registrations, holds);
        this.checkIns = checkIns;
    }

    /** Makes a list, and holds seats for it if asked to and if there are any. */
    NominationList make(Event event, NewList wanted, UserId by, Instant now) {
        NominationList list =
                lists.insert(event.id(), wanted.department(), token(), wanted.most(), wanted.until(), by, now);
        if (wanted.holds()) {
            int unused = holds.hold(list.seats(), event, wanted.most(), now);
        }
        return list;
    }

    /** Makes the lists for which the event's file holds seats, and has those that are there follow it. */
    void follow(Event event, Instant now) {
        for (Quota quota : event.registration().map(RegistrationTerms::quotas).orElse(List.of())) {
            Optional<NominationList> list = lists.ofQuota(event.id(), quota.id());
            String department = inAllLanguages(quota.label());
            Instant until = quota.endsAt(event.zone());
            if (list.isEmpty()) {
                lists.insert(event.id(), quota.id(), department, token(), quota.seats(), until, now);
            } else if (!list.get().department().equals(department)
                    || list.get().most() != quota.seats()
                    || !list.get().until().equals(until)) {
                lists.change(list.get().id(), department, quota.seats(), until);
            }
        }
    }

    /** A list is read by people of all languages, as the headings of its sheet are. */
    private static String inAllLanguages(LocalText label) {
        return label.byLanguage().values().stream().distinct().collect(Collectors.joining(" / "));
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

    int held(NominationList list, Event event, Instant now) {
        return holds.of(list.seats(), event, now);
    }

    Optional<Nominee> nominee(String token) {
        return nominees.find(token);
    }

    void opened(Nominee nominee, Instant now) {
        nominees.opened(nominee.id(), now);
    }

    /** They have read the notice and agreed; they are to confirm what was filled in for them. */
    void agreed(Nominee nominee, UserId by) {
        nominees.agreed(nominee.id(), by);
    }

    /** Whoever agreed and did not confirm has their data erased: that declines what they were nominated for. */
    void erase(UserId person, Events events, Instant now) {
        for (Nominee nominee : nominees.agreedBy(person)) {
            Optional<Registration> nominated = nominee.registration().isPresent()
                    ? registrations.find(nominee.registration().getAsLong())
                    : Optional.empty();
            nominated
                    .filter(NominatedSeats::isUnclaimed)
                    .ifPresent(one -> events.find(one.event().value())
                            .ifPresentOrElse(
                                    event -> seats.decline(one, event, now), () -> registrations.erase(one)));
            nominees.declined(nominee.id(), now);
        }
        for (NominationList list : lists.ofOfficer(person)) {
            lists.forgetOfficer(list.id(), token());
        }
        lists.forgetMaker(person);
    }

    /** The same for one event whose data have served their time. */
    void erase(UserId person, EventId event) {
        nominees.agreedBy(person).stream()
                .filter(nominee -> lists.find(nominee.list())
                        .filter(list -> list.event().equals(event))
                        .isPresent())
                .forEach(nominee -> nominees.disagreed(nominee.id()));
        lists.ofOfficer(person).stream()
                .filter(list -> list.event().equals(event))
                .forEach(list -> lists.forgetOfficer(list.id(), token()));
        lists.forgetMaker(person, event);
    }

    void confirmed(Nominee nominee, Instant now) {
        nominees.confirmed(nominee.id(), now);
    }

    /** Frees the seat and erases what the list said about them. */
    void declined(Nominee nominee, Registration registration, Event event, Instant now) {
        seats.decline(registration, event, now);
        nominees.declined(nominee.id(), now);
    }

    /** A list whose time has passed, and how many seats that were held for it are free for all now. */
    record Released(NominationList list, int seats) {}

    /** Releases what is held for lists whose time has passed. */
    List<Released> release(Events events, Instant now) {
        return lists.ended(now).stream()
                .map(list -> {
                    lists.released(list.id(), now);
                    Optional<Event> event = events.find(list.event().value());
                    int seats =
                            event.map(one -> holds.release(list.seats(), one)).orElse(0);
                    if (event.isEmpty()) {
                        holds.forget(list.id());
                    }
                    return new Released(list, seats);
                })
                .toList();
    }

    /** Whether a sheet is too long to be taken while others wait for their answers. */
    boolean isLong(SentSheet sheet) {
        return takeable(sheet) > SOME_AT_ONCE;
    }

    private int takeable(SentSheet sheet) {
        Map<Verdict, Integer> counts = sheets.counts(sheet.id());
        return counts.getOrDefault(Verdict.FRESH, 0) + counts.getOrDefault(Verdict.CHANGED, 0);
    }

    /**
     * Takes the right rows of a sheet: seats in the sheet's order, the rest to the waiting list. Empty if it was taken
     * already.
     */
    Optional<Taken> take(SentSheet sheet, NominationList list, Event event, Instant now) {
        if (!sheets.move(sheet.id(), State.READ, State.TAKEN)) {
            return Optional.empty();
        }
        Taken all = Taken.NOTHING;
        Taken some = slice(sheet, list, event, now);
        while (some.rows() > 0) {
            all = all.plus(some);
            some = slice(sheet, list, event, now);
        }
        sheets.deleteRows(sheet.id());
        return Optional.of(all);
    }

    /**
     * Begins to take a long sheet. Its seats are held from here on, so that nobody gets in between. Returns whether
     * that was still to be done.
     */
    boolean begin(SentSheet sheet, NominationList list, Event event, Instant now) {
        boolean begun = sheets.move(sheet.id(), State.READ, State.TAKING);
        if (begun) {
            sheets.putTaken(sheet.id(), new Taken(0, 0, 0, 0, holds.besidesQuota(list.id())));
            holds.reserve(list.seats(), event, takeable(sheet), now);
        }
        return begun;
    }

    /** Takes some more rows of a long sheet. When there are none left, returns what became of all. */
    Optional<Taken> goOn(SentSheet sheet, NominationList list, Event event, Instant now) {
        Taken all = sheets.taken(sheet.id());
        Taken some = slice(sheet, list, event, now);
        if (some.rows() > 0) {
            sheets.putTaken(sheet.id(), all.plus(some));
            return Optional.empty();
        }
        holds.keep(list.id(), event, all.held());
        sheets.deleteRows(sheet.id());
        boolean ended = sheets.move(sheet.id(), State.TAKING, State.TAKEN);
        return ended ? Optional.of(all) : Optional.empty();
    }

    private Taken slice(SentSheet sheet, NominationList list, Event event, Instant now) {
        List<JudgedRow> changed = sheets.some(sheet.id(), Verdict.CHANGED, -1, SLICE);
        if (!changed.isEmpty()) {
            int corrected = 0;
            for (JudgedRow row : changed) {
                corrected += correct(list, event, row, now) ? 1 : 0;
                sheets.deleteRow(sheet.id(), row.number());
            }
            return new Taken(0, 0, corrected, changed.size() - corrected, 0);
        }
        List<JudgedRow> fresh = sheets.some(sheet.id(), Verdict.FRESH, -1, SLICE);
        NominatedSeats.Run run = seats.run(list.seats(), event, sheet.language(), now);
        int taken = 0;
        for (JudgedRow row : fresh) {
            Optional<Registration> nominated =
                    nominees.withDigest(list.id(), row.digest()).isPresent()
                            ? Optional.empty()
                            : run.next(row.answers());
            nominated.ifPresent(
                    registration -> nominees.insert(list.id(), registration.id(), row.number(), row.digest(), token()));
            taken += nominated.isPresent() ? 1 : 0;
            sheets.deleteRow(sheet.id(), row.number());
        }
        int seated = run.end();
        return new Taken(seated, taken - seated, 0, fresh.size() - taken, 0);
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
