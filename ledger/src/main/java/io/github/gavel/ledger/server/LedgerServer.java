package io.github.gavel.ledger.server;

import io.github.gavel.ledger.json.Plain;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Optional;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A ledger's door to everybody. The ledger is its owner's to close, after this. */
public final class LedgerServer implements Closeable {
    private static final int MOST_THREADS = 24;
    private static final int LEAST_THREADS = 8;
    private static final int IDLE_THREAD_MILLIS = 60_000;
    private static final int STOP_MILLIS = 5_000;
    private static final int LAST_WORDS_MILLIS = 200;
    private static final int SHOWN = 200;
    private static final String ALIAS = "server";

    private final Server server;
    private final ServerConnector connector;
    private final boolean secure;

    private LedgerServer(Server server, ServerConnector connector, boolean secure) {
        this.server = server;
        this.connector = connector;
        this.secure = secure;
    }

    public static Started start(Serving setup) {
        InetAddress address = setup.listen().getAddress();
        if (address == null) {
            return new Started.Refused("there is no address " + setup.listen().getHostString());
        }
        if (setup.key().isEmpty() && !address.isLoopbackAddress()) {
            return new Started.Refused("without a certificate a ledger serves this computer alone, and "
                    + address.getHostAddress() + " is more than that");
        }
        LedgerServer made = new LedgerServer(setup);
        try {
            made.server.start();
            return new Started.Running(made);
        } catch (Exception failure) {
            made.close();
            return new Started.Refused("it cannot listen at " + address.getHostAddress() + " port "
                    + setup.listen().getPort() + ": " + Plain.line(String.valueOf(failure.getMessage()), SHOWN));
        }
    }

    private LedgerServer(Serving setup) {
        this(new Server(threads()), setup);
    }

    private LedgerServer(Server server, Serving setup) {
        this(server, connector(server, setup), setup.key().isPresent());
        connector.setHost(setup.listen().getAddress().getHostAddress());
        connector.setPort(setup.listen().getPort());
        connector.setIdleTimeout(setup.caps().idle().toMillis());
        connector.setShutdownIdleTimeout(LAST_WORDS_MILLIS);
        connector.addBean(new Doors(setup.caps()));
        Hurry hurry = new Hurry(setup.caps(), connector.getScheduler());
        connector.addEventListener(hurry);
        server.addConnector(connector);
        server.setHandler(new GracefulHandler(new Front(setup, hurry)));
        server.setErrorHandler(new Errors());
        server.setStopTimeout(STOP_MILLIS);
    }

    private static QueuedThreadPool threads() {
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, LEAST_THREADS, IDLE_THREAD_MILLIS);
        threads.setName("ledger-http");
        threads.setDaemon(true);
        return threads;
    }

    private static ServerConnector connector(Server server, Serving setup) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(setup.caps().head());
        Optional<ServerKey> key = setup.key();
        if (key.isEmpty()) {
            return new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        }
        http.addCustomizer(new SecureRequestCustomizer(false));
        HttpConnectionFactory plain = new HttpConnectionFactory(http);
        return new ServerConnector(server, 1, 1, new SslConnectionFactory(tls(key.get()), plain.getProtocol()), plain);
    }

    private static SslContextFactory.Server tls(ServerKey key) {
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setKeyStore(keyStore(key));
        tls.setKeyStorePassword("");
        tls.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        tls.setEndpointIdentificationAlgorithm("");
        return tls;
    }

    /** Of this process alone, so its password protects nothing. */
    private static KeyStore keyStore(ServerKey key) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(ALIAS, key.key(), new char[0], key.chain().toArray(Certificate[]::new));
            return store;
        } catch (GeneralSecurityException | IOException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Where it listens: the port that was found where none was named. */
    public InetSocketAddress address() {
        return new InetSocketAddress(connector.getHost(), connector.getLocalPort());
    }

    public boolean isSecure() {
        return secure;
    }

    /** Takes nothing new, answers what is underway and lets go of the port. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception failure) {
            throw new IllegalStateException("the server does not stop", failure);
        }
    }
}
