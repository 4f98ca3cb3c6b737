package io.github.gavel.client.purse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.fixtures.Seeds;
import io.github.gavel.wallet.store.HistoryEntry;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class HistoryDayTest {
    private static final Duration DAY = Duration.ofDays(1);

    private static final RandomRows ROWS = new RandomRows(RandomGenerator.of("L64X128MixRandom"));

    private final ChannelId one = new ChannelId(ROWS.octets(32));
    private final ChannelId same = new ChannelId(ROWS.octets(32));
    private final ChannelId unknown = new ChannelId(ROWS.octets(32));
    private final InfoHash torrent = new InfoHash(ROWS.octets(20));
    private final Ties ties = new Ties(Map.of(one, torrent, same, torrent));

    private HistoryEntry entry(HistoryEntry.Kind kind, ChannelId channel, Duration at, long grains) {
        return new HistoryEntry(
                new LedgerTime(at.toMillis()), kind, Optional.of(channel), ROWS.account(), Amount.grains(grains));
    }

    private List<HistoryDay> folded(HistoryEntry... entries) {
        return HistoryDay.of(List.of(entries), ties, hash -> Optional.of("name"), ZoneOffset.UTC);
    }

    @Test
    void whatWasEarnedForATorrentOnADayIsOneFoldWhateverTheChannel() {
        List<HistoryDay> days = folded(
                entry(HistoryEntry.Kind.EARNED, one, DAY.plusHours(3), 5),
                entry(HistoryEntry.Kind.EARNED, same, DAY.plusHours(2), 7),
                entry(HistoryEntry.Kind.EARNED, one, Duration.ofHours(2), 11));
        assertThat(days).hasSize(2);
        assertThat(days.get(0).folds()).hasSize(1);
        assertThat(days.get(0).folds().get(0).sum()).isEqualTo(12);
        assertThat(days.get(0).folds().get(0).name()).contains("name");
        assertThat(days.get(1).folds().get(0).sum()).isEqualTo(11);
    }

    @Test
    void payingAndEarningAreNotSummedUp() {
        List<Fold> folds = folded(
                        entry(HistoryEntry.Kind.PAID, one, DAY, 5), entry(HistoryEntry.Kind.EARNED, one, DAY, 7))
                .get(0)
                .folds();
        assertThat(folds).extracting(Fold::kind).containsExactly(Fold.Kind.PAID, Fold.Kind.EARNED);
    }

    @Test
    void whatIsOfNoKnownTorrentIsAFoldOfItsOwn() {
        List<Fold> folds = folded(
                        entry(HistoryEntry.Kind.PAID, one, DAY, 5), entry(HistoryEntry.Kind.PAID, unknown, DAY, 7))
                .get(0)
                .folds();
        assertThat(folds).extracting(Fold::torrent).containsExactly(Optional.of(torrent), Optional.empty());
    }

    @Test
    void everyEntryIsInExactlyOneFold() {
        Seeds.forEach(200, random -> {
            List<HistoryEntry> entries = new ArrayList<>();
            HistoryEntry.Kind[] kinds = HistoryEntry.Kind.values();
            List<ChannelId> channels = List.of(one, same, unknown);
            for (int i = random.nextInt(40); i > 0; i--) {
                entries.add(entry(
                        kinds[random.nextInt(kinds.length)],
                        channels.get(random.nextInt(3)),
                        Duration.ofHours(random.nextInt(100)),
                        1 + random.nextInt(100)));
            }
            List<HistoryEntry> found = folded(entries.toArray(HistoryEntry[]::new)).stream()
                    .flatMap(day -> day.folds().stream())
                    .flatMap(fold -> fold.receipts().stream().map(Receipt::entry))
                    .toList();
            assertThat(found).containsExactlyInAnyOrderElementsOf(entries);
        });
    }

    @Test
    void tiesAreReadAsTheyWereWritten() {
        assertThat(Ties.read(ties.write())).isEqualTo(ties);
        assertThat(Ties.read(new byte[] {1, 2, 3})).isEqualTo(Ties.NONE);
    }
}
