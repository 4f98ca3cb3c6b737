package io.github.gavel.speed.requesting;

import io.github.gavel.economy.autobid.Fixed;
import io.github.gavel.economy.channel.Openings;
import io.github.gavel.economy.delivery.Layout;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.message.SpeedMessage;
import io.github.gavel.economy.message.SpeedMessage.Accept;
import io.github.gavel.economy.message.SpeedMessage.Bid;
import io.github.gavel.economy.message.SpeedMessage.Hints;
import io.github.gavel.economy.message.SpeedMessage.Open;
import io.github.gavel.economy.message.SpeedMessage.Reserve;
import io.github.gavel.economy.message.SpeedMessage.Response;
import io.github.gavel.economy.message.SpeedMessage.Terms;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.engine.wire.Block;
import io.github.gavel.speed.byhand.Coins;
import io.github.gavel.speed.byhand.HandClock;
import io.github.gavel.speed.byhand.Orders;
import io.github.gavel.speed.byhand.OtherEnd;
import io.github.gavel.speed.port.Refusal;
import io.github.gavel.speed.view.BuyingView;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** Somebody who buys a torrent, and sellers that a test plays. */
final class Errand {
    static final int PIECE = 1 << 18;
    static final int PIECES = 256;
    static final Rate RATE = Rate.perGib(1 << 20);

    /** What a piece costs at that rate. */
    static final long PRICE = 256;

    private static final long BUDGET = 1_000_000;
    private static final int MOST_SELLERS = 100;

    final HandClock clock;
    final Coins coins;
    final Orders orders;
    final Requester requester;
    final TorrentToBuy torrent;
    private int sellers;

    Errand() {
        this(BUDGET);
    }

    Errand(long budget) {
        clock = new HandClock();
        coins = new Coins(clock);
        orders = new Orders();
        requester = new Requester(
                coins, clock, Runnable::run, new Acquaintances(Openings.none(), any -> {}, new SplittableRandom(1)));
        coins.listen(requester::told);
        requester.begin();
        torrent = torrent(OtherEnd.TORRENT, budget);
    }

    private Errand(Errand first, InfoHash hash, long budget) {
        clock = first.clock;
        coins = first.coins;
        orders = first.orders;
        requester = first.requester;
        torrent = torrent(hash, budget);
        sellers = MOST_SELLERS;
    }

    private TorrentToBuy torrent(InfoHash hash, long budget) {
        BitSet all = new BitSet();
        all.set(0, PIECES);
        return new TorrentToBuy(
                requester,
                hash,
                new Layout(PIECE, (long) PIECES * PIECE),
                orders,
                new SpendingRules(new Fixed(RATE), Amount.grains(budget), Rate.MAX),
                all,
                Amount.ZERO);
    }

    /** Another torrent that the same somebody buys. */
    Errand besides(InfoHash hash, long budget) {
        return new Errand(this, hash, budget);
    }

    /** A seed that speaks. */
    OtherEnd seller() {
        return seller(false);
    }

    /** @param servesFirst whether it serves us before it speaks */
    private OtherEnd seller(boolean servesFirst) {
        int number = ++sellers;
        OtherEnd[] itself = new OtherEnd[1];
        OtherEnd end = new OtherEnd(
                orders,
                number,
                new InetSocketAddress("10.0.0." + number, 80),
                message -> torrent.hears(itself[0].connection, message));
        itself[0] = end;
        torrent.ready(end.connection);
        BitSet all = new BitSet();
        all.set(0, PIECES);
        torrent.gained(end.connection, all);
        if (servesFirst) {
            torrent.chokedUs(end.connection, false);
        }
        torrent.meets(end.visitor());
        orders.arrive();
        return end;
    }

    OtherEnd sellerThatServesFirst() {
        return seller(true);
    }

    /** One that takes the channel it is shown, and a bid. */
    OtherEnd servingSeller() {
        OtherEnd seller = seller();
        asks(seller, RATE, 1);
        takes(seller);
        Bid bid = seller.last(Bid.class).orElseThrow();
        seller.says(new Response(1, bid.number(), RATE));
        torrent.chokedUs(seller.connection, false);
        orders.arrive();
        return seller;
    }

    void asks(OtherEnd seller, Rate reserve, long deposit) {
        Terms terms = new Terms(
                Coins.LEDGER,
                reserve,
                Coins.PAYEE.account(),
                Coins.PAYEE.closer(),
                Amount.grains(deposit),
                Duration.ofHours(2),
                1);
        seller.says(new Reserve(terms, Optional.empty(), new Hints(1, 0, Optional.empty())));
    }

    /** Says that it takes the channel that it was shown last. */
    void takes(OtherEnd seller) {
        SpeedMessage.Open open = seller.last(Open.class).orElseThrow();
        seller.says(new Accept(open.channel(), Amount.ZERO, Optional.empty()));
    }

    /** A piece comes from a seller. */
    void comes(OtherEnd seller, int piece) {
        List<Block> blocks = blocks(piece);
        torrent.asked(seller.connection, blocks);
        torrent.came(seller.connection, blocks);
        orders.arrive();
    }

    private static List<Block> blocks(int piece) {
        List<Block> blocks = new ArrayList<>();
        for (int offset = 0; offset < PIECE; offset += Block.USUAL) {
            blocks.add(new Block(piece, offset, Block.USUAL));
        }
        return blocks;
    }

    /** The first block of a piece comes, and all the others are asked for. */
    void begins(OtherEnd seller, int piece) {
        torrent.asked(seller.connection, blocks(piece));
        torrent.came(seller.connection, blocks(piece).subList(0, 1));
        orders.arrive();
    }

    /** The others come, and the piece is right. */
    void finishes(OtherEnd seller, int piece) {
        List<Block> blocks = blocks(piece);
        torrent.came(seller.connection, blocks.subList(1, blocks.size()));
        torrent.verified(piece, Set.of(seller.connection));
        orders.arrive();
    }

    /** A piece came, and is right. */
    void buys(OtherEnd seller, int piece) {
        comes(seller, piece);
        torrent.verified(piece, Set.of(seller.connection));
        orders.arrive();
    }

    void passes(Duration time) {
        for (long second = 0; second < time.toSeconds(); second++) {
            clock.passes(Duration.ofSeconds(1));
            requester.passes();
            torrent.passes();
            orders.arrive();
        }
    }

    BuyingView view() {
        return torrent.view();
    }

    Optional<Refusal.Obstacle> hindrance() {
        return view().hindrance().map(Refusal::obstacle);
    }
}
