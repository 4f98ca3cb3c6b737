package io.github.gavel.client.hostile;

import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.message.SignedReceipt;
import io.github.gavel.economy.message.SpeedMessage;
import io.github.gavel.economy.message.SpeedMessage.Accept;
import io.github.gavel.economy.message.SpeedMessage.Ack;
import io.github.gavel.economy.message.SpeedMessage.Bid;
import io.github.gavel.economy.message.SpeedMessage.Pay;
import io.github.gavel.economy.message.SpeedMessage.Reserve;
import io.github.gavel.economy.money.Amount;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Opens a channel to whoever sells, bids what is asked, and pays for each piece in a way of its own. */
class Buyer implements Stranger.Manner {
    static final long DEPOSIT = 16 * Market.PRICE;

    /** How it pays for one more piece. */
    interface Paying {
        void pays(Buyer self, Line line, int piece);
    }

    private final InfoHash torrent;
    final Purse purse;
    private final Paying paying;
    private Optional<SignedReceipt> receipt = Optional.empty();

    private volatile long acked;
    private final AtomicInteger bought = new AtomicInteger();

    Buyer(Market market, Purse purse, Paying paying) {
        this.torrent = market.tradedHash();
        this.purse = purse;
        this.paying = paying;
    }

    @Override
    public InfoHash torrent() {
        return torrent;
    }

    @Override
    public void heard(Line line, SpeedMessage message) {
        if (message instanceof Reserve reserve && receipt.isEmpty()) {
            receipt = Optional.of(
                    purse.opens(reserve.terms().payee(), reserve.terms().closer(), DEPOSIT));
            line.say(purse.shows(0, receipt.get(), line.keys.shown(), line.other()));
        } else if (message instanceof Accept) {
            accepted(line);
        } else if (message instanceof Ack ack) {
            acked = ack.cumulative().grains();
        }
    }

    void accepted(Line line) {
        line.say(new Bid(1, Market.RATE));
    }

    @Override
    public void got(Line line, int piece) {
        if (line.sold.get() > 0) {
            paying.pays(this, line, piece);
            bought.incrementAndGet();
        }
    }

    /** How many pieces were whole while it had a price. */
    int bought() {
        return bought.get();
    }

    /** What it was told to have paid. */
    long acked() {
        return acked;
    }

    ChannelId channel() {
        return receipt.orElseThrow().receipt().channel();
    }

    void pays(Line line, int piece, long cumulative) {
        pays(line, piece, cumulative, purse.voucher(channel(), cumulative));
    }

    void pays(Line line, int piece, long cumulative, Signature signature) {
        line.say(new Pay(
                0, List.of(piece), List.of(), List.of(), false, Amount.grains(cumulative), Optional.of(signature)));
    }

    /** A signature of which one bit is another. */
    static Signature flipped(Signature good) {
        byte[] bytes = good.octets().toBytes();
        bytes[bytes.length / 2] ^= 1;
        return new Signature(Octets.of(bytes));
    }
}
