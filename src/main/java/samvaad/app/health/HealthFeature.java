package samvaad.app.health;

import java.util.Map;
import java.util.stream.Collectors;
import samvaad.bot.Access;
import samvaad.bot.Core;
import samvaad.bot.Feature;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Outgoing;
import samvaad.text.Moments;

/** {@code /health} in the chat: how the bot is doing, in words, for its owners. */
public final class HealthFeature implements Feature {

    private final Core core;
    private final Inspection inspection;

    public HealthFeature(Core core, Inspection inspection) {
        this.core = core;
        this.inspection = inspection;
    }

    @Override
    public void routes(Router router) {
        router.command("health", Access.OWNER, (turn, argument) -> show(turn));
    }

    private void show(Turn turn) {
        Condition condition = inspection.look(core.writer().sql());
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
                .map(at -> Moments.dayAndTime(at.atZone(core.events().zone()), turn.texts()))
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
