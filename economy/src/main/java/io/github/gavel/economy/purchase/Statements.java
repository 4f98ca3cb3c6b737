package io.github.gavel.economy.purchase;

import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.message.SpeedMessage.Late;
import io.github.gavel.economy.message.SpeedMessage.Pay;
import io.github.gavel.economy.money.Amount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Divides what a voucher pays for among the connections; what does not fit into a message goes with the next. */
record Statements(Purchases purchases, Amount voucher) {
    Saying all() {
        List<Bought> unconfirmed = new ArrayList<>(purchases.unconfirmed());
        SortedMap<PeerKey, Source> sources = new TreeMap<>(purchases.sources());
        SortedMap<PeerKey, Saying.Statement> statements = new TreeMap<>();
        boolean lateSaid = false;
        for (Map.Entry<PeerKey, Source> entry : purchases.sources().entrySet()) {
            Source source = entry.getValue();
            if (!source.isLive()) {
                continue;
            }
            List<Bought> listed = taken(unconfirmed, bought -> bought.cameOver(entry.getKey()), Pay.VERIFIED);
            List<Bought> late = lateSaid ? List.of() : taken(unconfirmed, Bought::isLate, Pay.LATE);
            lateSaid = true;
            List<Integer> failed = source.tellable().stream().limit(Pay.FAILED).toList();
            Saying.Statement statement = new Saying.Statement(
                    listed.stream().map(Bought::piece).toList(),
                    failed,
                    late.stream()
                            .map(bought -> new Late(bought.torrent(), bought.piece(), bought.grains()))
                            .toList());
            if (!statement.isEmpty()) {
                statements.put(entry.getKey(), statement);
            }
            sources.put(entry.getKey(), source.told(failed));
            List<Bought> said = new ArrayList<>(listed);
            said.addAll(late);
            unconfirmed.replaceAll(bought -> said.contains(bought) ? bought.saidWith(entry.getKey(), voucher) : bought);
        }
        return new Saying(new Purchases(purchases.total(), sources, unconfirmed), statements);
    }

    private List<Bought> taken(List<Bought> unconfirmed, Predicate<Bought> which, int most) {
        return unconfirmed.stream()
                .filter(bought -> !bought.isSaid() && voucher.covers(bought.total()))
                .filter(which)
                .limit(most)
                .toList();
    }
}
