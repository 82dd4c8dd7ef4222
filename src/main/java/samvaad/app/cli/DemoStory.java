package samvaad.app.cli;

import java.io.PrintStream;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import samvaad.event.Event;
import samvaad.sandbox.SandboxClock;

/**
 * The story: Asha, from a State department, hears about the event, registers, comes, and says what she thinks of it.
 */
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
        isReminded();
        comes();
        tellsHowItWas();
        takesHerCertificateHome();
        meeraReadsTheReport();
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

    private void isReminded() {
        clockGoesTo(event.starts().date().minusDays(1).atTime(18, 0, 5));
        chapter("The evening before, a reminder comes by itself");
        asha.looks();
        asha.pressesKey("button.coming");
    }

    private void comes() {
        clockGoesTo(event.starts().date().atTime(9, 40));
        chapter("In the morning there is one more, and at the gate Meera scans the pass");
        asha.looks();
        asha.sends("/pass");
        asha.looksForFile();
        meera.sends("/start " + asha.scanned().orElseThrow(() -> new IllegalStateException("the pass has no link")));
    }

    private void tellsHowItWas() {
        clockGoesTo(event.starts().date().plusDays(1).atTime(10, 0));
        chapter("After the event");
        asha.looksFor("button.feedback");
        asha.pressesKey("button.feedback");
        // For one person only: without a name the report would not show it.
        asha.pressesKey("button.named");
        asha.presses("5 ⭐");
        asha.presses("4 ⭐");
        asha.presses("9");
        asha.sends("अगली बार ऐसा कार्यक्रम हमारे ज़िले में भी हो।");
        asha.pressesKey("button.confirm");
    }

    private void takesHerCertificateHome() {
        chapter("With the thanks comes a certificate");
        asha.pressesKey("button.certificate");
        asha.pressesKey("button.certificate.issue");
        asha.looksForFile();
    }

    private void meeraReadsTheReport() {
        chapter("What came of it");
        meera.sends("/report");
        meera.looksForFile();
    }

    private void clockGoesTo(LocalDateTime moment) {
        clock.moveTo(moment.atZone(INDIA).toInstant());
    }

    /** The label of a choice of the event's form, as Asha sees it. */
    private String option(String question, String option) {
        return event.registration().orElseThrow().questions().stream()
                .filter(asked -> asked.id().equals(question))
                .flatMap(asked -> asked.type().choices().stream())
                .filter(choice -> choice.id().equals(option))
                .findFirst()
                .orElseThrow()
                .label()
                .in(asha.texts());
    }

    private void chapter(String title) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), INDIA);
        out.println("\n──── " + title + " (" + CLOCK.format(now) + ")");
    }
}
