package io.github.gavel.speed.requesting;

import io.github.gavel.economy.channel.Deposits;
import io.github.gavel.economy.channel.PayerRow;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.ledger.Receipt;
import io.github.gavel.economy.message.SignedReceipt;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.purchase.Purchases;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A channel with which we pay, and what we buy with it. */
final class Holding {
    /** A provider looks at a receipt every ten. */
    private static final long SECONDS = 20;

    private SignedReceipt receipt;
    private Optional<Signature> signature = Optional.empty();
    Purchases purchases;
    Amount signed;

    /** Nothing more is paid with it, and it is not shown again. */
    boolean isOver;

    /** What it was used for. */
    final Map<InfoHash, TorrentToBuy> torrents = new HashMap<>();

    /** Something was in the way of the last payment; it is tried again within a second. */
    boolean isHindered;

    /** The payee agreed to its end, which the ledger is told. */
    boolean isClosed;

    /** Its end was asked for. */
    boolean isEnding;

    /** Whether so much is being signed. */
    boolean isAsking;

    Amount asked = Amount.ZERO;

    /** Whose budget pays for it. */
    Optional<TorrentToBuy> askedFor = Optional.empty();

    boolean isToppingUp;

    final Stake topUp = new Stake();

    /** What was bought with it within a second lately. */
    private Amount pace = Amount.ZERO;

    private Amount before;

    private Holding(SignedReceipt receipt, Amount signed) {
        this.receipt = receipt;
        this.signed = signed;
        this.purchases = Purchases.after(signed);
        this.before = signed;
    }

    static Holding opened(SignedReceipt receipt) {
        return new Holding(receipt, Amount.ZERO);
    }

    static Holding of(PayerRow row) {
        return new Holding(row.receipt().orElseThrow(), row.seen());
    }

    ChannelId id() {
        return receipt().channel();
    }

    Receipt receipt() {
        return receipt.receipt();
    }

    void renewed(SignedReceipt newer) {
        if (newer.receipt().seq() > receipt().seq()) {
            receipt = newer;
            isToppingUp = false;
        }
    }

    /** Whether all that was bought is signed for, that was said, and nothing is underway that would be bought. */
    boolean isPaid() {
        return signed.covers(purchases.total())
                && !purchases.isDue()
                && purchases.committed().isZero();
    }

    void signed(Amount cumulative, Optional<Signature> by) {
        if (cumulative.covers(signed)) {
            signed = cumulative;
            signature = by;
        }
    }

    /** Whether the highest voucher is here, so that it can be said again. */
    boolean hasVoucher() {
        return signed.isZero() || signature.isPresent();
    }

    /** That of the highest voucher; none for nothing, or if it is from an earlier run. */
    Optional<Signature> signature() {
        return signature;
    }

    /** A second went by. */
    void passes() {
        Amount total = purchases.total();
        pace = total.lessAtMost(before).max(Amount.grains(pace.grains() / 2));
        before = total;
    }

    /**
     * How many pieces of that price are bought with it until more can be shown to be there, and as long again.
     *
     * @param most what they may cost
     */
    int quick(Amount piece, Amount most) {
        long grains = Math.min(pace.grains(), most.grains() / SECONDS) * SECONDS;
        return (int) Math.min(Deposits.MOST_PIECES, grains / Math.max(1, piece.grains()));
    }

    /** What is locked in it and not spent. */
    Amount unspent() {
        return receipt().deposit().lessAtMost(purchases.total());
    }

    /** What it holds for pieces that were not even asked for. */
    Amount left() {
        return unspent().lessAtMost(purchases.committed());
    }
}
