package io.github.gavel.economy.purchase;

import io.github.gavel.economy.delivery.Layout;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.message.SpeedMessage.Late;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.purchase.Saying.Statement;
import io.github.gavel.economy.time.Tick;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;

/** What we buy, in pieces of four blocks, of which each costs 100 grains. */
final class Shopper {
    static final int BLOCK = Layout.BLOCK_BYTES;
    static final Rate RATE = Rate.perGib(100L << 16);
    static final PeerKey A = new PeerKey(1);
    static final PeerKey B = new PeerKey(2);
    static final InfoHash TORRENT = new InfoHash(Octets.ofHex("aa".repeat(20)));
    static final InfoHash OTHER = new InfoHash(Octets.ofHex("bb".repeat(20)));
    static final Layout LAYOUT = new Layout(4 * BLOCK, 1_000L * 4 * BLOCK);

    Purchases purchases = Purchases.after(Amount.ZERO);
    Tick now = Tick.ofSeconds(1_000);

    /** With one connection. */
    static Shopper connected() {
        Shopper shopper = new Shopper();
        shopper.connect(A, 0);
        return shopper;
    }

    void connect(PeerKey by, long highest) {
        connect(by, TORRENT, highest);
    }

    void connect(PeerKey by, InfoHash torrent, long highest) {
        purchases = purchases.accepted(by, torrent, LAYOUT, Amount.grains(highest));
        quote(by, RATE);
    }

    void quote(PeerKey by, Rate rate) {
        purchases = purchases.requoted(by, rate);
    }

    void ask(PeerKey by, int piece) {
        purchases = purchases.asked(by, piece);
    }

    void arrive(PeerKey by, int piece, int block) {
        purchases = purchases.arrived(by, piece, block * BLOCK, BLOCK, now);
    }

    /** Asks for blocks, which arrive. */
    void get(PeerKey by, int piece, int... blocks) {
        for (int block : blocks) {
            ask(by, piece);
            arrive(by, piece, block);
        }
    }

    void getWhole(PeerKey by, int piece) {
        get(by, piece, 0, 1, 2, 3);
    }

    /** Gets a piece that turns out to be right. */
    void buyWhole(PeerKey by, int piece) {
        getWhole(by, piece);
        purchases = purchases.verified(
                Objects.requireNonNull(purchases.sources().get(by)).torrent(), piece);
    }

    void reject(PeerKey by, int piece) {
        purchases = purchases.rejected(by, piece);
    }

    void verify(int piece) {
        purchases = purchases.verified(TORRENT, piece);
    }

    void fail(int piece) {
        purchases = purchases.failed(TORRENT, piece);
    }

    void end(PeerKey by) {
        purchases = purchases.ended(by, now);
    }

    void ack(PeerKey by, long durable) {
        purchases = purchases.acked(by, Amount.grains(durable));
    }

    void wait(Duration duration) {
        now = now.plus(duration);
        purchases = purchases.passes(now);
    }

    /** Signs for everything and says what it is for. */
    SortedMap<PeerKey, Statement> say() {
        return say(total());
    }

    SortedMap<PeerKey, Statement> say(long voucher) {
        Saying saying = purchases.says(Amount.grains(voucher));
        purchases = saying.next();
        return saying.statements();
    }

    long total() {
        return purchases.total().grains();
    }

    long owed(PeerKey by) {
        return purchases.owed(by).grains();
    }

    Optional<Due> due(long signed) {
        return purchases.due(Amount.grains(signed));
    }

    long pledged(InfoHash torrent, long signed) {
        return purchases.pledged(torrent, Amount.grains(signed)).grains();
    }

    long committed() {
        return purchases.committed().grains();
    }

    static Statement verified(Integer... pieces) {
        return new Statement(Arrays.asList(pieces), List.of(), List.of());
    }

    static Statement failed(Integer... pieces) {
        return new Statement(List.of(), Arrays.asList(pieces), List.of());
    }

    static Statement late(Late... late) {
        return new Statement(List.of(), List.of(), Arrays.asList(late));
    }

    static Late late(int piece, long grains) {
        return new Late(TORRENT, piece, Amount.grains(grains));
    }
}
