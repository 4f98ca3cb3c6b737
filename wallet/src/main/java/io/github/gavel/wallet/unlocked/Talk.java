package io.github.gavel.wallet.unlocked;

import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.ledger.deed.ByteReader;
import io.github.gavel.ledger.deed.ByteWriter;
import io.github.gavel.signing.eip712.DomainSeparator;
import io.github.gavel.signing.struct.Mandate;
import io.github.gavel.signing.struct.Nonce;
import io.github.gavel.wallet.transfers.Pen;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What both ends of the socket say: one question of a fixed length, one answer, and the end. */
final class Talk {
    static final int QUESTION = 1 + 32 + 32 + 20 + 20 + Long.BYTES;
    private static final int SIGNATURE = 65;
    private static final int MOST_BYTES = 400;
    private static final int LOCK = 1;
    private static final int SIGN = 2;
    private static final int SIGNED = 1;
    private static final int REFUSED = 2;

    private Talk() {}

    /** A wish; to lock it if there is no order. */
    record Wish(Optional<Order> order) {}

    /** A transfer at the ledger that signs with this separator. */
    record Order(DomainSeparator domain, Mandate.Transfer transfer) {}

    static void ask(SocketChannel to, Wish wish) throws IOException {
        ByteWriter out = new ByteWriter(QUESTION).octet(wish.order().isPresent() ? SIGN : LOCK);
        if (wish.order().isPresent()) {
            Mandate.Transfer transfer = wish.order().get().transfer();
            out.octets(wish.order().get().domain().octets())
                    .octets(transfer.nonce().octets())
                    .account(transfer.from())
                    .account(transfer.to())
                    .amount(transfer.amount());
        }
        write(to, out.toBytes());
        to.shutdownOutput();
    }

    /** Empty if it is no question. */
    static Optional<Wish> question(SocketChannel from) throws IOException {
        byte[] bytes = all(from, QUESTION);
        try {
            if (bytes.length == 1 && bytes[0] == LOCK) {
                return Optional.of(new Wish(Optional.empty()));
            }
            if (bytes.length != QUESTION || bytes[0] != SIGN) {
                return Optional.empty();
            }
            ByteReader in = new ByteReader(ByteBuffer.wrap(bytes, 1, QUESTION - 1));
            Order order = new Order(
                    new DomainSeparator(in.octets(32)),
                    new Mandate.Transfer(new Nonce(in.octets(32)), in.account(), in.account(), in.amount()));
            return Optional.of(new Wish(Optional.of(order)));
        } catch (IllegalArgumentException unfit) {
            return Optional.empty();
        }
    }

    static void answer(SocketChannel to, Pen.Answer answer) throws IOException {
        if (answer instanceof Pen.Answer.Signed signed) {
            write(
                    to,
                    new ByteWriter(1 + SIGNATURE)
                            .octet(SIGNED)
                            .octets(signed.signature().octets())
                            .toBytes());
        } else {
            byte[] why = ((Pen.Answer.Refused) answer).why().getBytes(StandardCharsets.UTF_8);
            int length = Math.min(why.length, MOST_BYTES - 1);
            write(
                    to,
                    ByteBuffer.allocate(1 + length)
                            .put((byte) REFUSED)
                            .put(why, 0, length)
                            .array());
        }
    }

    static Pen.Answer answered(SocketChannel from) throws IOException {
        byte[] bytes = all(from, MOST_BYTES);
        if (bytes.length == 1 + SIGNATURE && bytes[0] == SIGNED) {
            return new Pen.Answer.Signed(new Signature(Octets.of(Arrays.copyOfRange(bytes, 1, 1 + SIGNATURE))));
        }
        return new Pen.Answer.Refused(
                bytes.length > 1 && bytes[0] == REFUSED
                        ? new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_8)
                        : "the program in which the wallet is unlocked did not answer");
    }

    private static void write(SocketChannel to, byte[] bytes) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            to.write(rest);
        }
    }

    /** Up to the end, and one byte more than fits if there is more. */
    private static byte[] all(SocketChannel from, int most) throws IOException {
        ByteBuffer room = ByteBuffer.allocate(most + 1);
        int read = 0;
        while (room.hasRemaining() && read >= 0) {
            read = from.read(room);
        }
        return Arrays.copyOf(room.array(), room.position());
    }
}
