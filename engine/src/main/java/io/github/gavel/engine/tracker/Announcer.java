package io.github.gavel.engine.tracker;

import io.github.gavel.engine.tracker.Refusal.Reason;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/**
 * Talks to the trackers of all torrents, with a few threads that end when nobody asks. A question always ends: with an
 * answer, a refusal, or because whoever asked cancelled it, which also lets go of its connection. Callbacks run on
 * those threads.
 */
public final class Announcer {
    private static final int THREADS = 8;
    private static final Duration IDLE = Duration.ofSeconds(10);
    private static final int HTTP_UNDER_WAY = 64;
    private static final int DATAGRAMS_UNDER_WAY = 1_000;
    private static final int WAITING = 10_000;

    private final ThreadPoolExecutor crew = crew();
    private final UdpTracker datagrams;
    private final Turnstile toHttp;
    private final Turnstile toDatagrams;
    private final Set<Question> unanswered = ConcurrentHashMap.newKeySet();
    private volatile boolean isClosing;

    Announcer(Names names, Patience patience, RandomGenerator random) {
        this.datagrams = new UdpTracker(crew, names, patience, random);
        this.toHttp = new Turnstile(HTTP_UNDER_WAY, WAITING, new HttpTracker(crew, names, patience)::ask);
        this.toDatagrams = new Turnstile(DATAGRAMS_UNDER_WAY, WAITING, datagrams::ask);
    }

    /**
     * With the system's names.
     *
     * @param random of which the numbers are drawn that nobody else may guess
     */
    public static Announcer open(Patience patience, SecureRandom random) {
        return new Announcer(Names.ofTheSystem(), patience, random);
    }

    private static ThreadPoolExecutor crew() {
        AtomicInteger number = new AtomicInteger();
        ThreadPoolExecutor crew = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                IDLE.toSeconds(),
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                work -> {
                    Thread thread = new Thread(work, "gavel-trackers-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                },
                new ThreadPoolExecutor.DiscardPolicy());
        crew.allowCoreThreadTimeOut(true);
        return crew;
    }

    /** Asks, in its turn. The future never fails; it may be cancelled. */
    public CompletableFuture<Reply> announce(Announce announce) {
        Question question = new Question(announce);
        unanswered.add(question);
        question.whenOver(() -> unanswered.remove(question));
        Optional<Scheme> scheme = Scheme.of(question.tracker());
        if (isClosing) {
            question.answer(Refusal.of(Reason.CLOSED));
        } else if (scheme.isEmpty()) {
            question.answer(Refusal.of(Reason.NO_TRACKER, question.tracker()));
        } else {
            (scheme.get().isHttp() ? toHttp : toDatagrams).enter(question);
        }
        if (crew.isShutdown()) {
            drop(question);
        }
        return question.reply();
    }

    /** Waits for those that say goodbye, but not for longer than {@code grace}, and drops all other questions. */
    public void close(Duration grace) {
        isClosing = true;
        unanswered.stream().filter(question -> !isGoodbye(question)).forEach(Announcer::drop);
        CompletableFuture<Void> goodbyes =
                CompletableFuture.allOf(unanswered.stream().map(Question::reply).toArray(CompletableFuture<?>[]::new));
        goodbyes.orTimeout(grace.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(late -> null)
                .join();
        datagrams.close();
        crew.shutdown();
        unanswered.forEach(Announcer::drop);
    }

    private static boolean isGoodbye(Question question) {
        return question.announce().ask().event() == Event.STOPPED;
    }

    private static void drop(Question question) {
        question.answer(Refusal.of(Reason.CLOSED));
    }
}
