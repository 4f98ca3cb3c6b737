package io.github.gavel.economy.negotiation;

import io.github.gavel.economy.Step;
import io.github.gavel.economy.message.SpeedMessage.Accept;
import io.github.gavel.economy.message.SpeedMessage.Ack;
import io.github.gavel.economy.message.SpeedMessage.Bid;
import io.github.gavel.economy.message.SpeedMessage.Close;
import io.github.gavel.economy.message.SpeedMessage.Open;
import io.github.gavel.economy.message.SpeedMessage.Pay;
import io.github.gavel.economy.message.SpeedMessage.Refuse;
import io.github.gavel.economy.message.SpeedMessage.Reserve;
import io.github.gavel.economy.message.SpeedMessage.Response;
import io.github.gavel.economy.message.SpeedMessage.Terms;
import io.github.gavel.economy.message.ViolationCode;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.time.Tick;
import java.util.Optional;

/**
 * The requester's side of one connection: what it said, what the provider may say next, and what blocks that arrive now
 * cost. It signs nothing and counts no money.
 *
 * <p>What always holds: no price above a bid of ours that it names is accepted, nor one for a bid that was replaced so
 * long ago that the two cannot have crossed; nothing is paid on a channel that the provider did not accept here; once a
 * price was named, an unchoke without a response of its own ends the connection, because both sides would bill it
 * differently.
 *
 * @param fresh whether a response was heard since the last unchoke or choke
 */
public record RequesterDeal(
        HeardTerms heard, OwnChannels channels, SaidBids bids, long epoch, Rate rate, boolean fresh) {
    /** A connection on which both have authenticated and nothing else was said. */
    public static RequesterDeal begun() {
        return new RequesterDeal(HeardTerms.none(), OwnChannels.none(), SaidBids.none(), 0, Rate.FREE, false);
    }

    /** What the provider asked last. */
    public Optional<Terms> terms() {
        return heard.terms();
    }

    /** The rate of our bid that stands; 0 for none. */
    public Rate standing() {
        return bids.standing();
    }

    /** Whether a block costs more now than is bid: whoever does not want that begins no other piece meanwhile. */
    public boolean isAboveBid() {
        return !standing().covers(rate);
    }

    public Step<RequesterDeal, Effect> hears(Reserve reserve, Tick now) {
        Optional<HeardTerms> next = heard.hears(reserve.terms(), now);
        return next.isPresent()
                ? Step.of(with(next.get()), new Effect.TermsHeard(reserve))
                : violated(ViolationCode.TOO_OFTEN, "terms change more than once a minute");
    }

    /** Shows a channel, or a newer receipt of one; empty while that would come too soon. */
    public Optional<Step<RequesterDeal, Effect>> shows(Open open, Tick now) {
        return channels.mayShow(now)
                ? Optional.of(Step.of(with(channels.showing(open, now)), new Effect.Say(open)))
                : Optional.empty();
    }

    /** Also more than once: a channel that was shown again may be answered for each time. */
    public Step<RequesterDeal, Effect> hears(Accept accept) {
        if (!channels.mayBeAccepted(accept.channel())) {
            return violated(ViolationCode.OUT_OF_ORDER, "channel " + accept.channel() + " was not shown");
        }
        return Step.of(
                with(channels.taken(accept.channel())),
                new Effect.ChannelTaken(accept.channel(), accept.highest(), accept.signature()));
    }

    public Step<RequesterDeal, Effect> hears(Refuse refuse) {
        if (!channels.isKnown(refuse.channel())) {
            return violated(ViolationCode.UNKNOWN_CHANNEL, "channel " + refuse.channel() + " was never shown");
        }
        return Step.of(
                with(channels.refused(refuse.channel())),
                new Effect.ChannelRefused(refuse.channel(), refuse.code(), refuse.numbers(), refuse.retryAfter()));
    }

    /** What autobid wants said. A person's change of mind goes through at once, three times in ten minutes. */
    public Bidding bids(Rate wanted, boolean byPerson, Tick now) {
        if (!wanted.isFree() && !channels.hasTaken()) {
            return new Bidding.NoChannel();
        }
        if (wanted.equals(standing())) {
            return new Bidding.Stands(wanted);
        }
        Tick notBefore = bids.notBefore(wanted, byPerson, now);
        if (now.isBefore(notBefore)) {
            return new Bidding.TooSoon(notBefore);
        }
        SaidBids next = bids.with(wanted, now);
        return new Bidding.Said(Step.of(with(next), new Effect.Say(new Bid(next.last(), wanted))));
    }

    public Step<RequesterDeal, Effect> hears(Response response, Tick now) {
        if (response.epoch() != epoch + 1) {
            return violated(ViolationCode.WRONG_NUMBER, "epoch " + response.epoch() + " after " + epoch);
        }
        Optional<Rate> bid = response.bid() == 0 ? Optional.of(Rate.FREE) : bids.rate(response.bid(), now);
        if (bid.isEmpty()) {
            return violated(ViolationCode.WRONG_NUMBER, "no bid " + response.bid() + " that could be answered");
        }
        if (!bid.get().covers(response.rate())) {
            return violated(
                    ViolationCode.ABOVE_BID,
                    response.rate().grainsPerGib() + " for bid " + response.bid() + " of "
                            + bid.get().grainsPerGib());
        }
        SaidBids next = response.bid() == 0 ? bids : bids.answered(response.bid());
        return Step.of(
                new RequesterDeal(heard, channels, next, response.epoch(), response.rate(), true),
                new Effect.Requoted(response.epoch(), response.rate()));
    }

    public Step<RequesterDeal, Effect> unchoked() {
        return epoch > 0 && !fresh
                ? violated(ViolationCode.OUT_OF_ORDER, "an unchoke without a response of its own")
                : Step.of(with(false));
    }

    public Step<RequesterDeal, Effect> choked() {
        return Step.of(with(false));
    }

    /** Says what is paid; empty on a channel that the provider has not accepted here. */
    public Optional<Step<RequesterDeal, Effect>> pays(Pay pay) {
        return channels.wasTaken(pay.channel()) ? Optional.of(Step.of(this, new Effect.Say(pay))) : Optional.empty();
    }

    public Step<RequesterDeal, Effect> hears(Ack ack) {
        return channels.wasTaken(ack.channel())
                ? Step.of(this, new Effect.PaymentAcked(ack.channel(), ack.cumulative()))
                : violated(ViolationCode.UNKNOWN_CHANNEL, "an ack for channel " + ack.channel());
    }

    public Step<RequesterDeal, Effect> hears(Close close) {
        return channels.wasTaken(close.channel())
                ? Step.of(
                        with(channels.closed(close.channel())),
                        new Effect.CloseOffered(close.channel(), close.last(), close.signature()))
                : violated(ViolationCode.UNKNOWN_CHANNEL, "a close of channel " + close.channel());
    }

    /** A message broke a rule that only whoever keeps the channel could see. */
    public Step<RequesterDeal, Effect> violated(ViolationCode code, String text) {
        return Step.of(this, new Effect.HangUp(code, text));
    }

    private RequesterDeal with(HeardTerms next) {
        return new RequesterDeal(next, channels, bids, epoch, rate, fresh);
    }

    private RequesterDeal with(OwnChannels next) {
        return new RequesterDeal(heard, next, bids, epoch, rate, fresh);
    }

    private RequesterDeal with(SaidBids next) {
        return new RequesterDeal(heard, channels, next, epoch, rate, fresh);
    }

    private RequesterDeal with(boolean responseHeard) {
        return new RequesterDeal(heard, channels, bids, epoch, rate, responseHeard);
    }
}
