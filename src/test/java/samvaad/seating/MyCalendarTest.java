package samvaad.seating;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import samvaad.testing.Bot;
import samvaad.testing.Person;
import samvaad.testing.Setup;

/** The calendar file of somebody who chose sessions. */
class MyCalendarTest {

    @RegisterExtension
    final Bot bot = Setup.with(Halls.oneDay(5)).start();

    final Person asha = bot.english("Asha");

    private List<VEvent> file() {
        asha.seesFile();
        String text = asha.seen().file().utf8();
        return Biweekly.parse(text).first().getEvents();
    }

    @Test
    void eachChosenSessionIsAnEntryThatMovesWithTheChoice() {
        Halls.registers(asha, "Asha Rao", "9876500001");
        Halls.chooses(asha, "Workshop", "Clinic").presses("button.calendar");
        List<VEvent> first = file();
        assertThat(first)
                .extracting(entry -> entry.getSummary().getValue())
                .containsExactly("Quick Samvad", "Clinic", "Workshop");
        assertThat(first.get(2).getLocation().getValue()).startsWith("Hall A");
        assertThat(first.get(0).getUid().getValue()).isEqualTo("quick@samvaad");

        asha.presses("Change: Workshop")
                .seesKey("seating.choose")
                .presses("Talk")
                .seesKey("seating.agenda");
        asha.presses("Change: Clinic").seesKey("seating.choose").presses("button.leaveSession");
        asha.seesKey("seating.agenda").presses("button.calendar");
        List<VEvent> second = file();
        assertThat(second.get(2).getSummary().getValue()).isEqualTo("Talk");
        for (int i : new int[] {1, 2}) {
            assertThat(second.get(i).getUid()).isEqualTo(first.get(i).getUid());
            assertThat(second.get(i).getSequence().getValue())
                    .isGreaterThan(first.get(i).getSequence().getValue());
        }
        assertThat(second.get(1).getStatus().isCancelled()).isTrue();

        asha.sends("/unregister")
                .seesKey("unregister.ask")
                .presses("button.yes")
                .seesKey("unregister.done");
        asha.presses("button.uncalendar");
        assertThat(file()).hasSize(3).allMatch(entry -> entry.getStatus().isCancelled());
    }
}
