package samvaad.checkin;

import java.util.List;
import java.util.Optional;
import samvaad.bot.Turn;
import samvaad.event.Event;
import samvaad.registration.Registration;
import samvaad.registration.Registrations;

/** Typed searches at the gate: a code, a pass's link, part of a name, the last digits of a mobile number. */
final class GateSearch {

    private static final int SHOWN = 8;

    private final TypedPass passes;
    private final PeopleSearch people;
    private final CheckInHandler checkIn;
    private final CheckInReplies replies;

    GateSearch(Registrations registrations, PeopleSearch people, CheckInHandler checkIn, CheckInReplies replies) {
        this.passes = new TypedPass(registrations);
        this.people = people;
        this.checkIn = checkIn;
        this.replies = replies;
    }

    /**
     * A code or link names one person, who is checked in at once. Anything that may fit several people shows them
     * first.
     */
    void search(Turn turn, Event event, String typed) {
        if (scansLink(turn, typed)) {
            return;
        }
        Optional<Registration> named = passes.findLikeAName(typed).filter(one -> turn.dealsWith(one.event()));
        boolean exact = named.isPresent() && passes.find(typed).isPresent();
        PeopleSearch.Found found = exact ? PeopleSearch.Found.NOBODY : people.find(event.id(), typed, SHOWN);
        if (named.isPresent() && found.people().isEmpty()) {
            checkIn.scan(turn, named.get());
        } else if (found.people().size() == 1 && named.isEmpty()) {
            checkIn.card(turn, found.people().get(0));
        } else if (found.people().isEmpty()) {
            replies.unknown(turn, event, typed);
        } else {
            replies.several(turn, event, found, named);
        }
    }

    /**
     * Checks in whoever a link or code names, where it is not known yet at which event. A code that may also be a name
     * at one of these events does not count.
     */
    boolean scansPass(Turn turn, String typed, List<Event> events) {
        Optional<Registration> named = passes.findLikeAName(typed)
                .filter(one -> turn.dealsWith(one.event()))
                .filter(one -> passes.find(typed).isPresent()
                        || events.stream()
                                .allMatch(event -> people.find(event.id(), typed, 1)
                                        .people()
                                        .isEmpty()));
        named.ifPresent(one -> checkIn.scan(turn, one));
        return named.isPresent() || scansLink(turn, typed);
    }

    private boolean scansLink(Turn turn, String typed) {
        boolean link = TypedPass.isLink(typed);
        if (link) {
            passes.find(typed).ifPresentOrElse(one -> checkIn.scan(turn, one), () -> CheckInReplies.unknown(turn));
        }
        return link;
    }
}
