package io.github.gavel.engine;

import io.github.gavel.bencode.BString;
import io.github.gavel.engine.disk.Disk;
import io.github.gavel.engine.disk.Medium;
import io.github.gavel.engine.greeting.Desk;
import io.github.gavel.engine.hash.Sha1;
import io.github.gavel.engine.limits.Bandwidth;
import io.github.gavel.engine.magnet.PeerHint;
import io.github.gavel.engine.manners.Doorkeeper;
import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.engine.overlay.Overlay;
import io.github.gavel.engine.overlay.OverlayThread;
import io.github.gavel.engine.reactor.Door;
import io.github.gavel.engine.reactor.Reactor;
import io.github.gavel.engine.resume.Boot;
import io.github.gavel.engine.resume.Lease;
import io.github.gavel.engine.resume.Vault;
import io.github.gavel.engine.torrent.Calls;
import io.github.gavel.engine.torrent.Caps;
import io.github.gavel.engine.torrent.Rules;
import io.github.gavel.engine.torrent.Slots;
import io.github.gavel.engine.torrent.Surroundings;
import io.github.gavel.engine.tracker.Announcer;
import io.github.gavel.engine.tracker.Patience;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** All torrents of one program, and the few threads that move them. For any number of callers. */
public final class Engine implements AutoCloseable {
    private static final String CLIENT = "Gavel 0.1";
    private static final int ROUND = 10;
    private static final Duration REMEMBERED = Duration.ofMillis(1_500);
    private static final Duration SAID = Duration.ofSeconds(2);
    private static final Duration WRITTEN = Duration.ofMillis(2_500);
    private static final Duration ENDED = Duration.ofMillis(2_800);
    private static final Logger LOGGER = System.getLogger("io.github.gavel.engine");

    private final Reactor reactor;
    private final Disk disk;
    private final Household household;
    private final Announcer announcer;
    private final Directory directory = Directory.ofTheSystem();
    private final Lease lease;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Map<InfoHash, Job> jobs = new LinkedHashMap<>();
    private final Optional<Door> door;
    private final Optional<OverlayThread> overlay;
    private final Slots slots;
    private final Duration tick;
    private int second;

    private Engine(
            EngineSettings settings, Optional<Overlay> overlay, Clock clock, Reactor reactor, Disk disk, Lease lease)
            throws IOException {
        this.reactor = reactor;
        this.disk = disk;
        this.lease = lease;
        this.tick = clock.tick();
        SecureRandom random = new SecureRandom();
        Identity.PeerId peerId = Identity.PeerId.draw(random);
        Desk desk = new Desk(settings.encryption(), settings.payload(), random, disk.crew()::push, reactor);
        Caps caps = settings.caps();
        Doorkeeper doorkeeper =
                new Doorkeeper(settings.filter(), caps.connections().inAll(), clock.second());
        Reception reception = new Reception(
                peerId, reactor, desk, doorkeeper, caps.connections().inAll());
        reactor.mains().limit(settings.speeds().inAll(), System.nanoTime());
        this.door = settings.listen().isEmpty()
                ? Optional.empty()
                : Optional.of(reactor.listen(settings.listen().get(), reception::called));
        OptionalInt port =
                door.map(open -> OptionalInt.of(open.address().getPort())).orElse(OptionalInt.empty());
        Rules rules = new Rules(caps, settings.speeds().ofEach(), settings.from(), CLIENT, port);
        this.slots = new Slots(caps.slots().inAll());
        Calls calls = new Calls(caps.calls().inAll(), reactor);
        this.overlay = overlay.map(OverlayThread::new);
        this.announcer = Announcer.open(Patience.USUAL, random);
        this.household = new Household(
                new Identity(peerId, random.nextInt(), port),
                new Surroundings(reactor, disk.buffers(), desk, rules, calls, slots, doorkeeper, this.overlay, random),
                reception,
                disk,
                new Vault(Medium.REAL, settings.state()),
                Boot.current(),
                announcer);
        reactor.after(tick, this::tick);
    }

    /**
     * Starts its threads.
     *
     * @throws IOException if nobody can listen where we should, or another engine has the folder with what is
     *     remembered; its message is a sentence
     */
    public static Engine start(EngineSettings settings) throws IOException {
        return start(settings, Optional.empty(), Clock.USUAL);
    }

    /** One whose torrents somebody with rules of their own may attend to. */
    public static Engine start(EngineSettings settings, Overlay overlay) throws IOException {
        return start(settings, Optional.of(overlay), Clock.USUAL);
    }

    static Engine start(EngineSettings settings, Optional<Overlay> overlay, Clock clock) throws IOException {
        Lease lease = Lease.take(settings.state());
        Disk disk = new Disk(settings.disk(), Sha1.racing(task -> new Thread(task).start()), Medium.REAL);
        try {
            return start(settings, overlay, clock, disk, lease);
        } catch (IOException | RuntimeException refused) {
            patiently(() -> disk.stop(Duration.ZERO));
            lease.end();
            throw refused;
        }
    }

    private static Engine start(EngineSettings settings, Optional<Overlay> overlay, Clock clock, Disk disk, Lease lease)
            throws IOException {
        Reactor reactor = Reactor.start(
                "engine-reactor", fault -> LOGGER.log(Level.ERROR, "something failed on the reactor", fault));
        CompletableFuture<Engine> started = new CompletableFuture<>();
        reactor.execute(() -> {
            try {
                started.complete(new Engine(settings, overlay, clock, reactor, disk, lease));
            } catch (IOException | RuntimeException | Error refused) {
                started.completeExceptionally(refused);
            }
        });
        try {
            return started.join();
        } catch (CompletionException failed) {
            reactor.end().join();
            if (failed.getCause() instanceof IOException refused) {
                throw refused;
            }
            throw failed;
        }
    }

    public Optional<InetSocketAddress> address() {
        return door.map(Door::address);
    }

    /** Takes a torrent over and starts it; false if it is here already. */
    public CompletableFuture<Boolean> add(NewTorrent given) {
        CompletableFuture<Boolean> added = ask(() -> {
            if (closed.get() || jobs.containsKey(given.hash())) {
                return false;
            }
            Job job = new Job(given, household);
            jobs.put(given.hash(), job);
            job.start();
            return true;
        });
        call(given.hash(), given.peers());
        return added;
    }

    /** Calls these peers too; their names are looked up meanwhile. */
    public void call(InfoHash hash, List<PeerHint> peers) {
        for (PeerHint peer : peers) {
            directory.find(peer, address -> call(hash, address));
        }
    }

    /** Whoever is too late, because the engine has ended, is not told. */
    private void call(InfoHash hash, InetSocketAddress peer) {
        CompletableFuture<Void> unused =
                tell(() -> job(hash).ifPresent(job -> job.torrent().call(peer)));
    }

    public CompletableFuture<Optional<TorrentSnapshot>> snapshot(InfoHash hash) {
        return ask(() -> job(hash).map(Job::snapshot));
    }

    public CompletableFuture<List<TorrentSnapshot>> snapshots() {
        return ask(() -> jobs.values().stream().map(Job::snapshot).toList());
    }

    /** The bytes of a torrent's info dictionary, once they are known. */
    public CompletableFuture<Optional<BString>> metadata(InfoHash hash) {
        return ask(() -> job(hash).flatMap(Job::metadata));
    }

    /** Parts from the peers of a torrent, which rests until it is started; done when what is here is remembered. */
    public CompletableFuture<Void> stop(InfoHash hash) {
        return ask(() -> job(hash).map(Job::stop))
                .thenCompose(stopped -> stopped.orElseGet(() -> CompletableFuture.completedFuture(null)));
    }

    public CompletableFuture<Void> start(InfoHash hash) {
        return tell(() -> job(hash).ifPresent(Job::start));
    }

    /** Asks these trackers for peers of a torrent too; it is not remembered. */
    public CompletableFuture<Void> announceTo(InfoHash hash, List<List<URI>> trackers) {
        return tell(() -> job(hash).ifPresent(job -> job.announceTo(trackers)));
    }

    /** Hashes everything that is on the disk of a torrent, which then goes on with what it did. */
    public CompletableFuture<Void> recheck(InfoHash hash) {
        return tell(() -> job(hash).ifPresent(Job::recheck));
    }

    /** Wants something else of a torrent from now on; it is remembered. */
    public CompletableFuture<Void> choose(InfoHash hash, Choice choice) {
        return tell(() -> job(hash).ifPresent(job -> job.choose(choice)));
    }

    /** How fast all torrents together may be from now on. */
    public CompletableFuture<Void> limit(Bandwidth bandwidth) {
        return tell(() -> reactor.mains().limit(bandwidth, System.nanoTime()));
    }

    /** How fast a torrent may be from now on; it is not remembered. */
    public CompletableFuture<Void> limit(InfoHash hash, Bandwidth bandwidth) {
        return tell(() -> job(hash).ifPresent(job -> job.torrent().limit(bandwidth)));
    }

    /** Whether whoever has a torrent and was not called yet is first called with an encrypted handshake. */
    public CompletableFuture<Void> callEncrypted(InfoHash hash, boolean first) {
        return tell(() -> job(hash).ifPresent(job -> job.torrent().callEncrypted(first)));
    }

    /** Lets go of a torrent; its files stay unless they are to go too. Done when it is gone. */
    public CompletableFuture<Removed> remove(InfoHash hash, boolean withFiles) {
        return ask(() -> job(hash).map(job -> job.remove(withFiles).whenComplete((how, fault) -> jobs.remove(hash))))
                .thenCompose(
                        removed -> removed.orElseGet(() -> CompletableFuture.completedFuture(new Removed.Unknown())));
    }

    /** Parts from everybody, finishes what the disk has begun, says goodbye to trackers, and ends, within 3 s. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        long begin = System.nanoTime();
        ask(() -> jobs.values().stream().map(Job::close).toArray(CompletableFuture<?>[]::new))
                .thenCompose(CompletableFuture::allOf)
                .exceptionally(fault -> null)
                .completeOnTimeout(null, REMEMBERED.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        directory.close();
        announcer.close(left(begin, SAID));
        overlay.ifPresent(thread -> patiently(() -> thread.end(left(begin, SAID))));
        patiently(() -> disk.stop(left(begin, WRITTEN)));
        reactor.end()
                .completeOnTimeout(null, left(begin, ENDED).toMillis(), TimeUnit.MILLISECONDS)
                .join();
        lease.end();
    }

    /** What is left of a time that began then. */
    private static Duration left(long begin, Duration whole) {
        Duration left = whole.minusNanos(System.nanoTime() - begin);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private interface Wait {
        void run() throws InterruptedException;
    }

    private static void patiently(Wait wait) {
        try {
            wait.run();
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Job> job(InfoHash hash) {
        return Optional.ofNullable(jobs.get(hash));
    }

    private CompletableFuture<Void> tell(Runnable command) {
        return ask(() -> {
                    command.run();
                    return true;
                })
                .thenAccept(done -> {});
    }

    private <T> CompletableFuture<T> ask(Supplier<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        try {
            reactor.submit(() -> {
                try {
                    answer.complete(question.get());
                } catch (RuntimeException | Error fault) {
                    answer.completeExceptionally(fault);
                }
            });
        } catch (RejectedExecutionException endedOrTooMany) {
            answer.completeExceptionally(endedOrTooMany);
        }
        return answer;
    }

    private void tick() {
        reactor.after(tick, this::tick);
        household.reception().tick();
        second++;
        if (second % ROUND == 0) {
            slots.round();
        }
        jobs.values().forEach(job -> reactor.execute(job::tick));
    }
}
