package io.github.gavel.economy.gate;

import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One channel at our provider: what it holds, what was paid on it and for what. Claims clear in the order in which they
 * came, while the sum of all of them is at most the highest voucher. A late one that is not covered when it is said is
 * no claim at all: an honest payer's always is, and others could pile them up.
 *
 * @param highest of all valid vouchers
 * @param cleared what all claims cleared so far came to; after a restart, what was on disk
 * @param waiting the claims that are not covered yet
 * @param closing whether our word to end it was given
 */
record Tab(Amount deposit, LedgerTime expiry, Amount highest, Amount cleared, List<Claim> waiting, boolean closing) {
    /** What became due to be cleared, and the tab afterwards. */
    record Clearing(Tab next, List<Claim> claims) {}

    static Tab of(Amount deposit, LedgerTime expiry, Amount highest) {
        return new Tab(deposit, expiry, highest, highest, List.of(), false);
    }

    Tab renewed(Amount more, LedgerTime later) {
        return new Tab(more, later, highest, cleared, waiting, closing);
    }

    Tab paid(Amount cumulative) {
        return new Tab(deposit, expiry, highest.max(cumulative), cleared, waiting, closing);
    }

    Tab claimed(Claim claim) {
        return new Tab(
                deposit,
                expiry,
                highest,
                cleared,
                Stream.concat(waiting.stream(), Stream.of(claim)).toList(),
                closing);
    }

    Tab without(Predicate<Claim> given) {
        return new Tab(
                deposit,
                expiry,
                highest,
                cleared,
                waiting.stream().filter(given.negate()).toList(),
                closing);
    }

    Tab whenClosing() {
        return new Tab(deposit, expiry, highest, cleared, waiting, true);
    }

    /** What no voucher claims yet. */
    Amount unspent() {
        return deposit.lessAtMost(highest);
    }

    Clearing clear() {
        List<Claim> claims = new ArrayList<>();
        Amount sum = cleared;
        for (Claim claim : waiting) {
            if (!highest.lessAtMost(sum).covers(claim.grains())) {
                break;
            }
            sum = sum.plus(claim.grains());
            claims.add(claim);
        }
        List<Claim> rest = waiting.subList(claims.size(), waiting.size()).stream()
                .filter(Claim.Listed.class::isInstance)
                .toList();
        return new Clearing(new Tab(deposit, expiry, highest, sum, rest, closing), claims);
    }

    Stream<Claim.Listed> listed() {
        return waiting.stream().filter(Claim.Listed.class::isInstance).map(Claim.Listed.class::cast);
    }

    Stream<Claim.Listed> listedBy(PeerKey by) {
        return listed().filter(claim -> claim.by().equals(by));
    }
}
