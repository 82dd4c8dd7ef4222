package samvaad.app.health;

import samvaad.app.Features;

import java.util.Map;
import java.util.stream.Collectors;
import samvaad.bot.Role;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Outgoing;
import samvaad.event.Events;
import samvaad.store.Writer;
import samvaad.text.Moments;

/** {@code /health} in the chat: how the bot is, in words, for its owners. */
public final class HealthHandler {

    private final Writer writer;
    private final Inspection inspection;
    private final Events events;

    public HealthHandler(Writer writer, Inspection inspection, Events events) {
        this.writer = writer;
        this.inspection = inspection;
        this.events = events;
    }

    public void routes(Router router) {
        router.staffCommand("health", Role.OWNER, (turn, argument) -> show(turn));
    }

    private void show(Turn turn) {
        Condition condition = inspection.look(writer.sql());
        Map<Trouble, Long> troubles = condition.troubles();
        if (troubles.isEmpty()) {
            turn.send(Outgoing.show(turn.say("health.well", "figures", figures(turn, condition))));
            return;
        }
        String lines = troubles.entrySet().stream()
                .map(trouble -> "• " + Alarms.words(turn.texts(), trouble.getKey(), trouble.getValue()))
                .collect(Collectors.joining("\n"));
        turn.send(Outgoing.show(turn.say("health.wrong", "lines", lines, "figures", figures(turn, condition))));
    }

    private String figures(Turn turn, Condition condition) {
        String backup = condition
                .backup()
                .map(at -> Moments.dayAndTime(at.atZone(Features.zone(events.all())), turn.texts()))
                .orElseGet(() -> turn.label("health.noBackup"));
        return turn.label(
                "health.figures",
                "waiting",
                condition.waiting(),
                "held",
                condition.heldChats(),
                "backup",
                backup,
                "free",
                condition.freeMegabytes());
    }
}
