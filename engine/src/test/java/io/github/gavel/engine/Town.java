package io.github.gavel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.create.Making;
import io.github.gavel.engine.create.Observer;
import io.github.gavel.engine.create.TorrentMaker;
import io.github.gavel.engine.create.Wishes;
import io.github.gavel.engine.hostile.RawPeer;
import io.github.gavel.engine.magnet.FileSelection;
import io.github.gavel.engine.magnet.Magnet;
import io.github.gavel.engine.magnet.PeerHint;
import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.engine.metainfo.MetainfoReader;
import io.github.gavel.engine.metainfo.Origin;
import io.github.gavel.engine.metainfo.Reading;
import io.github.gavel.engine.metainfo.Sources;
import io.github.gavel.engine.mse.Encryption;
import io.github.gavel.engine.mse.PayloadRule;
import io.github.gavel.engine.overlay.Overlay;
import io.github.gavel.engine.reactor.LastWords;
import io.github.gavel.engine.torrent.PeerView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Real engines with real files and sockets on this computer, and a torrent that the first of them has. */
final class Town implements AutoCloseable {
    /** So many seconds a test may take: whoever waits in vain says so before that. */
    static final int LONGEST = 300;

    private static final Duration PATIENCE = Duration.ofSeconds(100);
    private static final LastWords WORDS = LastWords.begin();
    private static final Set<Engine> RUNNING = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final Path original;
    private final Reading.Read torrent;
    private final List<Engine> engines = new ArrayList<>();

    /** @param pieceLength a power of two */
    Town(Path folder, int bytes, int pieceLength) {
        this.folder = folder;
        this.original = folder.resolve("original").resolve("some.bin");
        byte[] content = new byte[bytes];
        new Random(bytes).nextBytes(content);
        try {
            Files.createDirectories(original.getParent());
            Files.write(original, content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        this.torrent = make(pieceLength);
    }

    byte[] content() throws IOException {
        return Files.readAllBytes(original);
    }

    InfoHash hash() {
        return torrent.metainfo().infoHash();
    }

    Reading.Read torrent() {
        return torrent;
    }

    Magnet magnet() {
        return new Magnet(hash(), Optional.empty(), Sources.NONE, List.of(), FileSelection.ALL);
    }

    Path originalFolder() {
        return folder.resolve("original");
    }

    Path folderOf(String name) {
        return folder.resolve(name);
    }

    Engine engine(String name) {
        return engine(name, Encryption.ALLOWED, PayloadRule.PREFER_PLAIN);
    }

    Engine engine(String name, Encryption encryption, PayloadRule payload) {
        return engine(settings(name).with(encryption, payload));
    }

    EngineSettings settings(String name) {
        return EngineSettings.of(
                folder.resolve(name + ".state"), new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    Engine engine(EngineSettings settings) {
        return engine(settings, Optional.empty(), Clock.USUAL);
    }

    /** One to which it is as late as a test says, when somebody who was sent away comes back. */
    Engine engine(EngineSettings settings, LongSupplier clock) {
        return engine(settings, Optional.empty(), new Clock(clock, Clock.USUAL.tick()));
    }

    /** One whose peers are judged as if so much were a second. */
    Engine hurried(EngineSettings settings, Duration second) {
        return engine(settings, Optional.empty(), new Clock(Clock.USUAL.second(), second));
    }

    private Engine engine(EngineSettings settings, Optional<Overlay> overlay, Clock clock) {
        try {
            Engine engine = Engine.start(settings, overlay, clock);
            engines.add(engine);
            RUNNING.add(engine);
            return engine;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Engine engine(String name, Overlay overlay) {
        return engine(settings(name), overlay);
    }

    Engine engine(EngineSettings settings, Overlay overlay) {
        return engine(settings, Optional.of(overlay), Clock.USUAL);
    }

    /** An engine that has everything. */
    Engine seed(String name) {
        return seed(engine(name));
    }

    Engine seed(Engine seed) {
        assertThat(seed.add(NewTorrent.of(torrent, originalFolder())).join()).isTrue();
        await(seed, state -> state instanceof TorrentState.Seeding);
        return seed;
    }

    /** Somebody who says by hand what a test wants. */
    RawPeer visitor(Engine engine) throws IOException {
        return new RawPeer(engine.address().orElseThrow(), hash());
    }

    /** An engine that lacks everything and knows nobody. */
    Engine leecher(String name, String copy) {
        return leecher(engine(name), copy);
    }

    Engine leecher(Engine leecher, String copy) {
        fetches(leecher, copy);
        await(leecher, state -> state instanceof TorrentState.Downloading);
        return leecher;
    }

    void fetches(Engine engine, String name) {
        assertThat(engine.add(NewTorrent.of(torrent, folderOf(name))).join()).isTrue();
    }

    void calls(Engine engine, Engine other) {
        engine.call(hash(), List.of(hint(other)));
    }

    /** One fetches everything from another, under this name. */
    void copies(Engine leecher, String name, Engine seed) throws IOException {
        fetches(leecher, name);
        calls(leecher, seed);
        awaitSeeding(leecher);
        assertSame(name);
    }

    static PeerHint hint(Engine engine) {
        InetSocketAddress address = engine.address().orElseThrow();
        return new PeerHint(address.getAddress().getHostAddress(), address.getPort());
    }

    void awaitSeeding(Engine engine) {
        await(engine, state -> state instanceof TorrentState.Seeding);
    }

    TorrentState await(Engine engine, Predicate<TorrentState> wished) {
        return awaitSnapshot(engine, snapshot -> wished.test(snapshot.state())).state();
    }

    TorrentSnapshot awaitSnapshot(Engine engine, Predicate<TorrentSnapshot> wished) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        TorrentSnapshot last = engine.snapshot(hash()).join().orElseThrow();
        while (!wished.test(last)) {
            TorrentSnapshot now = last;
            assertThat(System.nanoTime())
                    .as(() -> "waited in vain: " + now + '\n' + threads())
                    .isLessThan(end);
            sleep();
            last = engine.snapshot(hash()).join().orElseThrow();
        }
        return last;
    }

    static void awaitThat(BooleanSupplier isSo) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isSo.getAsBoolean()) {
            assertThat(System.nanoTime())
                    .as(() -> "waited in vain\n" + threads())
                    .isLessThan(end);
            sleep();
        }
    }

    /** What all engines of this process are at and wrote last, for whoever waits in vain. */
    static String threads() {
        StringBuilder told = new StringBuilder();
        Thread.getAllStackTraces().forEach((thread, stack) -> {
            if (thread.getName().startsWith("engine-")) {
                told.append(thread).append(' ').append(thread.getState()).append('\n');
                Stream.of(stack)
                        .limit(12)
                        .forEach(frame -> told.append("  ").append(frame).append('\n'));
            }
        });
        RUNNING.forEach(engine -> told.append(words(engine)).append('\n'));
        WORDS.lines().forEach(line -> told.append(line).append('\n'));
        return told.toString();
    }

    private static String words(Engine engine) {
        return engine.address() + ": "
                + engine.snapshots()
                        .thenApply(Object::toString)
                        .completeOnTimeout("it does not say", 1, TimeUnit.SECONDS)
                        .exceptionally(Throwable::toString)
                        .join();
    }

    /** Where those are that an engine is connected with. */
    List<InetSocketAddress> peersOf(Engine engine) {
        return engine.snapshot(hash()).join().orElseThrow().progress().peers().stream()
                .map(PeerView::address)
                .toList();
    }

    void assertSame(String name) throws IOException {
        assertThat(Files.mismatch(original, folderOf(name).resolve("some.bin"))).isEqualTo(-1);
    }

    static void sleep() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        engines.forEach(Engine::close);
        RUNNING.removeAll(engines);
    }

    private Reading.Read make(int pieceLength) {
        Making making = new TorrentMaker(Town::sha1, 2)
                .make(
                        original,
                        new Wishes(OptionalInt.of(pieceLength), Sources.NONE, false, Origin.UNKNOWN),
                        Observer.PATIENT);
        byte[] made = ((Making.Made) making).torrent().toBytes();
        return (Reading.Read) MetainfoReader.read(made);
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
