package samvaad.eventchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import samvaad.testing.Bot;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.testing.Seats;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;

/** The quick event with its two seats taken, somebody who waits, and an organiser who changes its file. */
final class Organised implements AutoCloseable {

    final Bot bot;

    /** The organiser. Reads Hindi. */
    final Person meera;

    /** Has a seat. Reads English. */
    final Person ravi;

    /** Has a seat. Reads Hindi. */
    final Person asha;

    /** Waits for a seat. Reads English. */
    final Person gita;

    private final Path folder;

    Organised(Path folder) {
        this.folder = folder;
        TestEvents.write(folder, "quick", root -> {});
        bot = Setup.with(TestEvents.named("quick")).watching(folder).start();
        meera = bot.owner("Meera", Languages.HI);
        ravi = bot.english("Ravi");
        asha = bot.hindi("आशा");
        gita = bot.english("Gita");
        new Seats(bot, TestEvents.named("quick")).give(ravi).give(asha).give(gita);
        bot.passes(Duration.ofSeconds(3));
    }

    /** Changes the file. It counts when {@code /reload} is sent. */
    Organised file(Consumer<ObjectNode> change) {
        TestEvents.write(folder, "quick", change);
        return this;
    }

    Organised fileSays(String status) {
        return file(root -> root.put("status", status));
    }

    /** The file says so, and the organiser says yes. */
    Organised becomes(String status) {
        fileSays(status);
        meera.sends("/reload").sees("").presses("button.yes").seesKey("held.taken.status");
        bot.passes(Duration.ofSeconds(10));
        return this;
    }

    void everybodyHasRead() {
        bot.forgetsUnseen();
    }

    static String calendar(Person person) {
        return person.seen().file().string(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        bot.close();
    }
}
