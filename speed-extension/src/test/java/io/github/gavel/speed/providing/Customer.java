package io.github.gavel.speed.providing;

import io.github.gavel.economy.message.SpeedMessage;
import io.github.gavel.economy.message.SpeedMessage.Bid;
import io.github.gavel.economy.message.SpeedMessage.Open;
import io.github.gavel.economy.message.SpeedMessage.Pay;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.slots.Slot;
import io.github.gavel.engine.overlay.Contender;
import io.github.gavel.engine.wire.Block;
import io.github.gavel.speed.byhand.Coins;
import io.github.gavel.speed.byhand.OtherEnd;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Somebody at a stall. */
final class Customer {
    final OtherEnd end;
    private final Stall stall;
    private final int number;
    private long bids;
    private long sent;
    private boolean isIdle;

    Customer(Stall stall, int number, InetSocketAddress address) {
        this.stall = stall;
        this.number = number;
        this.end = new OtherEnd(stall.orders, number, address, this::hears);
        stall.torrent.ready(end.key, end.connection, address, end.visitor().block());
        stall.torrent.wants(end.connection, true);
        stall.torrent.meets(end.visitor());
    }

    private void hears(SpeedMessage message) {
        stall.torrent.hears(end.connection, message);
    }

    Contender contender() {
        return new Contender(end.connection, true, hasSlot(), false, isIdle, 0, sent, 0, 0);
    }

    /** It asks for nothing, and the engine says so. */
    void idles() {
        isIdle = true;
    }

    /** Shows a channel of its own. */
    Customer opens() {
        return opensAs(number);
    }

    /** Shows a channel of its own that is this customer's. */
    Customer opensAs(int customer) {
        end.says(new Open(0, stall.coins.receipt(number, customer, 64 * Stall.PRICE, 1), Coins.SIGNED));
        return this;
    }

    /** Shows a channel that is another customer's. */
    Customer becomes(int customer) {
        end.says(new Open(1, stall.coins.receipt(number + 1_000, customer, 64 * Stall.PRICE, 1), Coins.SIGNED));
        return this;
    }

    Customer bids(Rate rate) {
        end.says(new Bid(++bids, rate));
        return this;
    }

    /** Asks for all blocks of a piece, and has those that are let go. */
    Customer asks(int piece) {
        return wants(piece).takes();
    }

    /** Asks for all blocks of a piece, of which none arrives yet. */
    Customer wants(int piece) {
        List<Block> blocks = new ArrayList<>();
        for (int offset = 0; offset < Stall.PIECE; offset += Block.USUAL) {
            blocks.add(new Block(piece, offset, Block.USUAL));
        }
        stall.torrent.held(end.connection, blocks);
        return this;
    }

    /** Has what was let go. */
    Customer takes() {
        stall.orders.arrive();
        List<Block> let = Optional.ofNullable(stall.orders.released.remove(end.connection))
                .orElse(List.of());
        let.forEach(block -> sent += block.length());
        if (!let.isEmpty()) {
            stall.torrent.sent(end.connection, let);
            stall.orders.arrive();
        }
        return this;
    }

    Customer pays(long cumulative, Integer... pieces) {
        end.says(new Pay(
                0, List.of(pieces), List.of(), List.of(), false, Amount.grains(cumulative), Optional.of(Coins.SIGNED)));
        return takes();
    }

    /** Bytes that it has. */
    long has() {
        return sent;
    }

    boolean hasSlot() {
        return stall.orders.seated.contains(end.connection);
    }

    boolean isAwarded() {
        return stall.view(this).slot() instanceof Slot.Award;
    }
}
