package io.github.gavel.wallet.unlocked;

import io.github.gavel.ledger.disk.Excuse;
import io.github.gavel.ledger.disk.PrivateFolder;
import io.github.gavel.signing.eip712.DomainSeparator;
import io.github.gavel.wallet.signer.Signer;
import io.github.gavel.wallet.transfers.Pen;
import io.github.gavel.wallet.transfers.SignerPen;
import java.io.Closeable;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The program in which a wallet is unlocked. It is reached by a socket in a folder that nobody else looks into, signs
 * transfers at one ledger, and hands no key to anybody.
 */
public final class KeyHost implements Closeable {
    private final Path socket;
    private final ServerSocketChannel server;
    private final DomainSeparator domain;
    private final Signer signer;
    private final CountDownLatch over = new CountDownLatch(1);
    private final AtomicBoolean isClosed = new AtomicBoolean();

    private KeyHost(Path socket, ServerSocketChannel server, DomainSeparator domain, Signer signer) {
        this.socket = socket;
        this.server = server;
        this.domain = domain;
        this.signer = signer;
    }

    /** Takes the signer, and closes it in the end or if it refuses. */
    public static Hosting open(Path socket, DomainSeparator domain, Signer signer) {
        try {
            if (!new PrivateFolder(Objects.requireNonNull(socket.getParent())).isPrivate()) {
                return refused(signer, "others may look into " + socket.getParent());
            }
            if (KeyVisitor.isAnswered(socket)) {
                return refused(signer, "the wallet is unlocked already; `gavel wallet lock` locks it");
            }
            Files.deleteIfExists(socket);
            ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(socket));
            KeyHost host = new KeyHost(socket, server, domain, signer);
            begin("wallet-unlocked", host::serve);
            return new Hosting.Open(host);
        } catch (IOException | UnsupportedOperationException failure) {
            return refused(signer, "no socket can be made at " + socket + ": " + Excuse.of(failure));
        }
    }

    private static Hosting refused(Signer signer, String why) {
        signer.close();
        return new Hosting.Refused(why);
    }

    private static void begin(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Until somebody locks it, or this time is over. */
    public void await(Duration most) throws InterruptedException {
        boolean isLocked = over.await(most.toMillis(), TimeUnit.MILLISECONDS);
        if (!isLocked) {
            close();
        }
    }

    private void serve() {
        while (server.isOpen()) {
            try {
                SocketChannel visitor = server.accept();
                begin("wallet-visitor", () -> serve(visitor));
            } catch (IOException closed) {
                close();
            }
        }
    }

    private void serve(SocketChannel visitor) {
        try (visitor) {
            Optional<Talk.Wish> wish = Talk.question(visitor);
            if (wish.isEmpty()) {
                return;
            }
            if (wish.get().order().isEmpty()) {
                close();
            }
            Talk.answer(visitor, answer(wish.get()));
        } catch (IOException gone) {
            return;
        }
    }

    private Pen.Answer answer(Talk.Wish wish) {
        if (wish.order().isEmpty()) {
            return new Pen.Answer.Refused("locked");
        }
        return wish.order().get().domain().equals(domain)
                ? new SignerPen(signer).sign(wish.order().get().transfer())
                : new Pen.Answer.Refused("the wallet is unlocked for another ledger");
    }

    /** The key is wiped, and nobody finds it any more. */
    @Override
    public void close() {
        if (!isClosed.compareAndSet(false, true)) {
            return;
        }
        signer.close();
        try (server) {
            Files.deleteIfExists(socket);
        } catch (IOException left) {
            // A socket that is left behind answers nobody: the next one takes its place.
        } finally {
            over.countDown();
        }
    }
}
