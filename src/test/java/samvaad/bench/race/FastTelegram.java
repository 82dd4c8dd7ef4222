package samvaad.bench.race;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A small fast Bot API server with people who follow a script. Arguments: the delay of a call in milliseconds, half of it on
 * the way in and half on the way out, and {@code flood} where it is to keep Telegram's pace. Prints its address, then obeys lines on its standard input and prints a line when each is
 * done: {@code loop SCRIPT PEOPLE SECONDS} (so many at a time, the next begins when one is through),
 * {@code rush SCRIPT PEOPLE SECONDS THINKMILLIS} (so many begin within the time), {@code outage SECONDS} (502 to everything, by
 * the side), {@code watch} (says so, and {@code polled} at the next getUpdates).
 */
final class FastTelegram {

    private static final Pattern OFFSET = Pattern.compile("\"offset\":(\\d+)");
    private static final Pattern TIMEOUT = Pattern.compile("\"timeout\":(\\d+)");
    private static final Pattern CHAT = Pattern.compile("\"chat_id\":\"?(\\d+)");
    private static final Pattern CHAT_IN_A_FORM = Pattern.compile("name=\"chat_id\".*?\r\n\r\n(\\d+)", Pattern.DOTALL);

    /** What counts for the pace: messages and edits, but no answers to presses. */
    private static final Set<String> COUNTED = Set.of(
            "sendmessage",
            "sendphoto",
            "senddocument",
            "sendvenue",
            "sendlocation",
            "editmessagetext",
            "editmessagecaption",
            "editmessagemedia",
            "editmessagereplymarkup");

    private static final int MOST_UPDATES = 100;

    private final HttpWire wire;
    private final long half;
    private final Optional<TelegramPace> pace;
    private final ArrayDeque<Update> pending = new ArrayDeque<>();
    private final ConcurrentLinkedQueue<String> orders = new ConcurrentLinkedQueue<>();
    private Optional<HttpWire.Connection> poll = Optional.empty();
    private Optional<Crowd> crowd = Optional.empty();
    private long pollEnds;
    private long polls;
    private long pollsInOutage;
    private long outageUntil;
    private long firstPollAfterOutage;
    private long lastUpdate = 1000;
    private long lastMessage = 1000;

    private record Update(long id, String json) {}

    private FastTelegram(long delayMillis, boolean flood) throws IOException {
        wire = new HttpWire(this::take, this::answerPollIfDue);
        pace = flood ? Optional.of(new TelegramPace()) : Optional.empty();
        half = delayMillis * 500_000;
    }

    public static void main(String[] args) throws IOException {
        FastTelegram server =
                new FastTelegram(Long.parseLong(args[0]), List.of(args).contains("flood"));
        System.out.println("http://127.0.0.1:" + server.wire.port());
        Thread listener = new Thread(server::listen, "orders");
        listener.setDaemon(true);
        listener.start();
        server.look();
        server.wire.serve();
    }

    private void listen() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                orders.add(line);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        System.exit(0);
    }

    /** Looks for orders and for the end of what runs. */
    private void look() {
        for (String order = orders.poll(); order != null; order = orders.poll()) {
            obey(order.split(" "));
        }
        if (crowd.isPresent() && crowd.get().isOver()) {
            String paced = pace.map(TelegramPace::result).orElse("");
            System.out.println(crowd.get().result() + paced);
            crowd = Optional.empty();
        }
        wire.after(5_000_000, this::look);
    }

    private void obey(String[] words) {
        switch (words[0]) {
            case "loop" ->
                begin(Crowd.loop(
                        this, Script.named(words[1]), Integer.parseInt(words[2]), Double.parseDouble(words[3])));
            case "rush" ->
                begin(Crowd.rush(
                        this,
                        Script.named(words[1]),
                        Integer.parseInt(words[2]),
                        Double.parseDouble(words[3]),
                        Long.parseLong(words[4])));
            case "watch" -> {
                polls = 0;
                System.out.println("watching");
            }
            case "outage" -> {
                outageUntil = System.nanoTime() + (long) (Double.parseDouble(words[1]) * 1e9);
                pollsInOutage = 0;
                firstPollAfterOutage = 0;
                wire.after((long) (Double.parseDouble(words[1]) * 1e9) + 3_000_000_000L, this::tellOutage);
            }
            default -> throw new IllegalArgumentException(words[0]);
        }
    }

    private void begin(Crowd next) {
        crowd = Optional.of(next);
        next.begin();
    }

    private void tellOutage() {
        System.out.printf(
                Locale.ROOT,
                "outage %d %.0f%n",
                pollsInOutage,
                firstPollAfterOutage == 0 ? -1.0 : (firstPollAfterOutage - outageUntil) / 1e6);
    }

    void after(long nanos, Runnable action) {
        wire.after(nanos, action);
    }

    /** A message or a press is there for the bot. */
    void update(String fields) {
        long id = ++lastUpdate;
        pending.add(new Update(id, "{\"update_id\":" + id + "," + fields + "}"));
    }

    long nextMessage() {
        return ++lastMessage;
    }

    private void take(HttpWire.Connection connection, String path, byte[] body) {
        wire.after(half, () -> arrived(connection, path.substring(path.lastIndexOf('/') + 1), body));
    }

    private void answer(HttpWire.Connection connection, int code, String json) {
        wire.after(half, () -> connection.answer(code, json));
    }

    private void arrived(HttpWire.Connection connection, String method, byte[] raw) {
        boolean polling = method.equalsIgnoreCase("getUpdates");
        if (System.nanoTime() < outageUntil) {
            pollsInOutage += polling ? 1 : 0;
            answer(connection, 502, "<html>Bad Gateway</html>");
            return;
        }
        String body = new String(raw, 0, Math.min(raw.length, 20_000), StandardCharsets.UTF_8);
        if (polling) {
            polled(connection, body);
        } else {
            called(connection, method.toLowerCase(Locale.ROOT), body);
        }
    }

    private void polled(HttpWire.Connection connection, String body) {
        if (polls++ == 0) {
            System.out.println("polled");
        }
        if (firstPollAfterOutage == 0) {
            firstPollAfterOutage = System.nanoTime();
        }
        long offset = number(OFFSET, body, 0);
        for (Iterator<Update> i = pending.iterator(); i.hasNext() && i.next().id() < offset; ) {
            i.remove();
        }
        poll = Optional.of(connection);
        pollEnds = System.nanoTime() + number(TIMEOUT, body, 0) * 1_000_000_000L;
    }

    /** What has come in the same moment goes together. */
    private void answerPollIfDue() {
        if (poll.isPresent() && (!pending.isEmpty() || System.nanoTime() >= pollEnds)) {
            answerPoll(poll.get());
            poll = Optional.empty();
        }
    }

    private void answerPoll(HttpWire.Connection waiting) {
        StringBuilder json = new StringBuilder("{\"ok\":true,\"result\":[");
        int count = 0;
        for (Update update : pending) {
            if (count == MOST_UPDATES) {
                break;
            }
            json.append(count++ == 0 ? "" : ",").append(update.json());
        }
        answer(waiting, 200, json.append("]}").toString());
    }

    private void called(HttpWire.Connection connection, String method, String body) {
        if (COUNTED.contains(method) && pace.isPresent()) {
            OptionalLong wait = pace.get().refuses(number(chat(body), body, 0));
            if (wait.isPresent()) {
                answer(connection, 429, tooMany(wait.getAsLong()));
                return;
            }
        }
        switch (method) {
            case "getme" ->
                answer(
                        connection,
                        200,
                        "{\"ok\":true,\"result\":{\"id\":1,\"is_bot\":true,\"first_name\":\"Race\",\"username\":\"race_bot\"}}");
            case "getmycommands" -> answer(connection, 200, "{\"ok\":true,\"result\":[]}");
            case "getmydescription", "getmyshortdescription" -> answer(connection, 200, "{\"ok\":true,\"result\":{}}");
            case "sendmessage", "editmessagetext" -> {
                long chat = number(CHAT, body, 0);
                long message = nextMessage();
                answer(connection, 200, sent(chat, message, ""));
                crowd.ifPresent(c -> c.told(chat, message, body));
            }
            case "sendphoto" -> {
                long chat = number(chat(body), body, 0);
                long message = nextMessage();
                String photo = ",\"photo\":[{\"file_id\":\"f" + message
                        + "\",\"file_unique_id\":\"u\",\"width\":9,\"height\":9}]";
                answer(connection, 200, sent(chat, message, photo));
                // The seat is told by the pass.
                crowd.ifPresent(c -> c.told(chat, message, body));
            }
            case "sendvenue", "sendlocation" -> answer(connection, 200, sent(number(CHAT, body, 0), nextMessage(), ""));
            default -> answer(connection, 200, "{\"ok\":true,\"result\":true}");
        }
    }

    private static Pattern chat(String body) {
        return body.startsWith("{") ? CHAT : CHAT_IN_A_FORM;
    }

    private static String tooMany(long seconds) {
        return "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests: retry after " + seconds
                + "\",\"parameters\":{\"retry_after\":" + seconds + "}}";
    }

    private static String sent(long chat, long message, String more) {
        return "{\"ok\":true,\"result\":{\"message_id\":" + message + ",\"date\":" + System.currentTimeMillis() / 1000
                + ",\"chat\":{\"id\":" + chat + ",\"type\":\"private\"}" + more + "}}";
    }

    private static long number(Pattern pattern, String text, long otherwise) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Long.parseLong(matcher.group(1)) : otherwise;
    }

    /** All figures of a list, sorted, at these hundredths. */
    static double[] at(List<Long> nanos, double... hundredths) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        double[] found = new double[hundredths.length];
        for (int i = 0; i < hundredths.length && sorted.length > 0; i++) {
            found[i] = sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * hundredths[i] / 100))] / 1e6;
        }
        return found;
    }
}
