package io.github.gavel.speed.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.channel.PayerRow;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.money.Amount;
import java.math.BigInteger;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Holds what honest ends count, and what the ledger moved, against a second count of what passed. */
final class Reckoning {
    private final World world;
    private final Map<PeerKey, Line> ends = new HashMap<>();

    Reckoning(World world) {
        this.world = world;
    }

    void joined(Line line) {
        ends.put(line.key, line);
    }

    /** Who was at the other end of a connection, though it may be gone. */
    Party otherOf(PeerKey by) {
        return Objects.requireNonNull(ends.get(by)).other().owner;
    }

    /**
     * A connection ends, and nobody has been told yet: each end counted what the document says of what this end wrote
     * and heard.
     */
    void left(Party party, Line line) {
        if (party.manner().isHonest()) {
            soldBy(party, line);
            boughtBy(party, line);
        }
    }

    private void soldBy(Party provider, Line line) {
        provider.seller().sale(line.key).flatMap(sale -> sale.tag).ifPresent(tag -> {
            Amount counted = provider.seller().gates().gate(tag).owed(line.key);
            assertThat(BigInteger.valueOf(counted.grains()))
                    .as("what %s counts", provider)
                    .isEqualTo(line.sold.owed());
            world.coverage().add("recounted " + (counted.isZero() ? "nothing" : "something") + " for a provider");
        });
    }

    /** What is verified and not said yet is counted and not owed. */
    private void boughtBy(Party requester, Line line) {
        Collection<Holding> all = requester.buyer().holdings.values();
        BigInteger counted = BigInteger.valueOf(all.stream()
                .mapToLong(it -> it.purchases.owed(line.key).grains())
                .sum());
        BigInteger owed = line.bought.owed();
        assertThat(owed).as("what %s said it owes", requester).isLessThanOrEqualTo(counted);
        if (all.stream().noneMatch(it -> it.purchases.isDue())) {
            assertThat(counted).as("what %s counts", requester).isEqualTo(owed);
            world.coverage().add("recounted " + (owed.signum() == 0 ? "nothing" : "something") + " for a requester");
        }
    }

    /** However often it crashed, nobody honest pays more than all blocks cost that came of pieces it has now. */
    void nobodyPaidTooMuch() {
        for (Party payer : world.parties()) {
            if (payer.manner().isHonest()) {
                for (Party payee : world.parties()) {
                    assertThat(paid(payer, payee))
                            .as("what %s paid to %s", payer, payee)
                            .isLessThanOrEqualTo(worth(payer, payee));
                }
            }
        }
    }

    private BigInteger paid(Party payer, Party payee) {
        return payer.disk().reserved().content().values().stream()
                .map(PayerRow::intent)
                .filter(intent -> intent.payee().equals(payee.payee()))
                .flatMap(intent -> world.bank().channel(intent.channel()).stream())
                .map(channel -> BigInteger.valueOf(channel.settled().grains()))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private BigInteger worth(Party payer, Party payee) {
        return ends.values().stream()
                .filter(line -> line.owner == payer && line.other().owner == payee)
                .map(line -> line.bought.cost(payer::has))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }
}
