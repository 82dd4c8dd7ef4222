package samvaad.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;

/** A name server that does not answer stops nobody who knows the address. */
class KeptAddressesTest {

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean down;
    private volatile int address = 1;
    private volatile CountDownLatch hangs = new CountDownLatch(0);

    private final KeptAddresses addresses = new KeptAddresses(
            new DnsResolver() {
                @Override
                public InetAddress[] resolve(String host) throws UnknownHostException {
                    asked.incrementAndGet();
                    try {
                        hangs.await();
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                    if (down) {
                        throw new UnknownHostException(host);
                    }
                    return new InetAddress[] {InetAddress.getByAddress(new byte[] {10, 0, 0, (byte) address})};
                }

                @Override
                public String resolveCanonicalHostname(String host) {
                    return host;
                }
            },
            nanos::get);

    @Test
    void whatIsKnownIsNotAskedForAgainWithinAMinute() throws Exception {
        assertThat(resolved()).isEqualTo("10.0.0.1");
        nanos.addAndGet(Duration.ofSeconds(59).toNanos());
        assertThat(resolved()).isEqualTo("10.0.0.1");
        assertThat(asked).hasValue(1);
    }

    @Test
    void laterItIsAskedForBesideAndTheOldAddressServesMeanwhile() throws Exception {
        resolved();
        address = 2;
        hangs = new CountDownLatch(1);
        nanos.addAndGet(Duration.ofSeconds(61).toNanos());
        assertThat(resolved()).isEqualTo("10.0.0.1");
        assertThat(resolved()).isEqualTo("10.0.0.1");
        hangs.countDown();
        await().until(() -> resolved().equals("10.0.0.2"));
        assertThat(asked).hasValue(2);
    }

    @Test
    void whereThatFailsTheOldAddressStays() throws Exception {
        resolved();
        down = true;
        nanos.addAndGet(Duration.ofSeconds(61).toNanos());
        assertThat(resolved()).isEqualTo("10.0.0.1");
        await().until(() -> asked.get() == 2);
        assertThat(resolved()).isEqualTo("10.0.0.1");
    }

    @Test
    void whatWasNeverKnownIsAskedForEachTime() throws Exception {
        down = true;
        assertThatThrownBy(this::resolved).isInstanceOf(UnknownHostException.class);
        down = false;
        assertThat(resolved()).isEqualTo("10.0.0.1");
    }

    private String resolved() throws UnknownHostException {
        return addresses.resolve("api.telegram.org")[0].getHostAddress();
    }
}
