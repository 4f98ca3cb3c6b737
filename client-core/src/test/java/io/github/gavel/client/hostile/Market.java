package io.github.gavel.client.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.channel.Moment;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.economy.time.Tick;
import io.github.gavel.engine.EngineSettings;
import io.github.gavel.engine.NewTorrent;
import io.github.gavel.engine.create.Making;
import io.github.gavel.engine.create.Observer;
import io.github.gavel.engine.create.TorrentMaker;
import io.github.gavel.engine.create.Wishes;
import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.engine.metainfo.MetainfoReader;
import io.github.gavel.engine.metainfo.Origin;
import io.github.gavel.engine.metainfo.Reading;
import io.github.gavel.engine.metainfo.Sources;
import io.github.gavel.engine.torrent.Cap;
import io.github.gavel.engine.torrent.Caps;
import io.github.gavel.speed.port.Clocks;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.BooleanSupplier;

/** A torrent, a ledger, and whoever comes to trade: each with an engine of its own, on this computer only. */
final class Market implements Closeable {
    static final int PIECE = 1 << 18;

    /** So that a piece costs a round number. */
    static final Rate RATE = Rate.perGib(1 << 20);

    static final long PRICE = 256;

    private static final Duration PATIENCE = Duration.ofSeconds(100);
    private static final Caps CAPS = Caps.USUAL.withSlots(new Cap(64, 40));

    final Bank bank;
    private final Path folder;
    private final Path original;
    private final Reading.Read torrent;
    private final long began = System.nanoTime();
    private final Deque<Closeable> guests = new ArrayDeque<>();

    Market(Path folder, int pieces, long seed) throws IOException {
        this.folder = folder;
        this.bank = Bank.open(folder.resolve("ledger"));
        byte[] content = new byte[pieces * PIECE];
        new Random(seed).nextBytes(content);
        this.original =
                Files.write(Files.createDirectory(folder.resolve("original")).resolve("some.bin"), content);
        this.torrent = made();
    }

    private Reading.Read made() {
        Making making = new TorrentMaker(Market::sha1, 2)
                .make(
                        original,
                        new Wishes(OptionalInt.of(PIECE), Sources.NONE, false, Origin.UNKNOWN),
                        Observer.PATIENT);
        return (Reading.Read)
                MetainfoReader.read(((Making.Made) making).torrent().toBytes());
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    InfoHash hash() {
        return torrent.metainfo().infoHash();
    }

    io.github.gavel.economy.identity.InfoHash tradedHash() {
        return new io.github.gavel.economy.identity.InfoHash(Octets.of(hash().toBytes()));
    }

    /** For somebody who keeps the files in a folder of its own. */
    NewTorrent torrentOf(String name) {
        return NewTorrent.of(torrent, folderOf(name)).callingEncrypted();
    }

    Path folderOf(String name) {
        return folder.resolve(name);
    }

    /** For somebody who has all of it. */
    Path copyFor(String name) throws IOException {
        Path copy = Files.createDirectory(folderOf(name)).resolve("some.bin");
        return Files.copy(original, copy);
    }

    EngineSettings settings(String name) {
        return EngineSettings.of(
                        folder.resolve(name + ".state"), new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .with(CAPS);
    }

    /** Now, on both clocks. */
    Clocks clocks() {
        return () -> new Moment(
                new Tick(Math.max(0, System.nanoTime() - began)), new LedgerTime(System.currentTimeMillis()));
    }

    /** Closes it when the market is over, before all who came earlier. */
    <G extends Closeable> G welcome(G guest) {
        guests.push(guest);
        return guest;
    }

    boolean isWhole(String name) throws IOException {
        Path copy = folderOf(name).resolve("some.bin");
        return Files.exists(copy) && Files.mismatch(original, copy) == -1;
    }

    static void await(String what, BooleanSupplier isSo) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isSo.getAsBoolean()) {
            assertThat(System.nanoTime()).as(() -> "waited in vain for " + what).isLessThan(end);
            Thread.sleep(20);
        }
    }

    @Override
    public void close() throws IOException {
        while (!guests.isEmpty()) {
            guests.pop().close();
        }
        bank.close();
    }
}
