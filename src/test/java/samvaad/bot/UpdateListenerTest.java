package samvaad.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import samvaad.chat.Origin;
import samvaad.testing.Bot;
import samvaad.testing.Person;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;

/** Whoever times answers knows of the question first. */
class UpdateListenerTest {

    @RegisterExtension
    final Bot bot = Setup.with(TestEvents.named("quick"))
            .listening(new UpdateListener() {
                @Override
                public void handled(Origin from, boolean answered) {
                    boolean unused = bot().sender().wake().join();
                    told.add(answered + " "
                            + bot().telegram().attempts(from.chat()).size());
                }

                @Override
                public void failed() {
                    told.add("failed");
                }
            })
            .start();

    final List<String> told = new ArrayList<>();

    final Person asha = bot.hindi("आशा");
    final Person ravi = bot.english("Ravi");

    @Test
    void itIsToldOfAnUpdateBeforeTheAnswerGoes() {
        asha.sends("/faq").seesKey("faq.title");
        ravi.sends("/venue").sees("Minto Hall").seesPlace("Minto Hall");
        assertThat(told).containsExactly("true 0", "true 0");
    }

    private Bot bot() {
        return bot;
    }
}
