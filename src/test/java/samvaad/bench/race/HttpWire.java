package samvaad.bench.race;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * HTTP/1.1 with kept connections on one thread that also keeps time, so that the server takes little of the machine on which
 * both race.
 */
final class HttpWire {

    private static final long LONGEST_WAIT = 50_000_000;

    private final Selector selector;
    private final ServerSocketChannel listening;
    private final PriorityQueue<Later> later = new PriorityQueue<>();
    private final Taker taker;
    private final Runnable endOfRound;
    private final ByteBuffer in = ByteBuffer.allocateDirect(1 << 20);
    private long order;

    /** What is done with a request. */
    interface Taker {
        void take(Connection connection, String path, byte[] body);
    }

    private record Later(long at, long order, Runnable action) implements Comparable<Later> {
        @Override
        public int compareTo(Later other) {
            int byTime = Long.compare(at, other.at);
            return byTime != 0 ? byTime : Long.compare(order, other.order);
        }
    }

    /**
     * A server that is not yet serving.
     *
     * @param endOfRound is run each time when all that had come has been taken
     */
    HttpWire(Taker taker, Runnable endOfRound) throws IOException {
        this.taker = taker;
        this.endOfRound = endOfRound;
        selector = Selector.open();
        listening = ServerSocketChannel.open();
        listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
        listening.configureBlocking(false);
        listening.register(selector, SelectionKey.OP_ACCEPT);
    }

    int port() {
        return listening.socket().getLocalPort();
    }

    /** Does something on the server's thread after a while; on that thread only. */
    void after(long nanos, Runnable action) {
        if (nanos <= 0) {
            action.run();
        } else {
            later.add(new Later(System.nanoTime() + nanos, order++, action));
        }
    }

    /** Serves until the thread is interrupted. */
    void serve() throws IOException {
        while (!Thread.currentThread().isInterrupted()) {
            Later next = later.peek();
            long wait = next == null ? LONGEST_WAIT : Math.min(LONGEST_WAIT, next.at() - System.nanoTime());
            if (wait > 0) {
                // Rounded up: to look again and again within a millisecond would take a core from the racers.
                selector.select((wait + 999_999) / 1_000_000);
            } else {
                selector.selectNow();
            }
            for (SelectionKey key : selector.selectedKeys()) {
                ready(key);
            }
            selector.selectedKeys().clear();
            long now = System.nanoTime();
            for (Later due = later.peek(); due != null && due.at() <= now; due = later.peek()) {
                later.remove();
                due.action().run();
            }
            endOfRound.run();
        }
    }

    private void ready(SelectionKey key) throws IOException {
        if (key.isAcceptable()) {
            SocketChannel channel = listening.accept();
            if (channel != null) {
                channel.configureBlocking(false);
                channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
                channel.register(selector, SelectionKey.OP_READ, new Connection(channel));
            }
        } else if (key.isReadable() && key.attachment() instanceof Connection connection) {
            connection.read();
        }
    }

    /** One kept connection; a request is answered before the next is read. */
    final class Connection {
        private final SocketChannel channel;
        private byte[] gathered = new byte[8192];
        private int length;
        private boolean open = true;

        Connection(SocketChannel channel) {
            this.channel = channel;
        }

        boolean isOpen() {
            return open;
        }

        private void read() {
            try {
                in.clear();
                int count = channel.read(in);
                if (count < 0) {
                    close();
                    return;
                }
                in.flip();
                if (length + count > gathered.length) {
                    gathered = Arrays.copyOf(gathered, Math.max(2 * gathered.length, length + count));
                }
                in.get(gathered, length, count);
                length += count;
                requests();
            } catch (IOException e) {
                close();
            }
        }

        private void requests() {
            for (int head = headEnd(); head > 0; head = headEnd()) {
                String lines = new String(gathered, 0, head, StandardCharsets.ISO_8859_1);
                int body = contentLength(lines);
                if (length < head + body) {
                    return;
                }
                String path = lines.substring(lines.indexOf(' ') + 1, lines.indexOf(' ', lines.indexOf(' ') + 1));
                byte[] content = Arrays.copyOfRange(gathered, head, head + body);
                System.arraycopy(gathered, head + body, gathered, 0, length - head - body);
                length -= head + body;
                taker.take(this, path, content);
            }
        }

        private int headEnd() {
            for (int i = 3; i < length; i++) {
                if (gathered[i] == '\n' && gathered[i - 2] == '\n') {
                    return i + 1;
                }
            }
            return -1;
        }

        private static int contentLength(String head) {
            String name = "content-length:";
            for (int at = 0; at < head.length() - name.length(); at = head.indexOf('\n', at) + 1) {
                if (head.regionMatches(true, at, name, 0, name.length())) {
                    int end = head.indexOf('\r', at);
                    return Integer.parseInt(
                            head.substring(at + name.length(), end).strip());
                }
                if (head.indexOf('\n', at) < 0) {
                    break;
                }
            }
            return 0;
        }

        void answer(int code, String json) {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            byte[] head = ("HTTP/1.1 " + code + " X\r\nContent-Type: application/json\r\nContent-Length: " + body.length
                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1);
            ByteBuffer out = ByteBuffer.allocate(head.length + body.length);
            out.put(head).put(body).flip();
            try {
                while (out.hasRemaining()) {
                    if (channel.write(out) == 0) {
                        Thread.onSpinWait();
                    }
                }
            } catch (IOException e) {
                close();
            }
        }

        private void close() {
            open = false;
            try {
                channel.close();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
