package samvaad.nomination;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import samvaad.text.Language;
import samvaad.text.LocalText;

/** The lists and what becomes of the sheets that come for them. Each method is part of one turn's transaction. */
final class Lists {

    /** How the payload of a link begins, that of a list and that of somebody on it. */
    static final String PREFIX = "n-";

    /** So few rows are taken at once, that nobody notices. More are taken little by little. */
    static final int SLICE = 100;

    /** Nobody waits longer for a slice, even on a slow machine. */
    private static final Duration MOST_FOR_A_SLICE = Duration.ofMillis(10);

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
        this.seats = new NominatedSeats(registrations, holds);
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

    /** A token for a link. */
    String token() {
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
    boolean takeUp(NominationList list, UserId officer, String name, Language language) {
        return lists.take(list.id(), officer, name, language);
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

    /** The registration of somebody who was nominated is in their own chat now. */
    void confirmed(long registration, Instant now) {
        nominees.confirmedBy(registration, now);
    }

    /** They have read the notice and agreed; they are to confirm what was filled in for them. */
    void agreed(Nominee nominee, UserId by) {
        nominees.agreed(nominee.id(), by);
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

    Findings findings(SentSheet sheet) {
        return sheets.findings(sheet.id());
    }

    /**
     * Begins to take a sheet: seats in the sheet's order, the rest to the waiting list. The seats are held from here
     * on, so that nobody gets in between. Returns whether that was still to be done.
     *
     * @param list empty for who came in by the paper
     */
    boolean begin(SentSheet sheet, Optional<NominationList> list, Event event, Instant now) {
        boolean begun = sheets.move(sheet.id(), State.READ, State.TAKING);
        if (begun && list.isPresent()) {
            Findings found = findings(sheet);
            sheets.putFindings(
                    sheet.id(), found.holding(holds.besidesQuota(list.get().id())));
            holds.reserve(list.get().seats(), event, found.takeable(), now);
        }
        return begun;
    }

    /** Takes all rows of a sheet that was begun. */
    Taken all(SentSheet sheet, Optional<NominationList> list, Event event, Instant now) {
        return Stream.generate(() -> goOn(sheet, list, event, now))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    /** Takes some more rows of a sheet that was begun. When there are none left, returns what became of all. */
    Optional<Taken> goOn(SentSheet sheet, Optional<NominationList> list, Event event, Instant now) {
        Findings found = findings(sheet);
        Optional<Verdict> turn = found.turn();
        if (turn.isEmpty()) {
            list.ifPresent(one -> holds.keep(one.id(), event, found.held()));
            boolean unused = sheets.move(sheet.id(), State.TAKING, State.TAKEN);
            return Optional.of(found.taken());
        }
        List<JudgedRow> rows = found.rows(turn.get()) == 0 ? List.of() : sheets.next(sheet.id(), found.after(), SLICE);
        Slice slice = new Slice(rows, turn.get(), MOST_FOR_A_SLICE);
        if (slice.isEmpty()) {
            sheets.putFindings(sheet.id(), found.next());
            return Optional.empty();
        }
        Taken some = switch (turn.get()) {
            case CHANGED -> correct(slice, list.orElseThrow(), event, now);
            case FRESH -> nominate(slice, sheet, list.orElseThrow(), event, now);
            default -> enter(slice, sheet, event);
        };
        sheets.putFindings(sheet.id(), found.plus(some, slice.last()));
        return Optional.empty();
    }

    private Taken nominate(Slice slice, SentSheet sheet, NominationList list, Event event, Instant now) {
        NominatedSeats.Run run = seats.run(list.seats(), event, sheet.language(), now);
        int taken = 0;
        int left = 0;
        for (JudgedRow row : slice) {
            Optional<Registration> nominated =
                    nominees.withDigest(list.id(), row.digest()).isPresent()
                            ? Optional.empty()
                            : run.next(row.answers());
            nominated.ifPresent(
                    registration -> nominees.insert(list.id(), registration.id(), row.number(), row.digest(), token()));
            taken += nominated.isPresent() ? 1 : 0;
            left += nominated.isPresent() ? 0 : 1;
        }
        int seated = run.end();
        return Taken.nominated(seated, taken - seated, left);
    }

    private Taken correct(Slice slice, NominationList list, Event event, Instant now) {
        Taken all = Taken.NOTHING;
        for (JudgedRow row : slice) {
            all = all.plus(correct(list, event, row, now) ? Taken.corrected(1, 0) : Taken.corrected(0, 1));
        }
        return all;
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

    private Taken enter(Slice slice, SentSheet sheet, Event event) {
        int entered = 0;
        for (JudgedRow row : slice) {
            Optional<Registration> person = registrations.find(row.registration());
            entered += person.filter(one -> enters(one, row, sheet, event)).isPresent() ? 1 : 0;
        }
        return Taken.entered(entered);
    }

    private boolean enters(Registration person, JudgedRow row, SentSheet sheet, Event event) {
        return checkIns.enteredOnPaper(person, event, sheet.sender(), sheet.senderName(), row.at());
    }
}
