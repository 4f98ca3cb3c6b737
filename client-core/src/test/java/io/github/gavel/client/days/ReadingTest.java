package io.github.gavel.client.days;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.client.ClientSnapshot;
import io.github.gavel.client.TorrentView;
import io.github.gavel.client.library.Entry;
import io.github.gavel.client.library.Item;
import io.github.gavel.client.library.LibrarySnapshot;
import io.github.gavel.client.library.Orders;
import io.github.gavel.client.library.Standing;
import io.github.gavel.client.library.Wanted;
import io.github.gavel.client.settings.Settings;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.engine.Choice;
import io.github.gavel.engine.TorrentSnapshot;
import io.github.gavel.engine.TorrentState;
import io.github.gavel.engine.Totals;
import io.github.gavel.engine.limits.Bandwidth;
import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.engine.torrent.Progress;
import io.github.gavel.speed.market.Wish;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class ReadingTest {
    private static final InfoHash HASH = InfoHash.of(new byte[InfoHash.LENGTH]);
    private static final Path FOLDER = Path.of("/d");

    private static Reading reading(TorrentState state, Standing standing) {
        Orders orders = new Orders(
                Wanted.RUNNING,
                0,
                Set.of(),
                Bandwidth.UNLIMITED,
                Optional.empty(),
                Optional.empty(),
                Wish.NOTHING,
                Optional.empty());
        TorrentSnapshot transfer = new TorrentSnapshot(
                HASH,
                Optional.empty(),
                FOLDER,
                state,
                new Progress(new BitSet(), 0, 0, 0, 0, 0, 0, List.of()),
                List.of(),
                Choice.ALL,
                new Totals(7, 5, Instant.EPOCH, Optional.of(Instant.EPOCH)),
                0);
        Item item = new Item(
                new Entry(HASH, FOLDER, "t", Instant.EPOCH, orders, Duration.ZERO, true),
                new TorrentView(transfer, Optional.empty()),
                standing);
        ClientSnapshot client = new ClientSnapshot(List.of(), Optional.empty());
        return Reading.of(
                new LibrarySnapshot(client, List.of(item), Settings.standard(FOLDER), List.of("trouble")),
                Instant.EPOCH);
    }

    @Test
    void whatATorrentDidInAllRunsIsReadAndThatNobodyKnowsItsMoney() {
        Reading reading = reading(new TorrentState.Seeding(), Standing.AT_WORK);
        assertThat(reading.gauges())
                .containsEntry(
                        HASH,
                        new Gauge("t", new Tally(5, 7, Amount.ZERO, Amount.ZERO), false, true, true, Optional.empty()));
        assertThat(reading.troubles()).containsExactly("trouble");
    }

    @Test
    void whatIsBeingLookedAtIsNotRead() {
        assertThat(reading(new TorrentState.Checking(0, 1), Standing.AT_WORK).gauges())
                .isEmpty();
    }

    @Test
    void onlyWhatItsOwnerHasToMendIsWrong() {
        assertThat(wrong(new TorrentState.Failed("the disk is full"), Standing.FAILED))
                .contains("the disk is full. Mend that and resume it.");
        assertThat(wrong(new TorrentState.Stopped(), Standing.ABSENT)).isPresent();
        assertThat(wrong(new TorrentState.Stopped(), Standing.LOW_DISK)).isPresent();
        assertThat(wrong(new TorrentState.Stopped(), Standing.GOAL_REACHED)).isEmpty();
        assertThat(wrong(new TorrentState.Stopped(), Standing.PAUSED)).isEmpty();
    }

    private static Optional<String> wrong(TorrentState state, Standing standing) {
        return reading(state, standing).gauges().values().stream().findFirst().flatMap(Gauge::wrong);
    }
}
