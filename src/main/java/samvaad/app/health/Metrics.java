package samvaad.app.health;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import samvaad.outbox.Delivery;

/** Counts and measurements in Prometheus's format. Loaded only when somebody asks for it, because it costs memory. */
public final class Metrics implements Supplier<String> {

    private static final List<Class<? extends Delivery>> OUTCOMES = List.of(
            Delivery.Delivered.class,
            Delivery.SlowDown.class,
            Delivery.Gone.class,
            Delivery.Moved.class,
            Delivery.NotEditable.class,
            Delivery.FileLost.class,
            Delivery.Refused.class,
            Delivery.Unreachable.class,
            Delivery.Unauthorized.class);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Supplier<Condition> look;
    private volatile Condition condition;

    /**
     * Metrics.
     *
     * @param look how the bot is doing, asked once for each scrape
     */
    public Metrics(Traffic counts, Health health, Supplier<Condition> look) {
        this.look = look;
        this.condition = look.get();
        counter("samvaad.updates", "Updates received, once each", counts, c -> c.turns() + c.failures());
        counter("samvaad.turns", "Updates handled", counts, Traffic::turns);
        counter("samvaad.updates.failed", "Updates that could not be read or handled", counts, Traffic::failures);
        for (Class<? extends Delivery> outcome : OUTCOMES) {
            FunctionCounter.builder("samvaad.deliveries", counts.count(outcome), LongAdder::sum)
                    .description("Attempts to send a message, by what became of them")
                    .tag("outcome", snake(outcome.getSimpleName()))
                    .register(registry);
        }
        Timer answers = Timer.builder("samvaad.answer")
                .description("From Telegram's date of a message to when Telegram has taken the answer")
                .serviceLevelObjectives(
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(15),
                        Duration.ofSeconds(60),
                        Duration.ofMinutes(10))
                .register(registry);
        counts.timer(latency -> answers.record(latency.isNegative() ? Duration.ZERO : latency));
        gauge("samvaad.outbox.depth", "Messages waiting", now -> now.waiting());
        gauge("samvaad.outbox.oldest.seconds", "Age of the oldest message waiting", now -> seconds(now.oldest()));
        gauge("samvaad.dead.letters", "Messages refused in the last 24 hours", now -> now.deadLetters());
        gauge("samvaad.failed.updates", "Failed updates of the last 24 hours", now -> now.failedUpdates());
        gauge("samvaad.disk.free.bytes", "Room for the data folder", now -> now.freeBytes());
        gauge("samvaad.database.bytes", "Size of the database", now -> now.databaseBytes());
        gauge("samvaad.backup.age.seconds", "Since the newest backup, or the start", now -> seconds(now.backupAge()));
        Gauge.builder("samvaad.poll.age.seconds", health, h -> seconds(h.sinceLastPoll()))
                .description("Since getUpdates last succeeded")
                .register(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    @Override
    public String get() {
        condition = look.get();
        return registry.scrape();
    }

    private void counter(String name, String description, Traffic counts, ToDoubleFunction<Traffic> value) {
        FunctionCounter.builder(name, counts, value).description(description).register(registry);
    }

    private void gauge(String name, String description, ToDoubleFunction<Condition> value) {
        Gauge.builder(name, this, metrics -> value.applyAsDouble(metrics.condition))
                .description(description)
                .register(registry);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static String snake(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
