package samvaad.staff;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import samvaad.bot.Role;
import samvaad.bot.Turn;
import samvaad.chat.UserId;
import samvaad.text.Html;

/** What is kept of somebody as one of the staff. Whoever wants to be forgotten is of the staff no more. */
final class StaffData {

    /** How long anybody may ask who did what, at most. */
    private static final Duration LOOKED_AT = Duration.ofDays(400);

    private final Staff staff;
    private final StaffHandler handler;
    private final AuditTable audit;

    StaffData(Staff staff, StaffHandler handler, AuditTable audit) {
        this.staff = staff;
        this.handler = handler;
        this.audit = audit;
    }

    /**
     * Once nobody who came to any event is kept any more, nobody can ask who did what; after a long time neither.
     *
     * @param keptUntil when the last event's people go, as far as events are known
     */
    void tick(Instant now, Optional<Instant> keptUntil) {
        Instant longAgo = now.minus(LOOKED_AT);
        audit.forgetBefore(
                keptUntil.filter(now::isAfter).filter(longAgo::isBefore).orElse(longAgo));
    }

    Html words(Turn turn) {
        return role(turn)
                .map(role -> turn.say("mydata.staff", "role", turn.label("staff.role." + role)))
                .orElse(Html.EMPTY);
    }

    void json(Turn turn, ObjectNode all) {
        role(turn).ifPresent(role -> all.put("staff", role.name()));
    }

    void erase(UserId person) {
        handler.forget(person);
        audit.forget(person);
    }

    private Optional<Role> role(Turn turn) {
        return staff.role(turn.from().user());
    }
}
