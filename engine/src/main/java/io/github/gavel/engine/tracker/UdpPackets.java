package io.github.gavel.engine.tracker;

import io.github.gavel.bencode.BString;
import io.github.gavel.engine.tracker.Refusal.Reason;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The datagrams of BEP 15, written and read. */
final class UdpPackets {
    static final int CONNECT = 0;
    static final int ANNOUNCE = 1;
    static final int ERROR = 3;

    private static final long PROTOCOL = 0x41727101980L;
    private static final int CONNECT_BYTES = 16;
    private static final int ANNOUNCE_BYTES = 98;
    private static final int HEAD_BYTES = 2 * Integer.BYTES;
    private static final int COUNTS_BYTES = 3 * Integer.BYTES;
    private static final int SENDERS_ADDRESS = 0;

    private UdpPackets() {}

    static ByteBuffer connect(int transaction) {
        return ByteBuffer.allocate(CONNECT_BYTES)
                .putLong(PROTOCOL)
                .putInt(CONNECT)
                .putInt(transaction)
                .flip();
    }

    static ByteBuffer announce(Announce announce, long connection, int transaction) {
        return ByteBuffer.allocate(ANNOUNCE_BYTES)
                .putLong(connection)
                .putInt(ANNOUNCE)
                .putInt(transaction)
                .put(announce.torrent().toBytes())
                .put(announce.peerId().asBuffer())
                .putLong(announce.counters().downloaded())
                .putLong(announce.counters().left())
                .putLong(announce.counters().uploaded())
                .putInt(announce.ask().event().code())
                .putInt(SENDERS_ADDRESS)
                .putInt(announce.key())
                .putInt(announce.want())
                .putShort((short) announce.port())
                .flip();
    }

    /** What a datagram is, if it answers {@code transaction}; its position is behind its head then. */
    static OptionalInt action(ByteBuffer datagram, int transaction) {
        if (datagram.remaining() < HEAD_BYTES) {
            return OptionalInt.empty();
        }
        int action = datagram.getInt();
        return datagram.getInt() == transaction ? OptionalInt.of(action) : OptionalInt.empty();
    }

    static OptionalLong connection(ByteBuffer body) {
        return body.remaining() < Long.BYTES ? OptionalLong.empty() : OptionalLong.of(body.getLong());
    }

    /** @param addressBytes those of an address of the family that the tracker was asked over */
    static Optional<Answer> answer(ByteBuffer body, int addressBytes) {
        if (body.remaining() < COUNTS_BYTES) {
            return Optional.empty();
        }
        int interval = body.getInt();
        int leechers = body.getInt();
        int seeds = body.getInt();
        return Optional.of(new Answer(
                new PeerAddresses().addCompact(body, addressBytes).list(),
                Intervals.of(OptionalLong.of(interval), OptionalLong.empty()),
                count(seeds),
                count(leechers),
                Optional.empty(),
                Optional.empty()));
    }

    private static OptionalInt count(int said) {
        return said < 0 ? OptionalInt.empty() : OptionalInt.of(said);
    }

    static Refusal failure(ByteBuffer body) {
        byte[] said = new byte[body.remaining()];
        body.get(said);
        return Refusal.of(Reason.FAILED, PlainText.of(BString.of(said)));
    }
}
