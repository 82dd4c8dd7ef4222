package samvaad.http;

import java.net.URI;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.SystemDefaultRoutePlanner;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.NoopHostnameVerifier;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.Message;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.nio.entity.BasicAsyncEntityConsumer;
import org.apache.hc.core5.http.nio.support.BasicRequestProducer;
import org.apache.hc.core5.http.nio.support.BasicResponseConsumer;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keep-alive connections to one server, all served by one thread. A request is sent only once: if the library repeated
 * it, a message could be sent twice. An error in that thread (out of memory, for example) ends it and fails all
 * requests waiting for an answer. Then {@link #ended} says so, and new connections must replace these.
 */
public final class Connections implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);
    private static final int MOST = 256;

    /** In bytes. Each connection has three buffers; most requests and answers fit into one. */
    private static final int BUFFER = 4096;

    private static final Timeout CONNECTING = Timeout.ofSeconds(10);
    private static final TimeValue KEPT = TimeValue.ofSeconds(50);

    private final HttpHost server;
    private final CloseableHttpAsyncClient client;
    private final Set<Exchange> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean ended;

    /** Connections to the server at this address, through the system's proxy if there is one. */
    public Connections(URI address) {
        this.server = HttpHost.create(address);
        this.client = client(route());
        client.start();
    }

    /** Limits how long a request may wait for its answer. */
    public static RequestConfig limits(Timeout answer) {
        return RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.DISABLED)
                .setResponseTimeout(answer)
                .setConnectionKeepAlive(KEPT)
                .build();
    }

    /** Whether these connections have ended for good. */
    public boolean ended() {
        return ended;
    }

    /**
     * Sends a body. The result completes on the connections' thread, so don't block there. Cancelling it aborts the
     * request.
     */
    public CompletableFuture<Message<HttpResponse, byte[]>> post(
            String path, AsyncEntityProducer body, RequestConfig limits) {
        return exchange(new BasicRequestProducer(new BasicHttpRequest(Method.POST, server, path), body), limits);
    }

    /** The same without a body. */
    public CompletableFuture<Message<HttpResponse, byte[]>> get(String path, RequestConfig limits) {
        return exchange(new BasicRequestProducer(new BasicHttpRequest(Method.GET, server, path), null), limits);
    }

    private CompletableFuture<Message<HttpResponse, byte[]>> exchange(
            BasicRequestProducer request, RequestConfig limits) {
        HttpClientContext context = HttpClientContext.create();
        context.setRequestConfig(limits);
        Exchange answer = new Exchange();
        Future<?> sending = client.execute(
                server, request, new BasicResponseConsumer<>(new BasicAsyncEntityConsumer()), null, context, answer);
        waiting.add(answer);
        var unused = answer.whenComplete((response, failure) -> {
            waiting.remove(answer);
            if (answer.isCancelled()) {
                sending.cancel(true);
            }
        });
        if (ended) {
            end();
        }
        return answer;
    }

    private void end() {
        ended = true;
        waiting.forEach(exchange -> exchange.failed(new ConnectionClosedException()));
    }

    private Thread thread(Runnable work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (Error e) {
                        LOG.error("The connections to {} broke; opening new ones", server, e);
                    } finally {
                        end();
                    }
                },
                "http");
        thread.setDaemon(true);
        return thread;
    }

    private static final class Exchange extends CompletableFuture<Message<HttpResponse, byte[]>>
            implements FutureCallback<Message<HttpResponse, byte[]>> {

        @Override
        public void completed(Message<HttpResponse, byte[]> response) {
            complete(response);
        }

        @Override
        public void failed(Exception failure) {
            completeExceptionally(failure);
        }

        @Override
        public void cancelled() {
            cancel(false);
        }
    }

    private CloseableHttpAsyncClient client(HttpRoute route) {
        var connections = PoolingAsyncClientConnectionManagerBuilder.create()
                .setMaxConnTotal(MOST)
                .setMaxConnPerRoute(MOST)
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setConnPoolPolicy(PoolReusePolicy.LIFO)
                .setDnsResolver(new KeptAddresses(SystemDefaultDnsResolver.INSTANCE, System::nanoTime))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(CONNECTING)
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .build())
                .setDefaultTlsConfig(TlsConfig.custom()
                        .setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_1)
                        .setHandshakeTimeout(CONNECTING)
                        .build())
                .setTlsStrategy(ClientTlsStrategyBuilder.create()
                        .setHostVerificationPolicy(HostnameVerificationPolicy.BUILTIN)
                        .setHostnameVerifier(NoopHostnameVerifier.INSTANCE)
                        .buildAsync())
                .build();
        return HttpAsyncClientBuilder.create()
                .setConnectionManager(connections)
                .setHttp1Config(Http1Config.custom().setBufferSize(BUFFER).build())
                .setIOReactorConfig(IOReactorConfig.custom()
                        .setIoThreadCount(1)
                        .setTcpNoDelay(true)
                        .build())
                .setRoutePlanner((host, context) -> route)
                .setThreadFactory(this::thread)
                .setUserAgent("samvaad-bot")
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .disableConnectionState()
                .build();
    }

    private HttpRoute route() {
        try {
            return new SystemDefaultRoutePlanner(null).determineRoute(server, HttpClientContext.create());
        } catch (HttpException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }
}
