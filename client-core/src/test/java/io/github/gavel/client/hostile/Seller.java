package io.github.gavel.client.hostile;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.message.SpeedMessage;
import io.github.gavel.economy.message.SpeedMessage.Accept;
import io.github.gavel.economy.message.SpeedMessage.Ack;
import io.github.gavel.economy.message.SpeedMessage.Bid;
import io.github.gavel.economy.message.SpeedMessage.Hints;
import io.github.gavel.economy.message.SpeedMessage.Open;
import io.github.gavel.economy.message.SpeedMessage.Pay;
import io.github.gavel.economy.message.SpeedMessage.Reserve;
import io.github.gavel.economy.message.SpeedMessage.Response;
import io.github.gavel.economy.message.SpeedMessage.Terms;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import java.time.Duration;
import java.util.Optional;

/** Takes every channel, answers every bid with what it asks, serves at once, and says that it was paid. */
class Seller implements Stranger.Manner {
    private final InfoHash torrent;
    final Purse purse;
    private long epoch;
    private volatile long held;

    Seller(Market market, Purse purse) {
        this.torrent = market.tradedHash();
        this.purse = purse;
    }

    @Override
    public InfoHash torrent() {
        return torrent;
    }

    AccountId payee() {
        return purse.account();
    }

    @Override
    public void met(Line line) {
        line.say(asking(Market.RATE, 1));
    }

    Reserve asking(Rate reserve, long deposit) {
        Terms terms = new Terms(
                Bank.CHARTER.ledger(), reserve, payee(), payee(), Amount.grains(deposit), Duration.ofHours(2), 1);
        return new Reserve(terms, Optional.empty(), new Hints(1, 0, Optional.empty()));
    }

    @Override
    public void heard(Line line, SpeedMessage message) {
        if (message instanceof Open open) {
            shown(line, open);
        } else if (message instanceof Bid bid && !bid.rate().isFree()) {
            bids(line, bid);
        } else if (message instanceof Pay pay) {
            held = Math.max(held, pay.cumulative().grains());
            paid(line, pay);
        }
    }

    /** The highest voucher that it was given. */
    long held() {
        return held;
    }

    void shown(Line line, Open open) {
        line.say(new Accept(open.channel(), Amount.ZERO, Optional.empty()));
    }

    void bids(Line line, Bid bid) {
        awards(line, bid, Market.RATE);
    }

    final void awards(Line line, Bid bid, Rate rate) {
        line.say(new Response(++epoch, bid.number(), rate));
        line.serves(true);
    }

    void paid(Line line, Pay pay) {
        line.say(new Ack(pay.channel(), pay.cumulative()));
    }
}
