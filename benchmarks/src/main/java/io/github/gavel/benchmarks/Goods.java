package io.github.gavel.benchmarks;

import io.github.gavel.economy.channel.Allowance;
import io.github.gavel.economy.channel.Moment;
import io.github.gavel.economy.delivery.Layout;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.economy.time.Tick;
import java.time.Duration;

/** The torrent that is sold, at what rate, and how fast it passes. */
record Goods(Layout layout) {
    static final InfoHash TORRENT = new InfoHash(Octets.ofHex("ab".repeat(20)));
    static final Rate RATE = Rate.perGib(123_456_789);
    static final Duration LIFE = Duration.ofDays(300);
    /** Pieces that are never sold, because a part of them came for nothing. */
    static final int IN_PART = 10_000;

    private static final int PIECES = 4_096;
    private static final long MILLIS_PER_BLOCK = 6;
    private static final LedgerTime START = new LedgerTime(1_700_000_000_000L);

    static Goods inPiecesOf(int blocks) {
        int pieceBytes = blocks * Layout.BLOCK_BYTES;
        return new Goods(new Layout(pieceBytes, (long) (PIECES + IN_PART) * pieceBytes));
    }

    int pieces() {
        return PIECES;
    }

    int blocks() {
        return layout.blocks(0);
    }

    Amount price() {
        return RATE.price(layout.totalBytes()).orElseThrow();
    }

    Allowance allowance() {
        return new Allowance(RATE.price(layout.pieceBytes()).orElseThrow(), price(), 1);
    }

    /** When so many blocks have passed. */
    static Moment after(long blocks) {
        Duration since = Duration.ofMillis(MILLIS_PER_BLOCK * blocks);
        return new Moment(Tick.ZERO.plus(since), START.plus(since));
    }
}
