package samvaad.mailing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import samvaad.event.Event;
import samvaad.event.EventStatus;
import samvaad.event.QuietHours;
import samvaad.event.Venue;
import samvaad.text.LocalText;

/**
 * When mailings go by themselves, and when they don't after all. Somebody who wrote a message for an event of Friday
 * should look at it again if that event is on Monday by then.
 */
final class Plans {

    private static final LocalTime AT_MORNING = LocalTime.of(9, 0);
    private static final LocalTime AT_EVENING = LocalTime.of(18, 0);

    /** Before this hour people call the same day's morning the next one. */
    private static final int NIGHT_ENDS = 5;

    private static final Duration AFTER_THE_END = Duration.ofHours(1);

    /** If the bot was off for longer, an organiser decides whether a message is still of use. */
    private static final Duration LATEST = Duration.ofHours(2);

    /** If it was off for longer, a message for the day must not go at night. */
    private static final Duration LATEST_AT_NIGHT = Duration.ofMinutes(10);

    private Plans() {}

    /** A moment that organisers choose by a button. */
    enum Preset {
        MORNING,
        EVE,
        AFTER;

        /** When that is; empty if it is past, or depends on a day that nobody knows. */
        Optional<Instant> at(Event event, Instant now) {
            boolean planned = event.status() == EventStatus.PLANNED;
            ZoneId zone = event.zone();
            Optional<Instant> at = switch (this) {
                case MORNING -> Optional.of(nextMorning(now.atZone(zone)));
                case EVE ->
                    Optional.of(event.starts()
                                    .date()
                                    .minusDays(1)
                                    .atTime(AT_EVENING)
                                    .atZone(zone)
                                    .toInstant())
                            .filter(moment -> planned);
                case AFTER ->
                    Optional.of(QuietHours.sent(event.endsAt().plus(AFTER_THE_END), zone, Instant.MAX))
                            .filter(moment -> planned);
            };
            return at.filter(now::isBefore)
                    .filter(moment -> refusal(moment, event, now).isEmpty());
        }

        private static Instant nextMorning(ZonedDateTime now) {
            int days = now.getHour() < NIGHT_ENDS ? 0 : 1;
            return now.toLocalDate()
                    .plusDays(days)
                    .atTime(AT_MORNING)
                    .atZone(now.getZone())
                    .toInstant();
        }

        static List<Preset> possible(Event event, Instant now) {
            return List.of(values()).stream()
                    .filter(preset -> preset.at(event, now).isPresent())
                    .toList();
        }
    }

    /** Why a planned mailing became a draft again. */
    enum Held {
        CHANGED,
        POSTPONED,
        CANCELLED,
        LATE,
        NOBODY,
        /** Whoever planned it is no longer an organiser. */
        AUTHOR
    }

    /** The key of what is wrong with a moment; empty if a mailing can go then. */
    static Optional<String> refusal(Instant at, Event event, Instant now) {
        if (!at.isAfter(now)) {
            return Optional.of("when.past");
        }
        return at.isBefore(event.keptUntil()) ? Optional.empty() : Optional.of("when.erased");
    }

    static boolean isQuiet(Instant at, Event event) {
        return QuietHours.areOn(at, event.zone());
    }

    /** Whether, when and where an event takes place: if that changes, a planned mailing waits for an organiser. */
    static String circumstances(Event event) {
        return String.join(
                "|",
                event.status().name(),
                event.zone().getId(),
                event.starts().toString(),
                event.ends().map(Object::toString).orElse(""),
                event.venue().map(Venue::name).orElse(LocalText.EMPTY).toString(),
                event.venue().map(Venue::address).orElse(LocalText.EMPTY).toString());
    }

    /** Why a mailing must not go by itself any more; empty if nothing has happened to its event. */
    static Optional<Held> changed(Mailing.Plan plan, Event event) {
        if (plan.circumstances().equals(circumstances(event))) {
            return Optional.empty();
        }
        boolean sameStatus = plan.circumstances().startsWith(event.status().name() + "|");
        return Optional.of(
                sameStatus || event.takesPlace()
                        ? Held.CHANGED
                        : event.status() == EventStatus.CANCELLED ? Held.CANCELLED : Held.POSTPONED);
    }

    /** Whether its moment has gone by while the bot was off. */
    static boolean isTooLate(Mailing.Plan plan, Event event, Instant now) {
        Duration late = Duration.between(plan.at(), now);
        boolean atNight = isQuiet(now, event) && !isQuiet(plan.at(), event);
        return late.compareTo(atNight ? LATEST_AT_NIGHT : LATEST) > 0 || !now.isBefore(event.keptUntil());
    }
}
