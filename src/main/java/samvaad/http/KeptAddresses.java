package samvaad.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;
import org.apache.hc.client5.http.DnsResolver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Caches the addresses of hosts. A lookup blocks the calling thread, so it waits only the first time: after that it
 * gets the known address at once, and an old one is looked up again in the background. If that fails, the known address
 * stays, so that a dead name server stops nobody.
 */
final class KeptAddresses implements DnsResolver {

    private static final Logger LOG = LoggerFactory.getLogger(KeptAddresses.class);
    private static final long OLD_NANOS = Duration.ofMinutes(1).toNanos();

    private final DnsResolver system;
    private final LongSupplier nanos;
    private final ConcurrentMap<String, Known> known = new ConcurrentHashMap<>();

    private record Known(List<InetAddress> addresses, long at) {}

    /**
     * Caches what this resolver finds.
     *
     * @param nanos time that never runs backwards
     */
    KeptAddresses(DnsResolver system, LongSupplier nanos) {
        this.system = system;
        this.nanos = nanos;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        Known found = known.get(host);
        if (found == null) {
            return lookUp(host);
        }
        if (nanos.getAsLong() - found.at() > OLD_NANOS
                && known.replace(host, found, new Known(found.addresses(), nanos.getAsLong()))) {
            var unused = CompletableFuture.runAsync(() -> lookUpAgain(host));
        }
        return found.addresses().toArray(InetAddress[]::new);
    }

    private InetAddress[] lookUp(String host) throws UnknownHostException {
        InetAddress[] addresses = system.resolve(host);
        known.put(host, new Known(List.of(addresses), nanos.getAsLong()));
        return addresses;
    }

    private void lookUpAgain(String host) {
        try {
            InetAddress[] unused = lookUp(host);
        } catch (UnknownHostException e) {
            LOG.debug("A host’s address can’t be looked up again; using the previous one");
        }
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return system.resolveCanonicalHostname(host);
    }
}
