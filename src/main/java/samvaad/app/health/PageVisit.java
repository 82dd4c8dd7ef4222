package samvaad.app.health;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One connection to the {@link PageServer}: the request, the answer, and a polite close. Does what can be done now and
 * never blocks.
 */
final class PageVisit {

    private static final int MOST_ASKED = 8192;
    private static final Pattern LINE = Pattern.compile("([A-Z]{1,20}) (\\S{1,4000}) HTTP/1\\.[01]");

    /** Tells browsers that this is not a page to display, and not one to put in a frame. */
    private static final List<String> FOR_BROWSERS = List.of(
            "Cache-Control: no-store",
            "X-Content-Type-Options: nosniff",
            "Referrer-Policy: no-referrer",
            "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'");

    private final SocketChannel channel;
    private final SelectionKey key;
    private final long deadline;
    private final ByteBuffer asked = ByteBuffer.allocate(MOST_ASKED);
    private ByteBuffer answer = ByteBuffer.allocate(0);
    private State state = State.ASKING;

    private enum State {
        ASKING,
        ANSWERING,
        /** Throws away what still arrives: if we closed at once, the other side might not see the answer. */
        LEAVING
    }

    private PageVisit(SocketChannel channel, SelectionKey key, long deadline) {
        this.channel = channel;
        this.key = key;
        this.deadline = deadline;
    }

    /**
     * A client that was let in.
     *
     * @param deadline by the clock of {@link System#nanoTime}
     */
    static PageVisit of(SocketChannel channel, Selector selector, long deadline) throws IOException {
        try {
            channel.configureBlocking(false);
            SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
            PageVisit visit = new PageVisit(channel, key, deadline);
            key.attach(visit);
            return visit;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    boolean isOver(long nanoTime) {
        return nanoTime - deadline >= 0;
    }

    /** Does what can be done now. False when there is nothing more to do. */
    boolean goesOn(Function<String, HealthPage.Page> pages) {
        try {
            return switch (state) {
                case ASKING -> listens(pages);
                case ANSWERING -> answers();
                case LEAVING -> leaves();
            };
        } catch (IOException gone) {
            return false;
        }
    }

    void end() {
        try {
            channel.close();
        } catch (IOException gone) {
            // For us it is closed in any case.
        }
    }

    private boolean listens(Function<String, HealthPage.Page> pages) throws IOException {
        if (channel.read(asked) < 0) {
            return false;
        }
        String head = new String(asked.array(), 0, asked.position(), StandardCharsets.ISO_8859_1);
        if (head.contains("\r\n\r\n") || head.contains("\n\n")) {
            return begins(head, pages);
        }
        return asked.hasRemaining() || begins(HealthPage.Page.error(431), false);
    }

    private boolean begins(String head, Function<String, HealthPage.Page> pages) throws IOException {
        Matcher line = LINE.matcher(head.lines().findFirst().orElse(""));
        if (!line.matches()) {
            return begins(HealthPage.Page.error(400), false);
        }
        boolean isHead = line.group(1).equals("HEAD");
        if (!isHead && !line.group(1).equals("GET")) {
            return begins(HealthPage.Page.error(405), false);
        }
        return begins(pages.apply(path(line.group(2))), isHead);
    }

    /** Without the query, and without the server's name that a proxy may put in front. */
    private static String path(String target) {
        String path = target.replaceFirst("[?#].*", "");
        int host = path.indexOf("://");
        int slash = host < 0 ? 0 : path.indexOf('/', host + 3);
        return slash < 0 ? "/" : path.substring(slash);
    }

    private boolean begins(HealthPage.Page page, boolean headOnly) throws IOException {
        byte[] body = page.text().getBytes(StandardCharsets.UTF_8);
        List<String> head = new ArrayList<>();
        head.add("HTTP/1.1 " + page.status() + " ");
        head.add("Content-Type: " + page.type());
        head.add("Content-Length: " + body.length);
        head.add("Connection: close");
        if (page.status() == 405) {
            head.add("Allow: GET, HEAD");
        }
        head.addAll(FOR_BROWSERS);
        byte[] first = (String.join("\r\n", head) + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        answer = ByteBuffer.allocate(first.length + (headOnly ? 0 : body.length));
        answer.put(first);
        if (!headOnly) {
            answer.put(body);
        }
        answer.flip();
        state = State.ANSWERING;
        return answers();
    }

    private boolean answers() throws IOException {
        channel.write(answer);
        if (answer.hasRemaining()) {
            key.interestOps(SelectionKey.OP_WRITE);
            return true;
        }
        channel.shutdownOutput();
        state = State.LEAVING;
        key.interestOps(SelectionKey.OP_READ);
        return true;
    }

    private boolean leaves() throws IOException {
        asked.clear();
        return channel.read(asked) >= 0;
    }
}
