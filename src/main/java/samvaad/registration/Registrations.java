package samvaad.registration;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import samvaad.answer.Answers;
import samvaad.answer.Question;
import samvaad.chat.CallbackData;
import samvaad.chat.ChatId;
import samvaad.event.Event;
import samvaad.event.EventId;
import samvaad.event.RegistrationTerms;
import samvaad.registration.Registration.Status;
import samvaad.store.Writer;

/**
 * Who has a seat, who is waiting, who gave up. Each method is part of one turn's transaction. Turns run one after the
 * other, so no seat is given twice.
 */
public final class Registrations {

    private final RegistrationTable table;
    private final Claims claims;
    private final FreeSeats seats;
    private final SecureRandom random = new SecureRandom();

    public Registrations(Writer writer) {
        this.table = new RegistrationTable(writer.sql());
        this.seats = new FreeSeats(writer);
        this.claims = new Claims(writer.sql());
    }

    /** Gives a seat or a place on the waiting list. */
    public RegistrationResult confirm(RegistrationRequest request) {
        Event event = request.event();
        if (!event.registrationOpen(request.at())) {
            return new RegistrationResult.NotOpen();
        }
        int limit = limit(event);
        if (active(request.chat(), event.id()).size() >= limit) {
            return new RegistrationResult.LimitReached(limit);
        }
        if (claims.here(event, request.chat(), request.answers()).isPresent()) {
            return new RegistrationResult.AlreadyRegistered();
        }
        Optional<Registration> from = request.proved()
                ? claims.takeOver(event, request.chat(), request.answers(), true, request.at())
                : Optional.empty();
        Registration registration = insert(request, next(event, from, request.at()));
        return placed(event, registration.id(), from, request.at());
    }

    Registration insert(RegistrationRequest request, Status status) {
        count(request.event(), "registered", request.at());
        return insertUncounted(request, status);
    }

    /** For many at once, who are counted together. */
    Registration insertUncounted(RegistrationRequest request, Status status) {
        return table.insert(request, status, PassCode.fresh(random, table::codeIsTaken), PassToken.random(random));
    }

    /** Changes what was filled in. Empty if that worked. */
    public Optional<RegistrationResult> change(Registration registration, Event event, Answers answers, Instant now) {
        boolean taken = claims.here(event, registration.chat(), answers)
                .filter(other -> other.id() != registration.id())
                .isPresent();
        if (taken) {
            return Optional.of(new RegistrationResult.AlreadyRegistered());
        }
        String name = answers.text(Question.NAME).orElse(registration.name());
        table.change(registration.id(), name, RegistrationRequest.phone(event, answers), answers, now);
        return Optional.empty();
    }

    /** Gives up a seat or a place. Returns whether there was one. */
    public boolean withdraw(Registration registration, Event event, Instant now) {
        boolean withdrawn = registration.status().isActive()
                && table.move(registration.id(), registration.status(), Status.WITHDRAWN, now);
        if (withdrawn) {
            count(event, "withdrawn", now);
        }
        return withdrawn;
    }

    /**
     * Brings back somebody who gave up or missed an offer: to a seat if there is one, otherwise to the end of the list.
     */
    public RegistrationResult comeBack(Registration registration, Event event, Instant now) {
        if (!event.registrationOpen(now)) {
            return new RegistrationResult.NotOpen();
        }
        if (registration.status().isActive()) {
            return placed(registration);
        }
        int limit = limit(event);
        if (active(registration.chat(), event.id()).size() >= limit) {
            return new RegistrationResult.LimitReached(limit);
        }
        if (claims.here(event, registration.chat(), registration.answers()).isPresent()) {
            return new RegistrationResult.AlreadyRegistered();
        }
        Optional<Registration> from = claims.isProved(registration)
                ? claims.takeOver(event, registration.chat(), registration.answers(), false, now)
                : Optional.empty();
        table.move(registration.id(), registration.status(), next(event, from, now), now);
        return placed(event, registration.id(), from, now);
    }

    /** Accepts the seat that is held. Returns whether it still was. */
    public boolean take(Registration registration, Event event, Instant now) {
        boolean held = registration.offeredUntil().filter(now::isBefore).isPresent();
        boolean taken = held && table.move(registration.id(), Status.OFFERED, Status.CONFIRMED, now);
        if (taken) {
            claims.releaseNomination(registration, event, now);
            count(event, "confirmed", now);
        }
        return taken;
    }

    /** Nobody can ask somebody without a chat whether they take the seat, so they have it. */
    void seat(Registration offered, Event event, Instant now) {
        if (table.move(offered.id(), Status.OFFERED, Status.CONFIRMED, now)) {
            count(event, "confirmed", now);
        }
    }

    /** Passes the held seat on to the next person. Returns whether one was held. */
    public boolean decline(Registration registration, Instant now) {
        return table.move(registration.id(), Status.OFFERED, Status.LAPSED, now);
    }

    /** Passes the held seat on because the person has blocked the bot. They learn it when they come back. */
    void passOn(Registration registration, Instant now) {
        if (decline(registration, now)) {
            table.markUntold(registration.id());
        }
    }

    /** Somebody who has blocked the bot could not be told that their offer has lapsed. */
    void lapsedUntold(Registration registration) {
        table.markUntold(registration.id());
    }

    /** The registrations whose turn went by while this person had blocked the bot. */
    List<Registration> untold(ChatId chat, EventId event) {
        return table.untold(chat, event);
    }

    /** Ends the offers whose time is over, and returns their registrations. */
    public List<Registration> lapse(Instant now) {
        List<Registration> lapsed = table.lapsed(now);
        lapsed.forEach(registration -> table.move(registration.id(), Status.OFFERED, Status.LAPSED, now));
        return lapsed;
    }

    /** The event does not take place as planned: whoever was offered a seat waits again, at the place they had. */
    void takeBackOffers(Event event) {
        if (people(event.id(), Status.OFFERED) > 0) {
            table.takeBackOffers(event.id());
        }
    }

    /** Holds a free seat for the first person on the waiting list, if there are both. */
    public Optional<Registration> offerNext(Event event, Instant now) {
        if (!event.takesPlace() || !WaitingList.mayOffer(event, now)) {
            return Optional.empty();
        }
        return seats.next(event, now)
                .filter(first -> table.offer(first.id(), WaitingList.heldUntil(event, WaitingList.offer(event), now)))
                .flatMap(first -> table.find(first.id()));
    }

    public Optional<Registration> find(long id) {
        return table.find(id);
    }

    /** The registration with this id, if this chat made it. The id in a press may be anybody's. */
    public Optional<Registration> ofChat(long id, ChatId chat) {
        return table.find(id).filter(registration -> registration.chat().equals(chat));
    }

    /** The event of the registration that a button names first. The data may be forged. */
    public Optional<EventId> eventOf(CallbackData data) {
        return data.number(0).flatMap(this::find).map(Registration::event);
    }

    public Optional<Registration> find(PassCode code) {
        return table.find(code);
    }

    public Optional<Registration> find(PassToken token) {
        return table.find(token);
    }

    /** Everything that the chat ever registered for the event and has not erased. */
    public List<Registration> of(ChatId chat, EventId event) {
        return table.of(chat, event);
    }

    /** Everything that the chat ever registered. */
    public List<Registration> of(ChatId chat) {
        return table.of(chat);
    }

    /** The people of this chat themselves, not their colleagues, have agreed to another version of the notice. */
    void renewConsent(ChatId chat, EventId event, String version, Instant at) {
        table.renewConsent(chat, event, version, at);
    }

    /** Whether it was made by then. */
    boolean isMadeBy(Registration registration, Instant at) {
        return table.registeredBefore(registration.id(), at.plusMillis(1));
    }

    /** Erases the registration. Counts of what happened stay. */
    void erase(Registration registration) {
        table.delete(registration.id());
    }

    /** The registrations that hold a seat or a place on the waiting list. */
    public List<Registration> active(ChatId chat, EventId event) {
        return table.of(chat, event).stream()
                .filter(registration -> registration.status().isActive())
                .toList();
    }

    /** Some registrations with a seat, made before this moment, in order of id, starting after {@code after}. */
    public List<Registration> confirmed(EventId event, long after, Instant registeredBefore, int most) {
        return table.confirmed(event, after, registeredBefore, most);
    }

    /** This chat's registrations with a seat, made before this moment. */
    public List<Registration> confirmed(ChatId chat, EventId event, Instant registeredBefore) {
        return table.of(chat, event).stream()
                .filter(registration -> registration.status() == Status.CONFIRMED)
                .filter(registration -> table.registeredBefore(registration.id(), registeredBefore))
                .toList();
    }

    /** The place on the waiting list, from 1. */
    public int place(Registration waiting) {
        return table.place(waiting);
    }

    public int people(EventId event, Status status) {
        return table.people(event, status);
    }

    /** Whether the next person to confirm gets a seat: one is free and nobody is waiting for it. */
    public boolean hasSeat(Event event, Instant now) {
        return !FreeSeats.isLimited(event) || (!seats.isAwaited(event) && seats.forAll(event, now) > 0);
    }

    /** How many people one chat may register. */
    public static int limit(Event event) {
        return event.registration().map(RegistrationTerms::perChat).orElse(0);
    }

    FreeSeats seats() {
        return seats;
    }

    Claims claims() {
        return claims;
    }

    /** The place that was taken over, otherwise whatever is free. */
    private Status next(Event event, Optional<Registration> from, Instant now) {
        return from.map(Registration::status).orElseGet(() -> hasSeat(event, now) ? Status.CONFIRMED : Status.WAITING);
    }

    private RegistrationResult placed(Event event, long id, Optional<Registration> from, Instant now) {
        from.ifPresent(other -> {
            table.inherit(id, other);
            count(event, "withdrawn", now);
        });
        Registration registration = table.find(id).orElseThrow();
        if (registration.status() != Status.OFFERED) {
            count(event, registration.status() == Status.CONFIRMED ? "confirmed" : "waitlisted", now);
        }
        RegistrationResult placed = placed(registration);
        return from.<RegistrationResult>map(other -> new RegistrationResult.TakenOver(other, placed))
                .orElse(placed);
    }

    private RegistrationResult placed(Registration registration) {
        return RegistrationResult.of(registration, () -> table.place(registration));
    }

    void count(Event event, String what, Instant now) {
        count(event, what, 1, now);
    }

    void count(Event event, String what, int times, Instant now) {
        table.count(event.id(), what, now.atZone(event.zone()).toLocalDate().toString(), times);
    }
}
