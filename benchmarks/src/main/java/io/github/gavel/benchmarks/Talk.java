package io.github.gavel.benchmarks;

import io.github.gavel.economy.Step;
import io.github.gavel.economy.channel.Moment;
import io.github.gavel.economy.message.SignedReceipt;
import io.github.gavel.economy.message.SpeedMessage;
import io.github.gavel.economy.message.SpeedMessage.Accept;
import io.github.gavel.economy.message.SpeedMessage.Ack;
import io.github.gavel.economy.message.SpeedMessage.Bid;
import io.github.gavel.economy.message.SpeedMessage.Open;
import io.github.gavel.economy.message.SpeedMessage.Pay;
import io.github.gavel.economy.message.SpeedMessage.Response;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.negotiation.Bidding;
import io.github.gavel.economy.negotiation.Effect;
import io.github.gavel.economy.negotiation.ProviderDeal;
import io.github.gavel.economy.negotiation.RequesterDeal;
import io.github.gavel.economy.negotiation.Used;
import io.github.gavel.economy.slots.Requote;
import io.github.gavel.economy.slots.Slot;
import java.util.Optional;

/** Both sides of a deal, of which one hears at once what the other says. */
final class Talk {
    static final int CHANNEL = 1;

    private RequesterDeal requester = RequesterDeal.begun();
    private ProviderDeal provider = ProviderDeal.begun(Requote.HOUSE, Used.NOTHING);

    private Talk() {}

    /** A channel was shown and accepted, and a bid was given a slot at its rate. */
    static Talk begun(SignedReceipt receipt, Moment at) {
        Talk talk = new Talk();
        Open open = talk.asked(
                talk.requester
                        .shows(new Open(CHANNEL, receipt, Wallets.SIGNATURE), at.tick())
                        .orElseThrow(),
                Open.class);
        talk.answering(talk.provider.hears(open, at.tick()));
        Accept accept = talk.answered(talk.provider.accepts(CHANNEL, Amount.ZERO, Optional.empty()), Accept.class);
        talk.asking(talk.requester.hears(accept));
        Bidding bidding = talk.requester.bids(Goods.RATE, false, at.tick());
        Bid bid = talk.asked(((Bidding.Said) bidding).step(), Bid.class);
        talk.answering(talk.provider.hears(bid, at.tick()));
        Response response =
                talk.answered(talk.provider.decided(new Slot.Award(Goods.RATE, at.tick(), at.tick())), Response.class);
        talk.asking(talk.requester.hears(response, at.tick()));
        talk.asking(talk.requester.unchoked());
        return talk;
    }

    /** What the provider hears of it. */
    Pay pays(Pay pay) {
        Pay said = asked(requester.pays(pay).orElseThrow(), Pay.class);
        return Effects.get(answering(provider.hears(said)).effects(), Effect.TakePayment.class)
                .pay();
    }

    /** What the requester hears of it. */
    Amount acks(Amount durable) {
        Ack said = answered(provider.persisted(CHANNEL, durable), Ack.class);
        return Effects.get(asking(requester.hears(said)).effects(), Effect.PaymentAcked.class)
                .cumulative();
    }

    private Step<RequesterDeal, Effect> asking(Step<RequesterDeal, Effect> step) {
        requester = step.next();
        return step;
    }

    private Step<ProviderDeal, Effect> answering(Step<ProviderDeal, Effect> step) {
        provider = step.next();
        return step;
    }

    private <M extends SpeedMessage> M asked(Step<RequesterDeal, Effect> step, Class<M> type) {
        return said(asking(step), type);
    }

    private <M extends SpeedMessage> M answered(Step<ProviderDeal, Effect> step, Class<M> type) {
        return said(answering(step), type);
    }

    private static <M extends SpeedMessage> M said(Step<?, Effect> step, Class<M> type) {
        return type.cast(Effects.get(step.effects(), Effect.Say.class).message());
    }
}
