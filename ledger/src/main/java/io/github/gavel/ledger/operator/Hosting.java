package io.github.gavel.ledger.operator;

import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.economy.time.Tick;
import io.github.gavel.ledger.check.KeyPen;
import io.github.gavel.ledger.descriptor.Descriptor;
import io.github.gavel.ledger.descriptor.DescriptorFile;
import io.github.gavel.ledger.descriptor.LedgerUrl;
import io.github.gavel.ledger.disk.Disk;
import io.github.gavel.ledger.engine.EmbeddedLedger;
import io.github.gavel.ledger.engine.Opened;
import io.github.gavel.ledger.faucet.Faucet;
import io.github.gavel.ledger.json.Formed;
import io.github.gavel.ledger.json.Plain;
import io.github.gavel.ledger.server.LedgerServer;
import io.github.gavel.ledger.server.ServerKey;
import io.github.gavel.ledger.server.Serving;
import io.github.gavel.ledger.server.Started;
import io.github.gavel.signing.secp256k1.Address;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** A ledger that is kept here and served to others, until it is closed. */
public final class Hosting implements Closeable {
    private static final int SECRET = 32;
    private static final int SHOWN = 400;

    private final Descriptor descriptor;
    private final EmbeddedLedger ledger;
    private final LedgerServer server;

    private Hosting(Descriptor descriptor, EmbeddedLedger ledger, LedgerServer server) {
        this.descriptor = descriptor;
        this.ledger = ledger;
        this.server = server;
    }

    /** The operator has the key that the descriptor names, wherever that was kept. */
    public static Hosted open(OperatorFolder folder, Descriptor descriptor, KeyPen operator, Host host) {
        return open(Disk.REAL, folder, descriptor, operator, host);
    }

    static Hosted open(Disk disk, OperatorFolder folder, Descriptor descriptor, KeyPen operator, Host host) {
        if (!operator.account().equals(descriptor.foundation().operator())) {
            return new Hosted.Refused("the key is that of " + Address.of(operator.account()) + ", and the operator is "
                    + Address.of(descriptor.foundation().operator()));
        }
        Optional<String> complaint = folder.complaint();
        if (complaint.isPresent()) {
            return new Hosted.Refused(complaint.get());
        }
        Formed<Optional<ServerKey>> key = key(folder, descriptor, host);
        if (key instanceof Formed.Bad<Optional<ServerKey>> bad) {
            return new Hosted.Refused(bad.why());
        }
        Opened opened = EmbeddedLedger.reopen(
                Keeping.of(disk, folder, descriptor, operator, () -> new LedgerTime(System.currentTimeMillis())));
        if (opened instanceof Opened.Refused refused) {
            return new Hosted.Refused(refused.why());
        }
        Opened.Running running = (Opened.Running) opened;
        running.ledger().whenStopped(why -> host.log().line(Plain.line(why, SHOWN)));
        Serving serving =
                serving(running.ledger(), descriptor, operator, host, ((Formed.Good<Optional<ServerKey>>) key).value());
        Started started = LedgerServer.start(serving);
        if (started instanceof Started.Running server) {
            return new Hosted.Running(new Hosting(descriptor, running.ledger(), server.server()), running.notes());
        }
        close(running.ledger());
        return new Hosted.Refused(((Started.Refused) started).why());
    }

    private static Formed<Optional<ServerKey>> key(OperatorFolder folder, Descriptor descriptor, Host host) {
        if (descriptor.urls().stream().noneMatch(LedgerUrl::isSecure)) {
            return new Formed.Good<>(Optional.empty());
        }
        Optional<Formed<ServerKey>> found =
                host.key().<Formed<ServerKey>>map(Formed.Good::new).or(folder::serverKey);
        if (found.isEmpty()) {
            return new Formed.Bad<>("its URL begins with https://, so a certificate and its key must be given");
        }
        if (found.get() instanceof Formed.Bad<ServerKey> bad) {
            return new Formed.Bad<>(bad.why());
        }
        ServerKey key = ((Formed.Good<ServerKey>) found.get()).value();
        return descriptor.pin().filter(pin -> !pin.equals(key.pin())).isPresent()
                ? new Formed.Bad<>("the certificate's key is " + key.pin() + ", and whoever joined expects "
                        + descriptor.pin().get())
                : new Formed.Good<>(Optional.of(key));
    }

    private static Serving serving(
            EmbeddedLedger ledger, Descriptor descriptor, KeyPen operator, Host host, Optional<ServerKey> key) {
        Supplier<Tick> clock = clock();
        SecureRandom random = new SecureRandom();
        byte[] secret = new byte[SECRET];
        random.nextBytes(secret);
        InetSocketAddress listen = host.listen().orElseGet(() -> usual(descriptor.urls()));
        return new Serving(
                ledger,
                host.openJournal() ? Optional.of(ledger) : Optional.empty(),
                descriptor
                        .faucet()
                        .map(terms -> new Faucet(ledger, terms, host.faucet(), operator, Octets.of(secret), clock)),
                new String(DescriptorFile.write(descriptor), StandardCharsets.UTF_8),
                hosts(descriptor.urls(), listen),
                listen,
                key,
                host.caps(),
                clock,
                host.log());
    }

    private static Supplier<Tick> clock() {
        long began = System.nanoTime();
        return () -> new Tick(System.nanoTime() - began);
    }

    private static InetSocketAddress usual(List<LedgerUrl> urls) {
        LedgerUrl first = urls.get(0);
        return first.isLoopback()
                ? new InetSocketAddress(first.host(), first.port())
                : new InetSocketAddress(first.port());
    }

    private static Set<String> hosts(List<LedgerUrl> urls, InetSocketAddress listen) {
        Set<String> hosts = new HashSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));
        urls.forEach(url -> hosts.add(url.host()));
        hosts.add(listen.getHostString());
        return hosts;
    }

    public Descriptor descriptor() {
        return descriptor;
    }

    public InetSocketAddress address() {
        return server.address();
    }

    public boolean isSecure() {
        return server.isSecure();
    }

    public EmbeddedLedger ledger() {
        return ledger;
    }

    /** Answers what is underway, writes a snapshot and lets go of folder and port. */
    @Override
    public void close() {
        server.close();
        close(ledger);
    }

    private static void close(EmbeddedLedger ledger) {
        try {
            ledger.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
