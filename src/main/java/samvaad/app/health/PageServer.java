package samvaad.app.health;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves pages on one thread that never blocks. A client that opens a connection and says nothing, or reads nothing,
 * costs a few KB until its time is up or others need the room. The JDK's server would block a thread for each.
 */
final class PageServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PageServer.class);

    private static final int MOST_VISITS = 512;

    /** So that those already connected are served before more come in. */
    private static final int LET_IN_AT_ONCE = 64;

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long LOOK_AROUND_MILLIS = 500;

    private final Selector selector;
    private final ServerSocketChannel door;

    /** First come, first served. On the serving thread only. */
    private final Set<PageVisit> visits = new LinkedHashSet<>();

    private volatile boolean open = true;

    private PageServer(Selector selector, ServerSocketChannel door) {
        this.selector = selector;
        this.door = door;
    }

    /** Binds the address; nobody is let in before {@link #start}. */
    static PageServer listen(InetSocketAddress address) throws IOException {
        Selector selector = Selector.open();
        ServerSocketChannel door = ServerSocketChannel.open();
        try {
            door.bind(address, MOST_VISITS);
            door.configureBlocking(false);
            door.register(selector, SelectionKey.OP_ACCEPT);
            return new PageServer(selector, door);
        } catch (IOException | RuntimeException e) {
            door.close();
            selector.close();
            throw e;
        }
    }

    /** Serves these pages from now on. They are made on this server's thread. */
    void start(Function<String, HealthPage.Page> pages) {
        Thread thread = new Thread(() -> serve(pages), "health");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return door.socket().getLocalPort();
    }

    private void serve(Function<String, HealthPage.Page> pages) {
        while (open) {
            try {
                selector.select(key -> attend(key, pages), LOOK_AROUND_MILLIS);
                sendAwayWhoTookTooLong();
            } catch (IOException | RuntimeException | Error e) {
                LOG.error("The health page hit an error and continues", e);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
        }
        visits.forEach(PageVisit::end);
    }

    private void attend(SelectionKey key, Function<String, HealthPage.Page> pages) {
        if (key.attachment() instanceof PageVisit visit) {
            if (!visit.goesOn(pages)) {
                visit.end();
                visits.remove(visit);
            }
        } else {
            letIn();
        }
    }

    private void letIn() {
        try {
            for (int i = 0; i < LET_IN_AT_ONCE; i++) {
                SocketChannel channel = door.accept();
                if (channel == null) {
                    return;
                }
                if (visits.size() >= MOST_VISITS) {
                    sendAwayOldest();
                }
                visits.add(PageVisit.of(channel, selector, System.nanoTime() + PATIENCE_NANOS));
            }
        } catch (IOException e) {
            // Usually too many files are open. We try again a moment later.
            LOG.debug("A connection can’t be accepted: {}", e.toString());
            if (!visits.isEmpty()) {
                sendAwayOldest();
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private void sendAwayOldest() {
        Iterator<PageVisit> oldest = visits.iterator();
        oldest.next().end();
        oldest.remove();
    }

    private void sendAwayWhoTookTooLong() {
        long now = System.nanoTime();
        while (!visits.isEmpty() && visits.iterator().next().isOver(now)) {
            sendAwayOldest();
        }
    }

    @Override
    public void close() {
        open = false;
        try {
            door.close();
            selector.close();
        } catch (IOException e) {
            LOG.debug("The health page was not closed cleanly: {}", e.toString());
        }
    }
}
