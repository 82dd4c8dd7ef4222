package samvaad.staff;

import java.util.ArrayList;
import java.util.List;
import samvaad.bot.Duties;
import samvaad.bot.Role;
import samvaad.event.EventScope;
import samvaad.event.Events;
import samvaad.info.EventLabels;
import samvaad.text.Html;
import samvaad.text.Texts;

/** Roles and their events in words. */
final class DutyWords {

    /** Names of more events than this make nobody wiser. */
    private static final int NAMED = 4;

    private final Events events;
    private final EventLabels labels;

    DutyWords(Events events) {
        this.events = events;
        this.labels = new EventLabels(events);
    }

    static String role(Role role, Texts texts) {
        return texts.label("staff.role." + role);
    }

    String of(EventScope scope, Texts texts) {
        if (scope instanceof EventScope.Series series) {
            return texts.label("staff.events.series", "series", series.id());
        } else if (scope instanceof EventScope.One one) {
            return events.find(one.event())
                    .map(event -> labels.of(event, texts))
                    .orElse(one.event().value());
        }
        return texts.label("staff.events.all");
    }

    String of(List<EventScope> scopes, Texts texts) {
        List<String> names = new ArrayList<>();
        scopes.stream().limit(NAMED).forEach(scope -> names.add(of(scope, texts)));
        if (scopes.size() > NAMED) {
            names.add(texts.label("staff.events.more", "more", scopes.size() - NAMED));
        }
        return String.join("; ", names);
    }

    /** A line for each role that somebody has. */
    Html member(Staff.Member member, Texts texts) {
        Html lines = Html.EMPTY;
        for (Role role : roles(member.duties())) {
            lines = lines.line(texts.text(
                    "staff.member",
                    "name",
                    member.name(),
                    "role",
                    role(role, texts),
                    "events",
                    of(scopes(member.duties(), role), texts)));
        }
        return lines;
    }

    /** The roles that somebody has, highest first. */
    static List<Role> roles(Duties duties) {
        return List.of(Role.OWNER, Role.ORGANISER, Role.DESK).stream()
                .filter(role -> duties.all().stream().anyMatch(duty -> duty.role() == role))
                .toList();
    }

    /** The events at which somebody has exactly this role. */
    static List<EventScope> scopes(Duties duties, Role role) {
        return duties.all().stream()
                .filter(duty -> duty.role() == role)
                .map(Duties.Duty::events)
                .toList();
    }
}
