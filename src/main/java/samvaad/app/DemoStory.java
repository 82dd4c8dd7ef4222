package samvaad.app;

import java.io.PrintStream;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import samvaad.event.Event;
import samvaad.event.Option;
import samvaad.event.QuestionType;
import samvaad.sandbox.SandboxClock;

/** The story: Asha of a State department hears of the event, registers, comes and tells what she thinks of it. */
final class DemoStory {

    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("EEEE, d MMMM y, HH:mm", Locale.ENGLISH);

    private final Event event;
    private final SandboxClock clock;
    private final DemoPhone asha;
    private final DemoPhone meera;
    private final PrintStream out;

    DemoStory(Event event, SandboxClock clock, DemoPhone asha, DemoPhone meera, PrintStream out) {
        this.event = event;
        this.clock = clock;
        this.asha = asha;
        this.meera = meera;
        this.out = out;
    }

    void play() {
        chapter("The press release is out");
        meera.sends("/start");
        asha.sends("/start");
        asha.pressesKey("button.about");
        asha.pressesKey("button.menu");
        asha.sends("/venue");
        registers();
    }

    private void registers() {
        chapter("Asha registers");
        asha.sends("/register");
        asha.pressesKey("button.agree");
        asha.sends("आशा राव");
        asha.presses(option("kind", "state"));
        asha.sends("लोक निर्माण विभाग");
        asha.sends("सहायक अभियंता");
        asha.sends("भोपाल");
        asha.presses(option("role", "buyer"));
        asha.sharesNumber();
        asha.pressesKey("button.skip");
        asha.presses(option("topics", "reforms"));
        asha.pressesKey("button.done");
        asha.pressesKey("button.confirm");
        asha.looksForFile();
    }

    /** The label of a choice of the event's form, as Asha sees it. */
    private String option(String question, String option) {
        return event.registration().orElseThrow().questions().stream()
                .filter(asked -> asked.id().equals(question))
                .flatMap(asked -> options(asked.type()).stream())
                .filter(choice -> choice.id().equals(option))
                .findFirst()
                .orElseThrow()
                .label()
                .in(asha.texts().language());
    }

    private static List<Option> options(QuestionType type) {
        if (type instanceof QuestionType.Choice choice) {
            return choice.options();
        }
        return type instanceof QuestionType.Choices choices ? choices.options() : List.of();
    }

    private void chapter(String title) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), INDIA);
        out.println("\n──── " + title + " (" + CLOCK.format(now) + ")");
    }
}
