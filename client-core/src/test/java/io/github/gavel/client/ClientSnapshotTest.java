package io.github.gavel.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.client.money.WalletView;
import io.github.gavel.economy.autobid.Benefit;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.engine.Choice;
import io.github.gavel.engine.TorrentSnapshot;
import io.github.gavel.engine.TorrentState;
import io.github.gavel.engine.Totals;
import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.engine.torrent.Progress;
import io.github.gavel.speed.view.BuyingView;
import io.github.gavel.speed.view.TradeView;
import java.nio.file.Path;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClientSnapshotTest {
    /** Made anew at each call. */
    private static TorrentView torrent(int number, TorrentState state, long spent) {
        byte[] hash = new byte[20];
        hash[0] = (byte) number;
        TorrentSnapshot transfer = new TorrentSnapshot(
                InfoHash.of(hash),
                Optional.empty(),
                Path.of("some"),
                state,
                new Progress(new BitSet(), 0, 0, 0, 0, 0, 0, List.of()),
                List.of(),
                Choice.ALL,
                new Totals(0, 0, Instant.EPOCH, Optional.empty()),
                0);
        BuyingView buys = new BuyingView(
                Amount.grains(9),
                Amount.grains(spent),
                Amount.ZERO,
                new Benefit.Unmeasured(),
                Optional.empty(),
                List.of());
        io.github.gavel.economy.identity.InfoHash traded =
                new io.github.gavel.economy.identity.InfoHash(Octets.of(hash));
        return new TorrentView(transfer, Optional.of(new TradeView(traded, Optional.empty(), Optional.of(buys))));
    }

    private static Optional<WalletView> wallet(long spent) {
        return Optional.of(new WalletView(new AccountId(Octets.of(new byte[20])), Amount.grains(spent), List.of()));
    }

    private static ClientSnapshot snapshot(long walletSpent, TorrentView... torrents) {
        return new ClientSnapshot(List.of(torrents), wallet(walletSpent));
    }

    private static TorrentView one(long spent) {
        return torrent(1, new TorrentState.Downloading(), spent);
    }

    private static TorrentView two(TorrentState state) {
        return torrent(2, state, 0);
    }

    private final ClientSnapshot before = snapshot(5, one(5), two(new TorrentState.Seeding()));

    @Test
    void whereNothingHasChangedItIsTheSameInstance() {
        assertThat(snapshot(5, one(5), two(new TorrentState.Seeding())).onto(before))
                .isSameAs(before);
    }

    @Test
    void whereOneTorrentHasChangedTheOthersAndTheWalletAreTheSameInstances() {
        ClientSnapshot after =
                snapshot(5, one(5), two(new TorrentState.Stopped())).onto(before);
        assertThat(after.torrents().get(0)).isSameAs(before.torrents().get(0));
        assertThat(after.wallet()).isSameAs(before.wallet());
        assertThat(after.torrents().get(1).transfer().state()).isEqualTo(new TorrentState.Stopped());
        assertThat(after.torrents().get(1).trade())
                .isSameAs(before.torrents().get(1).trade());
    }

    @Test
    void whereOnlyTheTradeHasChangedTheTransferIsTheSameInstance() {
        ClientSnapshot after =
                snapshot(5, one(6), two(new TorrentState.Seeding())).onto(before);
        assertThat(after.torrents().get(0).transfer())
                .isSameAs(before.torrents().get(0).transfer());
        assertThat(after.torrents().get(0).trade()).isEqualTo(one(6).trade());
        assertThat(after.torrents().get(1)).isSameAs(before.torrents().get(1));
    }

    @Test
    void whereOnlyTheWalletHasChangedTheListOfTorrentsIsTheSameInstance() {
        ClientSnapshot after =
                snapshot(6, one(5), two(new TorrentState.Seeding())).onto(before);
        assertThat(after.torrents()).isSameAs(before.torrents());
        assertThat(after.wallet()).isEqualTo(wallet(6));
    }

    @Test
    void whatComesAndGoesLeavesTheRestTheSameInstances() {
        ClientSnapshot fewer = snapshot(5, two(new TorrentState.Seeding())).onto(before);
        assertThat(fewer.torrents()).hasSize(1);
        assertThat(fewer.torrents().get(0)).isSameAs(before.torrents().get(1));
        ClientSnapshot more =
                snapshot(5, one(5), two(new TorrentState.Seeding())).onto(fewer);
        assertThat(more.torrents().get(0)).isEqualTo(before.torrents().get(0));
        assertThat(more.torrents().get(1)).isSameAs(before.torrents().get(1));
    }
}
