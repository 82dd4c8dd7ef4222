package samvaad.app.cli;

import java.io.PrintStream;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import samvaad.event.Event;
import samvaad.sandbox.SandboxClock;

/** Where the story plays: the clock, the event, and what is printed between the chapters. */
final class DemoStage {

    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("EEEE, d MMMM y, HH:mm", Locale.ENGLISH);

    private final Event event;
    private final Optional<SampleEvent> sample;
    private final SandboxClock clock;
    private final PrintStream out;

    DemoStage(Event event, Optional<SampleEvent> sample, SandboxClock clock, PrintStream out) {
        this.event = event;
        this.sample = sample;
        this.clock = clock;
        this.out = out;
    }

    void chapter(String title) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), INDIA);
        out.println("\n──── " + title + " (" + CLOCK.format(now) + ")");
    }

    /** Moves the clock forward. */
    void clockGoesTo(int daysAfter, int hour, int minute, int second) {
        LocalDateTime moment = event.starts().date().plusDays(daysAfter).atTime(hour, minute, second);
        clock.moveTo(moment.atZone(INDIA).toInstant());
    }

    void announceAgenda() {
        sample.orElseThrow(() -> new IllegalStateException("the event has no agenda to announce"))
                .announceAgenda();
    }

    /** The label of a choice of the event's form, as this person sees it. */
    String option(DemoPhone person, String question, String option) {
        return event.registration().orElseThrow().questions().stream()
                .filter(asked -> asked.id().equals(question))
                .flatMap(asked -> asked.type().choices().stream())
                .filter(choice -> choice.id().equals(option))
                .findFirst()
                .orElseThrow()
                .label()
                .in(person.texts());
    }
}
