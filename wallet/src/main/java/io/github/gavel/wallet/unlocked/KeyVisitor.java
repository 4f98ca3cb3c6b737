package io.github.gavel.wallet.unlocked;

import io.github.gavel.signing.eip712.DomainSeparator;
import io.github.gavel.signing.struct.Mandate;
import io.github.gavel.wallet.transfers.Pen;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Optional;

/** A program that asks the one in which the wallet is unlocked. */
public record KeyVisitor(Path socket, DomainSeparator domain) implements Pen {
    @Override
    public Answer sign(Mandate.Transfer transfer) {
        return asked(socket, new Talk.Wish(Optional.of(new Talk.Order(domain, transfer))))
                .orElseGet(() -> new Answer.Refused("the program in which the wallet was unlocked has ended"));
    }

    /** Whether anybody is there. */
    public static boolean isAnswered(Path socket) {
        try (SocketChannel channel = connected(socket)) {
            return channel.isConnected();
        } catch (IOException nobody) {
            return false;
        }
    }

    /** Locks it; whether it was unlocked. */
    public static boolean lock(Path socket) {
        return asked(socket, new Talk.Wish(Optional.empty())).isPresent();
    }

    private static Optional<Answer> asked(Path socket, Talk.Wish wish) {
        try (SocketChannel channel = connected(socket)) {
            Talk.ask(channel, wish);
            return Optional.of(Talk.answered(channel));
        } catch (IOException nobody) {
            return Optional.empty();
        }
    }

    private static SocketChannel connected(Path socket) throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.connect(UnixDomainSocketAddress.of(socket));
            return channel;
        } catch (IOException | RuntimeException nobody) {
            channel.close();
            throw nobody instanceof IOException broken ? broken : new IOException(nobody);
        }
    }
}
