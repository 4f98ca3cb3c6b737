package io.github.gavel.engine.tracker;

import io.github.gavel.engine.tracker.Refusal.Reason;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;

/** Asks trackers by datagrams: one socket and one thread for all of them, both there from the first question on. */
final class UdpTracker implements AutoCloseable {
    /** Times the patience for one answer: a tracker that answers late each time is heard to the end. */
    private static final int LONGEST = 20;

    private final Executor crew;
    private final Names names;
    private final Duration patience;
    private final RandomGenerator random;
    private Optional<UdpLoop> loop = Optional.empty();
    private boolean isClosed;

    UdpTracker(Executor crew, Names names, Patience patience, RandomGenerator random) {
        this.crew = crew;
        this.names = names;
        this.patience = patience.datagram();
        this.random = random;
    }

    /** Answers {@code question}, unless somebody else does so first. */
    void ask(Question question) {
        Duration longest = patience.multipliedBy(LONGEST);
        question.answerAfter(longest, Refusal.of(Reason.NO_ANSWER, longest.toSeconds()));
        crew.execute(() -> {
            if (!question.isOver()) {
                lookUpAndTalk(question);
            }
        });
    }

    private void lookUpAndTalk(Question question) {
        URI tracker = question.tracker();
        try {
            InetAddress address = preferred(names.addresses(tracker.getHost()));
            talk(question, new InetSocketAddress(address, tracker.getPort()));
        } catch (UnknownHostException unknown) {
            question.answer(Refusal.of(Reason.UNKNOWN_NAME, tracker.getHost()));
        } catch (IOException noSocket) {
            question.answer(Refusal.of(Reason.UNREACHABLE, noSocket));
        }
    }

    private static InetAddress preferred(List<InetAddress> addresses) throws UnknownHostException {
        return addresses.stream()
                .min(Comparator.comparing(address -> !(address instanceof Inet4Address)))
                .orElseThrow(UnknownHostException::new);
    }

    private void talk(Question question, InetSocketAddress tracker) throws IOException {
        UdpLoop running = running();
        running.execute(() -> running.begin(
                tracker,
                question,
                known -> new UdpConversation(
                        question.announce(), tracker.getAddress().getAddress().length, patience, known, random)));
    }

    private synchronized UdpLoop running() throws IOException {
        if (isClosed) {
            throw new IOException("closed");
        }
        if (loop.filter(running -> !running.isStopped()).isEmpty()) {
            UdpLoop opened = UdpLoop.open(crew);
            Thread thread = new Thread(opened, "gavel-udp-trackers");
            thread.setDaemon(true);
            thread.start();
            loop = Optional.of(opened);
        }
        return loop.get();
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        loop.ifPresent(UdpLoop::stop);
    }
}
