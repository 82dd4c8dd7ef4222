package samvaad.bot;

import java.time.Duration;
import samvaad.outbox.Forecast;

/** Says when the button is pressed if an answer will take a while. That costs none of the calls Telegram allows. */
final class Patience {

    /** We say nothing about shorter waits. */
    private static final Duration LONG = Duration.ofSeconds(5);

    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;

    private final Forecast forecast;

    Patience(Forecast forecast) {
        this.forecast = forecast;
    }

    /** The turn's own toast, or how long the answer will take if that is long. */
    Turn.Toast toast(Turn turn) {
        if (!turn.shownToast().text().isEmpty()) {
            return turn.shownToast();
        }
        Forecast.Wait wait = forecast.forAnswer(turn.chat(), turn.stage());
        if (wait.time().compareTo(LONG) <= 0) {
            return turn.shownToast();
        }
        String text = switch (wait.reason()) {
            case RUSH -> "wait.rush";
            case CHAT_HELD -> "wait.chatHeld";
        };
        return new Turn.Toast(turn.label(text, "time", about(turn, wait.time())), false);
    }

    /** Rounds up to ten seconds, minutes or hours, because nobody minds an answer that comes early. */
    private static String about(Turn turn, Duration time) {
        long seconds = time.toSeconds() + 1;
        if (seconds <= MINUTE) {
            return turn.label("wait.seconds", "number", (seconds + 9) / 10 * 10);
        }
        return seconds <= HOUR
                ? turn.label("wait.minutes", "number", (seconds + MINUTE - 1) / MINUTE)
                : turn.label("wait.hours", "number", (seconds + HOUR - 1) / HOUR);
    }
}
