package io.github.gavel.economy.negotiation;

import io.github.gavel.economy.Step;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.message.RefusalCode;
import io.github.gavel.economy.message.SpeedMessage;
import io.github.gavel.economy.message.SpeedMessage.Accept;
import io.github.gavel.economy.message.SpeedMessage.Ack;
import io.github.gavel.economy.message.SpeedMessage.Bid;
import io.github.gavel.economy.message.SpeedMessage.Close;
import io.github.gavel.economy.message.SpeedMessage.Open;
import io.github.gavel.economy.message.SpeedMessage.Pay;
import io.github.gavel.economy.message.SpeedMessage.Refuse;
import io.github.gavel.economy.message.SpeedMessage.Reserve;
import io.github.gavel.economy.message.SpeedMessage.Response;
import io.github.gavel.economy.message.ViolationCode;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.slots.Requote;
import io.github.gavel.economy.slots.Slot;
import io.github.gavel.economy.slots.StandingBid.Receipt;
import io.github.gavel.economy.time.Tick;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The provider's side of one connection: what it said, what the requester may say next, and what a slot means on the
 * wire. It looks at no signature and counts no money; it asks whoever does, and is told.
 *
 * <p>What always holds: a response is said before the unchoke it belongs to; it names the last bid that was heard and
 * never asks more than the one that stands; once a price was named, every unchoke has a response of its own; a new
 * price within an award waits for a piece boundary; and nothing of the limits that {@link Used} names begins anew with
 * a connection.
 *
 * @param mode how a price changes within an award
 */
public record ProviderDeal(Requote mode, SaidTerms terms, ShownChannels channels, HeardBids bids, Quote quote) {
    /** After so long a channel may have been closed. */
    private static final Duration ROOM = Duration.ofMinutes(1);

    /**
     * A connection on which both have authenticated and nothing else was said.
     *
     * @param used what whoever is at the other end used up on former connections
     */
    public static ProviderDeal begun(Requote mode, Used used) {
        return new ProviderDeal(
                mode, SaidTerms.none(), ShownChannels.after(used.looks()), HeardBids.after(used.bids()), Quote.none());
    }

    /** It turned out who it is, and what that one used up elsewhere. */
    public ProviderDeal and(Used more) {
        return with(channels.and(more.looks())).with(bids.and(more.bids()));
    }

    /** What is to be told to whoever remembers it, whenever it has changed. */
    public Used used() {
        return new Used(bids.bid().pace(), channels.pace());
    }

    /** What is asked from now on, or still, without a challenge; the peer hears it when it may. */
    public Step<ProviderDeal, Effect> asks(Reserve reserve, Tick now) {
        return with(terms.changedTo(reserve)).passes(now);
    }

    /** A proof is wanted though nothing else may have changed; what is asked is said again when it may. */
    public Step<ProviderDeal, Effect> asksForProof(Tick now) {
        return with(terms.again()).passes(now);
    }

    /** Time went by: a change of the terms may be said, and a bid that came too early stands. */
    public Step<ProviderDeal, Effect> passes(Tick now) {
        List<Effect> effects = new ArrayList<>();
        Optional<Reserve> due = terms.due(now);
        due.ifPresent(news -> effects.add(new Effect.SayTerms(news)));
        Optional<HeardBids> stands = bids.passes(now);
        stands.ifPresent(next -> effects.add(new Effect.BidStands(next.rate())));
        SaidTerms said = due.isPresent() ? terms.saidAt(now) : terms;
        return new Step<>(new ProviderDeal(mode, said, channels, stands.orElse(bids), quote), effects);
    }

    public Step<ProviderDeal, Effect> hears(Open open, Tick now) {
        Optional<Amount> ended = channels.closedAt(open.channel());
        if (ended.isPresent()) {
            return Step.of(this, closed(open.channel(), ended.get()));
        }
        Optional<SpeedMessage> remembered = channels.remembered(open, now);
        if (remembered.isPresent()) {
            return Step.of(this, new Effect.Say(remembered.get()));
        }
        if (channels.isOfAnother(open)) {
            return violated(ViolationCode.OUT_OF_ORDER, "channel " + open.channel() + " is another one");
        }
        if (channels.isBeingLookedAt(open)) {
            return Step.of(this);
        }
        Duration wait = channels.pace().wait(now);
        if (!wait.isZero()) {
            return Step.of(this, refusal(open.channel(), RefusalCode.TOO_SOON, List.of(), wait));
        }
        if (channels.isFull(open.channel())) {
            List<Long> counts = List.of((long) channels.open(), (long) ShownChannels.MOST);
            return Step.of(this, refusal(open.channel(), RefusalCode.TOO_MANY, counts, ROOM));
        }
        return Step.of(with(channels.lookingAt(open, now)), new Effect.CheckChannel(open));
    }

    /**
     * The channel may be used, unless it ended meanwhile; and this is the best of the payer's signatures that we have.
     */
    public Step<ProviderDeal, Effect> accepts(int channel, Amount highest, Optional<Signature> signature) {
        Optional<Amount> ended = channels.closedAt(channel);
        if (ended.isPresent()) {
            return Step.of(this, closed(channel, ended.get()));
        }
        Accept accept = new Accept(channel, highest, signature);
        return Step.of(with(channels.answered(channel, accept)), new Effect.Say(accept));
    }

    /** The channel may not be used, or, if it was accepted, not for more than was admitted. */
    public Step<ProviderDeal, Effect> refuses(int channel, RefusalCode code, List<Long> numbers, Duration retryAfter) {
        Effect.Say refusal = refusal(channel, code, numbers, retryAfter);
        return channels.isAwaitingAnswer(channel)
                ? Step.of(with(channels.answered(channel, refusal.message())), refusal)
                : Step.of(this, refusal);
    }

    /** Its place is behind the accept of a channel, open still or not: without one nobody may bid. */
    public Step<ProviderDeal, Effect> hears(Bid offered, Tick now) {
        if (!channels.anyWasAccepted()) {
            return violated(ViolationCode.OUT_OF_ORDER, "bid " + offered.number() + " before a channel was accepted");
        }
        if (offered.number() != bids.last() + 1) {
            return violated(ViolationCode.WRONG_NUMBER, "bid " + offered.number() + " after " + bids.last());
        }
        Receipt receipt = bids.bid().receive(offered.rate(), now);
        if (receipt instanceof Receipt.Accepted accepted) {
            return Step.of(with(bids.heard(accepted.next())), new Effect.BidStands(offered.rate()));
        }
        return receipt instanceof Receipt.Postponed postponed
                ? waits(bids.heard(postponed.next()))
                : violated(ViolationCode.TOO_OFTEN, "bids come too often");
    }

    private Step<ProviderDeal, Effect> waits(HeardBids next) {
        return next.rate().equals(bids.rate())
                ? Step.of(with(next))
                : Step.of(with(next), new Effect.BidStands(next.rate()));
    }

    public Step<ProviderDeal, Effect> hears(Pay pay) {
        return channels.wasAccepted(pay.channel())
                ? Step.of(this, new Effect.TakePayment(pay))
                : violated(ViolationCode.UNKNOWN_CHANNEL, "channel " + pay.channel() + " was not accepted");
    }

    /** A payment broke a rule; whoever keeps the channel or the gate found out. */
    public Step<ProviderDeal, Effect> violated(ViolationCode code, String text) {
        return Step.of(this, new Effect.HangUp(code, text));
    }

    /** So much is on disk. */
    public Step<ProviderDeal, Effect> persisted(int channel, Amount cumulative) {
        return Step.of(this, new Effect.Say(new Ack(channel, cumulative)));
    }

    /** The channel ends at this amount, which is on disk; nothing is said where it was never accepted. */
    public Step<ProviderDeal, Effect> closes(int channel, Amount last, Signature signature) {
        return channels.wasAccepted(channel)
                ? Step.of(with(channels.closed(channel, last)), new Effect.Say(new Close(channel, last, signature)))
                : Step.of(this);
    }

    /** What the round decided for this peer. */
    public Step<ProviderDeal, Effect> decided(Slot slot) {
        if (slot instanceof Slot.Choked) {
            return quote.unchoked() ? Step.of(with(quote.choke()), new Effect.Choke()) : Step.of(this);
        }
        Rate price = slot instanceof Slot.Award award ? award.rate() : Rate.FREE;
        if (!bids.rate().covers(price)) {
            return Step.of(this);
        }
        if (!quote.unchoked()) {
            boolean named = slot instanceof Slot.Award || quote.wasEverNamed();
            return named ? unchoking(price) : Step.of(with(quote.unchoke()), new Effect.Unchoke());
        }
        if (price.equals(quote.rate())) {
            return Step.of(with(quote.waitingFor(price)));
        }
        if (mode == Requote.PAPER) {
            return after(new Effect.Choke(), with(quote.choke()).unchoking(price));
        }
        return quote.rate().isFree() ? naming(price) : Step.of(with(quote.waitingFor(price)));
    }

    /** Whether a price is to be named at the next piece boundary. */
    public boolean hasPriceWaiting() {
        return quote.waiting().filter(bids.rate()::covers).isPresent();
    }

    /** The next block begins another piece: a price that waited is named, unless the bid has become lower since. */
    public Step<ProviderDeal, Effect> reachesPieceBoundary() {
        Optional<Rate> price = quote.waiting().filter(bids.rate()::covers);
        return price.isPresent() ? naming(price.get()) : Step.of(this);
    }

    private Step<ProviderDeal, Effect> unchoking(Rate price) {
        Step<ProviderDeal, Effect> named = naming(price);
        List<Effect> effects = new ArrayList<>(named.effects());
        effects.add(new Effect.Unchoke());
        return new Step<>(named.next().with(named.next().quote.unchoke()), effects);
    }

    private Step<ProviderDeal, Effect> naming(Rate price) {
        Quote next = quote.named(price);
        return Step.of(
                with(next),
                new Effect.Say(new Response(next.epoch(), price.isFree() ? 0 : bids.last(), price)),
                new Effect.Requoted(next.epoch(), price));
    }

    private static Step<ProviderDeal, Effect> after(Effect first, Step<ProviderDeal, Effect> step) {
        List<Effect> effects = new ArrayList<>(List.of(first));
        effects.addAll(step.effects());
        return new Step<>(step.next(), effects);
    }

    private static Effect.Say closed(int channel, Amount last) {
        return refusal(channel, RefusalCode.CLOSED, List.of(last.grains()), Duration.ZERO);
    }

    private static Effect.Say refusal(int channel, RefusalCode code, List<Long> numbers, Duration retryAfter) {
        return new Effect.Say(new Refuse(channel, code, numbers, retryAfter));
    }

    private ProviderDeal with(SaidTerms next) {
        return new ProviderDeal(mode, next, channels, bids, quote);
    }

    private ProviderDeal with(ShownChannels next) {
        return new ProviderDeal(mode, terms, next, bids, quote);
    }

    private ProviderDeal with(HeardBids next) {
        return new ProviderDeal(mode, terms, channels, next, quote);
    }

    private ProviderDeal with(Quote next) {
        return new ProviderDeal(mode, terms, channels, bids, next);
    }
}
