package io.github.gavel.speed.requesting;

import io.github.gavel.economy.autobid.Autobid;
import io.github.gavel.economy.autobid.NeverWorse;
import io.github.gavel.economy.autobid.Offer;
import io.github.gavel.economy.autobid.Position;
import io.github.gavel.economy.autobid.Situation;
import io.github.gavel.economy.autobid.Verdict;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.message.SpeedMessage.Terms;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.negotiation.Bidding;
import java.util.Optional;

/** What is bid, where. */
final class Bidder {
    private final Requester requester;
    private final Acquaintances acquaintances;

    Bidder(Requester requester, Acquaintances acquaintances) {
        this.requester = requester;
        this.acquaintances = acquaintances;
    }

    /** What would be bid there if there were a channel. */
    Optional<Rate> wouldBid(Deal deal) {
        Verdict verdict = verdict(deal);
        if (verdict instanceof Verdict.Keep keep) {
            return Optional.of(keep.rate());
        }
        return verdict instanceof Verdict.Bid bid ? Optional.of(bid.rate()) : Optional.empty();
    }

    void bids(Deal deal) {
        if (deal.channel.isEmpty() || deal.terms.isEmpty()) {
            return;
        }
        if (requester.isStopped()) {
            withdraws(deal);
            return;
        }
        Verdict verdict = verdict(deal);
        if (verdict instanceof Verdict.Bid bid) {
            says(deal, bid.rate(), verdict);
        } else if (verdict instanceof Verdict.Withdraw) {
            says(deal, Rate.FREE, verdict);
        }
        requester.holding(deal).ifPresent(holding -> requester.doorway().topsUp(deal, holding));
        deal.torrent.works(deal);
    }

    private void withdraws(Deal deal) {
        if (deal.deal.bids(Rate.FREE, false, requester.now()) instanceof Bidding.Said said) {
            requester.run(deal, said.step());
        }
        deal.torrent.works(deal);
    }

    private void says(Deal deal, Rate rate, Verdict verdict) {
        Bidding bidding = deal.deal.bids(rate, false, requester.now());
        if (bidding instanceof Bidding.Said said) {
            keep(deal, position(deal).after(verdict, requester.now()));
            deal.torrent.did(verdict);
            requester.run(deal, said.step());
        }
    }

    /** A response came. */
    void quoted(Deal deal, Rate price) {
        Terms terms = deal.terms.orElseThrow();
        if (!price.isFree()) {
            acquaintances.priced(price);
            keep(deal, position(deal).quoted(deal.deal.standing(), price, terms.reserve(), requester.now()));
        }
    }

    void unchoked(Deal deal) {
        if (deal.terms.isPresent() && deal.rate.isFree()) {
            keep(deal, position(deal).unchokedFree(requester.now()));
        }
    }

    void choked(Deal deal) {
        if (deal.terms.isPresent()) {
            keep(deal, position(deal).choked());
        }
    }

    private Verdict verdict(Deal deal) {
        Terms terms = deal.terms.orElseThrow();
        NeverWorse neverWorse = deal.torrent.neverWorse();
        Offer offer = new Offer(deal.key(), terms.reserve(), deal.torrent.rarest(deal));
        return Autobid.decide(new Situation(
                deal.torrent.rules().strategy(),
                deal.torrent.purchase(),
                offer,
                position(deal),
                acquaintances.prices(),
                neverWorse,
                requester.now()));
    }

    private Position position(Deal deal) {
        return acquaintances.position(payee(deal)).on(deal.deal.standing(), deal.winningSince);
    }

    private void keep(Deal deal, Position position) {
        deal.winningSince = position.winningSince();
        acquaintances.keep(payee(deal), position);
    }

    private static AccountId payee(Deal deal) {
        return deal.terms.orElseThrow().payee();
    }
}
