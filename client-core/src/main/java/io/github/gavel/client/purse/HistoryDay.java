package io.github.gavel.client.purse;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.signing.secp256k1.Address;
import io.github.gavel.wallet.store.HistoryEntry;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A day of a history, the last thing first. */
public record HistoryDay(LocalDate day, List<Fold> folds) {
    public HistoryDay {
        folds = List.copyOf(folds);
    }

    private record Key(LocalDate day, Fold.Kind kind, Optional<InfoHash> torrent) {}

    /**
     * Every entry is in exactly one fold.
     *
     * @param entries the last first
     * @param zone where its days begin at midnight
     */
    static List<HistoryDay> of(
            List<HistoryEntry> entries, Ties ties, Function<InfoHash, Optional<String>> names, ZoneId zone) {
        Map<AccountId, String> others = new HashMap<>();
        Map<Key, List<Receipt>> folds = new LinkedHashMap<>();
        for (HistoryEntry entry : entries) {
            LocalDate day =
                    Instant.ofEpochMilli(entry.at().epochMillis()).atZone(zone).toLocalDate();
            Fold.Kind kind = Fold.Kind.of(entry.kind());
            Optional<InfoHash> torrent =
                    kind == Fold.Kind.MOVED ? Optional.empty() : entry.channel().flatMap(ties::of);
            folds.computeIfAbsent(new Key(day, kind, torrent), key -> new ArrayList<>())
                    .add(new Receipt(entry, others.computeIfAbsent(entry.other(), Address::of)));
        }
        Map<LocalDate, List<Fold>> days = new LinkedHashMap<>();
        folds.forEach((key, receipts) -> days.computeIfAbsent(key.day(), day -> new ArrayList<>())
                .add(new Fold(key.kind(), key.torrent(), key.torrent().flatMap(names), receipts)));
        return days.entrySet().stream()
                .map(it -> new HistoryDay(it.getKey(), it.getValue()))
                .toList();
    }

    public BigInteger sum(Fold.Kind kind) {
        return folds.stream().filter(it -> it.kind() == kind).map(Fold::sum).reduce(BigInteger.ZERO, BigInteger::add);
    }
}
