package io.github.gavel.engine.tracker;

import io.github.gavel.engine.tracker.Refusal.Reason;
import io.github.gavel.engine.tracker.UdpConversation.Connection;
import io.github.gavel.engine.tracker.UdpConversation.Turn;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.UnresolvedAddressException;
import java.nio.channels.UnsupportedAddressTypeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * The thread that owns the socket and every conversation on it. Datagrams from an address that was not asked are
 * dropped unread. Answers are handed to {@code crew}, so that nobody's callback holds the thread up.
 */
final class UdpLoop implements Runnable {
    private static final int LARGEST_DATAGRAM = 1 << 16;

    private record Talk(InetSocketAddress tracker, UdpConversation conversation, Question question) {}

    private final DatagramChannel channel;
    private final Selector selector;
    private final Executor crew;
    private final Queue<Runnable> mailbox = new ConcurrentLinkedQueue<>();
    private final List<Talk> talks = new ArrayList<>();
    private final Map<InetSocketAddress, Connection> connections = new HashMap<>();
    private final ByteBuffer datagram = ByteBuffer.allocateDirect(LARGEST_DATAGRAM);
    private final long began = System.nanoTime();
    private volatile boolean isStopped;

    private UdpLoop(DatagramChannel channel, Selector selector, Executor crew) {
        this.channel = channel;
        this.selector = selector;
        this.crew = crew;
    }

    static UdpLoop open(Executor crew) throws IOException {
        DatagramChannel channel = DatagramChannel.open();
        channel.configureBlocking(false);
        Selector selector = Selector.open();
        channel.register(selector, SelectionKey.OP_READ);
        return new UdpLoop(channel, selector, crew);
    }

    /** Runs {@code task} on this thread. */
    void execute(Runnable task) {
        mailbox.add(task);
        selector.wakeup();
    }

    void stop() {
        isStopped = true;
        selector.wakeup();
    }

    boolean isStopped() {
        return isStopped;
    }

    /** On this thread only. */
    void begin(
            InetSocketAddress tracker,
            Question question,
            Function<Optional<Connection>, UdpConversation> conversation) {
        Optional<Connection> known = Optional.ofNullable(connections.get(tracker));
        try {
            Talk talk = new Talk(tracker, conversation.apply(known), question);
            if (!isOver(talk, talk.conversation().begin(now()))) {
                talks.add(talk);
            }
        } catch (RuntimeException fault) {
            answer(question, Refusal.of(Reason.UNREACHABLE, fault));
        }
    }

    @Override
    public void run() {
        try (channel;
                selector) {
            while (!isStopped) {
                selector.select(untilNextDeadline());
                selector.selectedKeys().clear();
                work();
                hearAll();
                talks.removeIf(talk -> talk.question().isOver()
                        || isOver(talk, talk.conversation().wake(now())));
                connections.values().removeIf(connection -> !connection.isAlive(now()));
            }
            work();
        } catch (IOException | RuntimeException | Error broken) {
            talks.forEach(talk -> answer(talk.question(), Refusal.of(Reason.UNREACHABLE, broken)));
        } finally {
            isStopped = true;
        }
        talks.forEach(talk -> answer(talk.question(), Refusal.of(Reason.CLOSED)));
    }

    private void work() {
        for (Runnable task = mailbox.poll(); task != null; task = mailbox.poll()) {
            task.run();
        }
    }

    /** Zero, which is for ever, if nothing is awaited. */
    private long untilNextDeadline() {
        Duration now = now();
        return talks.stream()
                .map(talk -> talk.conversation().deadline().minus(now).toMillis())
                .mapToLong(left -> Math.max(1, left))
                .min()
                .orElse(0);
    }

    private void hearAll() throws IOException {
        datagram.clear();
        SocketAddress from = channel.receive(datagram);
        while (from != null) {
            hear(from, datagram.flip());
            datagram.clear();
            from = channel.receive(datagram);
        }
    }

    private void hear(SocketAddress from, ByteBuffer heard) {
        for (Iterator<Talk> all = talks.iterator(); all.hasNext(); ) {
            Talk talk = all.next();
            if (talk.tracker().equals(from) && isOver(talk, talk.conversation().hear(heard.duplicate(), now()))) {
                all.remove();
            }
        }
    }

    private boolean isOver(Talk talk, Turn turn) {
        talk.conversation().connection().ifPresent(connection -> connections.put(talk.tracker(), connection));
        if (turn instanceof Turn.Done done) {
            answer(talk.question(), done.reply());
            return true;
        }
        return turn instanceof Turn.Send send && !isSent(talk, send.datagram());
    }

    /** A datagram that does not fit now is lost like any other; it is said again. */
    private boolean isSent(Talk talk, ByteBuffer said) {
        try {
            channel.send(said, talk.tracker());
            return true;
        } catch (IOException unreachable) {
            answer(talk.question(), Refusal.of(Reason.UNREACHABLE, unreachable));
            return false;
        } catch (UnsupportedAddressTypeException | UnresolvedAddressException unreachable) {
            answer(talk.question(), Refusal.of(Reason.UNREACHABLE, "from here there is no way to " + talk.tracker()));
            return false;
        }
    }

    private void answer(Question question, Reply reply) {
        crew.execute(() -> question.answer(reply));
    }

    private Duration now() {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
