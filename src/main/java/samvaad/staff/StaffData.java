package samvaad.staff;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import samvaad.bot.Duties;
import samvaad.bot.Role;
import samvaad.bot.Turn;
import samvaad.chat.UserId;
import samvaad.person.Notice;
import samvaad.text.Html;

/** What is stored about a staff member. Whoever wants to be forgotten leaves the staff. */
final class StaffData {

    private final Staff staff;
    private final DutyWords words;
    private final StaffHandler handler;
    private final AuditTable audit;

    StaffData(Staff staff, DutyWords words, StaffHandler handler, AuditTable audit) {
        this.staff = staff;
        this.words = words;
        this.handler = handler;
        this.audit = audit;
    }

    /**
     * Forgets who did what, once the people of all events are erased and nobody can ask any more, or after a long time
     * in any case.
     *
     * @param keptUntil when the last event's people are erased, as far as events are known
     */
    void tick(Instant now, Optional<Instant> keptUntil) {
        Instant longAgo = now.minus(Notice.STAFF_LOG);
        audit.forgetBefore(
                keptUntil.filter(now::isAfter).filter(longAgo::isBefore).orElse(longAgo));
    }

    Html words(Turn turn) {
        Duties duties = staff.duties(turn.from().user());
        Html lines = Html.EMPTY;
        for (Role role : DutyWords.roles(duties)) {
            lines = lines.line(turn.say(
                    "mydata.staff",
                    "role",
                    DutyWords.role(role, turn.texts()),
                    "events",
                    words.of(DutyWords.scopes(duties, role), turn.texts())));
        }
        return lines;
    }

    void json(Turn turn, ObjectNode all) {
        Duties duties = staff.duties(turn.from().user());
        duties.highest().ifPresent(role -> all.put("staff", role.name()));
        if (!duties.all().isEmpty()) {
            ArrayNode list = all.putArray("duties");
            duties.all()
                    .forEach(duty -> list.addObject()
                            .put("role", duty.role().name())
                            .put("events", duty.events().toString()));
        }
    }

    void erase(UserId person) {
        handler.forget(person);
        audit.forget(person);
    }
}
