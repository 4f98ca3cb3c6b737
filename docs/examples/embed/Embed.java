import io.github.gavel.economy.channel.Moment;
import io.github.gavel.economy.channel.Openings;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.reserve.ReserveRule;
import io.github.gavel.economy.strikes.Strikes;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.economy.time.Tick;
import io.github.gavel.engine.Engine;
import io.github.gavel.engine.EngineSettings;
import io.github.gavel.engine.NewTorrent;
import io.github.gavel.engine.TorrentState;
import io.github.gavel.engine.create.Making;
import io.github.gavel.engine.create.Observer;
import io.github.gavel.engine.create.TorrentMaker;
import io.github.gavel.engine.create.Wishes;
import io.github.gavel.engine.hash.Sha1;
import io.github.gavel.engine.magnet.PeerHint;
import io.github.gavel.engine.metainfo.MetainfoReader;
import io.github.gavel.engine.metainfo.Origin;
import io.github.gavel.engine.metainfo.Reading;
import io.github.gavel.engine.metainfo.Sources;
import io.github.gavel.speed.market.Memory;
import io.github.gavel.speed.market.Speed;
import io.github.gavel.speed.market.Wish;
import io.github.gavel.speed.port.Clocks;
import io.github.gavel.speed.providing.EarningRules;
import io.github.gavel.speed.providing.Seeding;
import io.github.gavel.speed.requesting.SpendingRules;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/** Two engines in one program: one sells a MiB to the other. */
public final class Embed {
    private static final int SIZE = 1 << 20;
    private static final int PIECE = 64 << 10;
    private static final Rate PRICE = Rate.perGib(50_000_000);

    private Embed() {}

    public static void main(String[] folder) throws IOException, InterruptedException {
        Path here = folder.length > 0 ? Path.of(folder[0]) : Files.createTempDirectory("embed");
        Reading.Read torrent = torrent(here);
        LedgerId ledger = new LedgerId(Purse.drawn(32));
        Purse sellers = new Purse(ledger);
        Purse buyers = new Purse(ledger);
        Wish sells = Wish.toEarn(EarningRules.standard()
                .with(ReserveRule.standard().between(PRICE, Rate.MAX))
                .uploading(1 << 20));
        Wish buys = Wish.toSpend(SpendingRules.within(Amount.grains(1_000_000)));
        try (Speed selling = Speed.start(sellers, clocks(), new Forgetful(), hash -> sells);
                Engine seed = Engine.start(settings(here.resolve("seed")), selling);
                Speed buying = Speed.start(buyers, clocks(), new Forgetful(), hash -> buys);
                Engine leech = Engine.start(settings(here.resolve("leech")), buying)) {
            seed.add(NewTorrent.of(torrent, here).complete().callingEncrypted()).join();
            awaitAll(seed);
            NewTorrent copy = NewTorrent.of(torrent, here.resolve("copy")).callingEncrypted();
            leech.add(copy).join();
            int port = seed.address().orElseThrow().getPort();
            leech.call(copy.hash(), List.of(new PeerHint("127.0.0.1", port)));
            awaitAll(leech);
            buying.settle(Duration.ofSeconds(10));
        }
        boolean same = Files.mismatch(here.resolve("some.bin"), here.resolve("copy").resolve("some.bin")) == -1;
        System.out.println((same ? "the same" : "another") + " file; spent " + buyers.spent() + ", earned "
                + sellers.earned());
    }

    private static void awaitAll(Engine engine) throws InterruptedException {
        while (!(engine.snapshots().join().get(0).state() instanceof TorrentState.Seeding)) {
            Thread.sleep(100);
        }
    }

    private static EngineSettings settings(Path state) {
        return EngineSettings.of(state, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    /** A clock that only goes forward, and the ledger's. */
    private static Clocks clocks() {
        long began = System.nanoTime();
        return () -> new Moment(
                new Tick(Math.max(0, System.nanoTime() - began)), new LedgerTime(System.currentTimeMillis()));
    }

    private static Reading.Read torrent(Path folder) throws IOException {
        byte[] content = new byte[SIZE];
        new Random(1).nextBytes(content);
        Path file = Files.write(folder.resolve("some.bin"), content);
        Wishes wishes = new Wishes(OptionalInt.of(PIECE), Sources.NONE, false, Origin.UNKNOWN);
        Making made = new TorrentMaker(Sha1.racing(Runnable::run)::begin, 1).make(file, wishes, Observer.PATIENT);
        return (Reading.Read) MetainfoReader.read(((Making.Made) made).torrent().toBytes());
    }

    /** Nothing of it outlives this program. */
    private static final class Forgetful implements Memory {
        @Override
        public Strikes strikes() {
            return Strikes.none();
        }

        @Override
        public Openings openings() {
            return Openings.none();
        }

        @Override
        public Optional<Seeding> seeding(InfoHash torrent) {
            return Optional.empty();
        }

        @Override
        public void keep(Strikes strikes) {}

        @Override
        public void keep(Openings openings) {}

        @Override
        public void keep(InfoHash torrent, Seeding seeding) {}
    }
}
