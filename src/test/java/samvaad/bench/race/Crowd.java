package samvaad.bench.race;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** People who follow the script, and how long each answer took them. On the server's thread only. */
final class Crowd {

    private static final Pattern DATA = Pattern.compile("\"callback_data\":\"([^\"]*)\"");

    /** Of a closed loop, the first part is not counted: the machine warms up. */
    private static final double WARMING = 0.3;

    private final FastTelegram server;
    private final Script script;
    private final int people;
    private final double seconds;
    private final long thinkNanos;
    private final boolean again;
    private final Map<Long, Person> present = new HashMap<>();
    private final List<Long> waits = new ArrayList<>();
    private long nextChat = 1_000_000L * (1 + System.nanoTime() % 1_000_000);
    private long began;
    private long countedFrom;
    private long through;
    private long answered;
    private int arrived;

    private static final class Person {
        private int step;
        private long since;
    }

    private Crowd(FastTelegram server, Script script, int people, double seconds, long thinkNanos, boolean again) {
        this.server = server;
        this.script = script;
        this.people = people;
        this.seconds = seconds;
        this.thinkNanos = thinkNanos;
        this.again = again;
    }

    static Crowd loop(FastTelegram server, Script script, int people, double seconds) {
        return new Crowd(server, script, people, seconds, 0, true);
    }

    static Crowd rush(FastTelegram server, Script script, int people, double seconds, long thinkMillis) {
        return new Crowd(server, script, people, seconds, thinkMillis * 1_000_000, false);
    }

    void begin() {
        began = System.nanoTime();
        countedFrom = began + (again ? (long) (seconds * WARMING * 1e9) : 0);
        if (again) {
            for (int i = 0; i < people; i++) {
                comes();
            }
        } else {
            next();
        }
    }

    /** In a rush they come at random moments, on the average evenly. */
    private void next() {
        comes();
        if (arrived < people) {
            double gap = -Math.log(1 - ThreadLocalRandom.current().nextDouble()) * seconds / people;
            server.after(1 + (long) (gap * 1e9), this::next);
        }
    }

    private void comes() {
        arrived++;
        long chat = ++nextChat;
        Person person = new Person();
        present.put(chat, person);
        act(chat, person, "", 0);
    }

    /** A message or an edit for this chat. */
    void told(long chat, long message, String body) {
        Person person = present.get(chat);
        if (person == null || person.since == 0) {
            return;
        }
        int nextStep = person.step + 1;
        String pressed = "";
        if (nextStep < script.steps().size() && script.steps().get(nextStep) instanceof Script.Presses presses) {
            pressed = button(body, presses.data());
            if (pressed.isEmpty()) {
                return;
            }
        }
        long now = System.nanoTime();
        answered++;
        if (now >= countedFrom) {
            waits.add(now - person.since);
        }
        person.since = 0;
        if (nextStep == script.steps().size()) {
            present.remove(chat);
            through++;
            if (again && (now - began) / 1e9 < seconds) {
                comes();
            }
            return;
        }
        person.step = nextStep;
        String data = pressed;
        long think = thinkNanos == 0
                ? 0
                : (long) (thinkNanos * (0.5 + ThreadLocalRandom.current().nextDouble()));
        server.after(think, () -> act(chat, person, data, message));
    }

    private static String button(String body, String part) {
        Matcher matcher = DATA.matcher(body);
        while (matcher.find()) {
            if (matcher.group(1).contains(part)) {
                return matcher.group(1);
            }
        }
        return "";
    }

    private void act(long chat, Person person, String data, long message) {
        person.since = System.nanoTime();
        long date = System.currentTimeMillis() / 1000;
        String from =
                "\"from\":{\"id\":" + chat + ",\"is_bot\":false,\"first_name\":\"Asha\",\"language_code\":\"en\"}";
        String in = "\"chat\":{\"id\":" + chat + ",\"type\":\"private\",\"first_name\":\"Asha\"},\"date\":" + date;
        if (script.steps().get(person.step) instanceof Script.Types types) {
            String text = types.text().replace("#", String.format(Locale.ROOT, "%09d", chat % 1_000_000_000));
            String command = text.startsWith("/")
                    ? ",\"entities\":[{\"type\":\"bot_command\",\"offset\":0,\"length\":" + text.length() + "}]"
                    : "";
            server.update("\"message\":{\"message_id\":" + server.nextMessage() + "," + from + "," + in + ",\"text\":\""
                    + text + "\"" + command + "}");
        } else {
            server.update("\"callback_query\":{\"id\":\"" + server.nextMessage() + "\"," + from
                    + ",\"message\":{\"message_id\":" + message
                    + ",\"from\":{\"id\":1,\"is_bot\":true,\"first_name\":\"Race\"}," + in
                    + ",\"text\":\"x\"},\"chat_instance\":\"1\",\"data\":\"" + data + "\"}");
        }
    }

    boolean isOver() {
        double passed = (System.nanoTime() - began) / 1e9;
        return again ? passed > seconds : (arrived >= people && present.isEmpty()) || passed > 3 * seconds + 30;
    }

    /** {@code done UPDATES_A_SECOND THROUGH LEFT ANSWERED P50 P95 P99 P99.9}, the last four in milliseconds. */
    String result() {
        double counted = (System.nanoTime() - countedFrom) / 1e9;
        double[] at = FastTelegram.at(waits, 50, 95, 99, 99.9);
        return String.format(
                Locale.ROOT,
                "done %.0f %d %d %d %.1f %.1f %.1f %.1f",
                waits.size() / counted,
                through,
                again ? 0 : present.size(),
                answered,
                at[0],
                at[1],
                at[2],
                at[3]);
    }
}
