package samvaad.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.testing.Bot;
import samvaad.testing.Person;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;
import samvaad.text.Html;

/** A handler that fails costs its own update only. */
class FailingHandlerTest {

    private static Supplier<Throwable> failure = IllegalStateException::new;

    @RegisterExtension
    final Bot bot = Setup.with(TestEvents.named("quick"))
            .also((wiring, outbox) -> {
                wiring.router().command("boom", (turn, argument) -> {
                    turn.send(Outgoing.show(new Html("half an answer")));
                    turn.toast("never");
                    throwIt();
                });
                wiring.router().press("bang", Access.GROUPS, (turn, data) -> throwIt());
                wiring.router().press("boom", (turn, data) -> {
                    turn.toast("half an answer");
                    throwIt();
                });
                wiring.router()
                        .command(
                                "button",
                                (turn, argument) -> turn.show(
                                        new Html("press"),
                                        Keyboard.rows()
                                                .row(Button.press("Boom", CallbackData.of("boom")))
                                                .build()));
            })
            .start()
            .allowsFailures();

    final Person asha = bot.hindi("आशा");
    final Person ravi = bot.english("Ravi");
    final Person john = bot.english("John");

    static List<Supplier<Throwable>> failures() {
        return List.of(
                () -> new IllegalStateException("a bug"),
                () -> new OutOfMemoryError("Java heap space"),
                StackOverflowError::new,
                () -> new NoClassDefFoundError("samvaad/Nowhere"),
                () -> new AssertionError("a check"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void theOthersInTheBatchGoOnAndThePersonIsTold(Supplier<Throwable> what) {
        failure = what;
        Arrival failing = Arrival.of(5_001, asha.typed("/boom"), () -> "{\"update_id\":5001,\"raw\":true}");
        bot.receives(List.of(
                Arrival.of(5_000, ravi.typed("/faq"), () -> "{}"),
                failing,
                Arrival.of(5_002, john.typed("/agenda"), () -> "{}")));
        ravi.seesKey("faq.title").andNothingElse();
        asha.seesKey("apology").andNothingElse();
        john.sees("Opening").andNothingElse();
        assertThat(bot.column("SELECT raw FROM failed_update")).containsExactly("{\"update_id\":5001,\"raw\":true}");
        assertThat(bot.column("SELECT reason FROM failed_update"))
                .containsExactly(what.get().toString());
        assertThat(bot.column("SELECT chat FROM failed_update")).containsExactly(Long.toString(asha.id()));
        assertThat(bot.column("SELECT value FROM note WHERE name = 'offset'")).containsExactly("5003");
    }

    @Test
    void afterAFailureTheBotGoesOn() {
        for (Supplier<Throwable> what : failures()) {
            failure = what;
            asha.sends("/boom").seesKey("apology");
            asha.sends("/faq").seesKey("faq.title").andNothingElse();
        }
    }

    @Test
    void aPressThatFailsStopsTurningAndThePersonIsTold() {
        failure = () -> new IllegalStateException("a bug");
        asha.sends("/button").sees("press").presses("Boom").seesKey("apology").andNothingElse();
        ravi.sends("/button").sees("press");
    }

    @Test
    void anUpdateThatFailedIsNotTriedAgain() {
        failure = () -> new IllegalStateException("a bug");
        Arrival failing = bot.arrival(asha.typed("/boom"));
        bot.receives(List.of(failing)).receives(List.of(failing));
        asha.seesKey("apology").andNothingElse();
        assertThat(bot.number("SELECT count(*) FROM failed_update")).isEqualTo(1);
    }

    @Test
    void inAGroupNobodyIsTold() {
        failure = () -> new IllegalStateException("a bug");
        Person inTeam = asha.in(bot.group("Team"));
        inTeam.pressesData(1, "bang").andNothingElse();
        assertThat(bot.number("SELECT count(*) FROM failed_update")).isEqualTo(1);
    }

    private static void throwIt() {
        Throwable what = failure.get();
        if (what instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) what;
    }
}
