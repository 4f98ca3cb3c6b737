package io.github.gavel.engine.tracker;

import io.github.gavel.engine.tracker.Refusal.Reason;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;

/**
 * One announce by datagrams. They get lost, so it says the same again after 15, 30 and 60 s; they can be forged, so
 * nothing counts that does not answer the number we drew. Moments are those since the program began.
 */
final class UdpConversation {
    static final int ATTEMPTS = 3;
    static final Duration CONNECTION_LIFE = Duration.ofSeconds(60);

    /** A tracker's word that we are where we say we are. */
    record Connection(long id, Duration since) {
        boolean isAlive(Duration now) {
            return now.minus(since).compareTo(CONNECTION_LIFE) < 0;
        }
    }

    /** What follows from a datagram or from waiting. */
    sealed interface Turn {
        /** It was not meant for us, or nothing is to be done yet. */
        record Wait() implements Turn {}

        record Send(ByteBuffer datagram) implements Turn {}

        record Done(Reply reply) implements Turn {}
    }

    private static final Turn WAIT = new Turn.Wait();

    private final Announce announce;
    private final int addressBytes;
    private final Duration patience;
    private final RandomGenerator random;

    private Optional<Connection> connection;
    private boolean isBorrowed;
    private int expected;
    private int transaction;
    private int attempt;
    private Duration deadline = Duration.ZERO;

    /** @param known a connection that another conversation with the same tracker began */
    UdpConversation(
            Announce announce,
            int addressBytes,
            Duration patience,
            Optional<Connection> known,
            RandomGenerator random) {
        this.announce = announce;
        this.addressBytes = addressBytes;
        this.patience = patience;
        this.connection = known;
        this.isBorrowed = known.isPresent();
        this.random = random;
    }

    Turn begin(Duration now) {
        return say(now);
    }

    Turn wake(Duration now) {
        if (now.compareTo(deadline) < 0) {
            return WAIT;
        }
        attempt++;
        return attempt == ATTEMPTS ? new Turn.Done(Refusal.of(Reason.NO_ANSWER, waited().toSeconds())) : say(now);
    }

    /** In the first attempts and the one that is over. */
    private Duration waited() {
        return patience.multipliedBy((1L << ATTEMPTS) - 1);
    }

    Duration deadline() {
        return deadline;
    }

    Optional<Connection> connection() {
        return connection;
    }

    Turn hear(ByteBuffer datagram, Duration now) {
        OptionalInt action = UdpPackets.action(datagram, transaction);
        if (action.isEmpty()) {
            return WAIT;
        }
        if (action.getAsInt() == UdpPackets.ERROR) {
            return fail(datagram, now);
        }
        if (action.getAsInt() != expected) {
            return WAIT;
        }
        return expected == UdpPackets.CONNECT ? connect(datagram, now) : finish(datagram);
    }

    private Turn connect(ByteBuffer body, Duration now) {
        OptionalLong id = UdpPackets.connection(body);
        if (id.isEmpty()) {
            return WAIT;
        }
        connection = Optional.of(new Connection(id.getAsLong(), now));
        return say(now);
    }

    private Turn finish(ByteBuffer body) {
        Optional<Answer> answer = UdpPackets.answer(body, addressBytes);
        return answer.isPresent() ? new Turn.Done(answer.get()) : WAIT;
    }

    /** A tracker may have forgotten a connection that somebody else began. */
    private Turn fail(ByteBuffer body, Duration now) {
        if (!isBorrowed) {
            return new Turn.Done(UdpPackets.failure(body));
        }
        connection = Optional.empty();
        return say(now);
    }

    private Turn say(Duration now) {
        deadline = now.plus(patience.multipliedBy(1L << attempt));
        connection = connection.filter(known -> known.isAlive(now));
        isBorrowed &= connection.isPresent();
        int next = connection.isPresent() ? UdpPackets.ANNOUNCE : UdpPackets.CONNECT;
        if (next != expected || transaction == 0) {
            transaction = draw();
        }
        expected = next;
        return new Turn.Send(
                connection.isPresent()
                        ? UdpPackets.announce(announce, connection.get().id(), transaction)
                        : UdpPackets.connect(transaction));
    }

    /** Zero stands for none. */
    private int draw() {
        int drawn = random.nextInt();
        return drawn == 0 ? 1 : drawn;
    }
}
