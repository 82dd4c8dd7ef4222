package samvaad.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import samvaad.bench.Sandbox;
import samvaad.registration.Registrant;
import samvaad.store.Database;
import samvaad.store.StoreUnusable;
import samvaad.testing.Bot;
import samvaad.testing.Person;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;

/** What a machine can do to the bot; a full disk and a database held by others are tried in {@code NothingIsLostTest}. */
class BadMachinesTest {

    @TempDir
    Path temp = Path.of("");

    @Test
    void noMemoryInAHandlerCostsThatUpdateOnly() {
        try (Bot bot = Setup.with(TestEvents.named("quick"))
                .also((wiring, outbox) -> wiring.router().command("big", (turn, argument) -> {
                    throw new OutOfMemoryError("Java heap space");
                }))
                .start()
                .allowsFailures()) {
            Person ravi = bot.english("Ravi");
            Person asha = bot.english("Asha");
            bot.receives(ravi.typed("/big"), asha.typed("/faq"), ravi.typed("/agenda"));
            ravi.seesKey("apology").sees("Agenda").andNothingElse();
            asha.seesKey("faq.title").andNothingElse();
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsSaidInOneLine() throws Exception {
        Path file = Files.createFile(temp.resolve("a-file"));
        assertThatThrownBy(() -> Database.open(file.resolve("data"), Clock.systemUTC()))
                .isInstanceOf(StoreUnusable.class)
                .hasMessageContaining("can’t be written")
                .hasMessageNotContaining("\n");
    }

    @Test
    void aClockSetBackAnHourHoldsNothingUpAndRepeatsNothing() {
        try (Bot bot = Setup.with(Registrant.seats(3)).at("2030-01-14T17:30").start()) {
            Person asha = bot.english("Asha");
            Person ravi = bot.english("Ravi");
            Registrant.registers(asha, "Asha Rao", "9812345678");
            bot.passes(Duration.ofMinutes(45));
            bot.forgetsUnseen();
            bot.clock().isSetBack(Duration.ofHours(1));
            ravi.sends("/faq").seesKey("faq.title");
            asha.sends("/pass").seesPhoto();
            bot.passes(Duration.ofHours(2));
            asha.andNothingElse();
            ravi.andNothingElse();
        }
    }

    @Test
    void aSecondCopyWithTheSameTokenHarmsNobody() throws Exception {
        try (Sandbox sandbox = Sandbox.start(5);
                Phones phones = new Phones(sandbox)) {
            MortalBot first = MortalBot.starts(sandbox, temp.resolve("one"), Map.of());
            MortalBot second = MortalBot.starts(sandbox, temp.resolve("two"), Map.of());
            try {
                Awaitility.await()
                        .atMost(Duration.ofSeconds(60))
                        .until(() -> (first.log() + second.log()).contains("409 Conflict"));
                Phone phone = phones.joins("Ravi");
                for (int i = 0; i < 6; i++) {
                    var unused = phone.says(i % 2 == 0 ? "/faq" : "/privacy")
                            .awaits(i % 2 == 0 ? "Frequently asked questions" : "Privacy notice");
                }
                assertThat(second.stops()).isZero();
                var unused = phone.says("/faq").awaits("Frequently asked questions");
                assertThat(first.stops()).isZero();
            } finally {
                first.isLetGo();
                second.isLetGo();
            }
        }
    }
}
