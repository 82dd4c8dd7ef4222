package samvaad.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import samvaad.store.Database;
import samvaad.store.Writer;

class TickerTest {

    @TempDir
    Path data = Path.of("");

    @Test
    void whateverOneThingThrowsTheOthersAreDoneAndItGoesOn() throws Exception {
        AtomicInteger done = new AtomicInteger();
        try (Database database = Database.open(data, Clock.systemUTC());
                Writer writer = new Writer(database).start();
                Ticker ticker = new Ticker(writer)) {
            ticker.eachAside(() -> {
                        throw new OutOfMemoryError("Java heap space");
                    })
                    .eachAside(() -> {
                        throw new StackOverflowError();
                    })
                    .each(() -> {
                        throw new StackOverflowError();
                    })
                    .each(done::incrementAndGet)
                    .start();
            assertThat(ticker.round().get(20, TimeUnit.SECONDS)).isTrue();
            assertThat(ticker.round().get(20, TimeUnit.SECONDS)).isTrue();
            assertThat(done.get()).isGreaterThanOrEqualTo(2);
        }
    }
}
