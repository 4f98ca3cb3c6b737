package io.github.gavel.speed.requesting;

import io.github.gavel.economy.channel.Deposits;
import io.github.gavel.economy.channel.Life;
import io.github.gavel.economy.channel.Moment;
import io.github.gavel.economy.channel.Openings;
import io.github.gavel.economy.message.SpeedMessage.Open;
import io.github.gavel.economy.message.SpeedMessage.Terms;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.speed.port.Answers;
import io.github.gavel.speed.port.Introduction;
import io.github.gavel.speed.port.NewChannel;
import io.github.gavel.speed.port.Opened;
import java.time.Duration;
import java.util.Optional;

/** Which channels are opened, shown and filled. */
final class Doorway {
    static final Duration AT_LEAST = Duration.ofMillis(50);

    private static final Duration EXPECTED = Duration.ofHours(1);

    private final Requester requester;
    private final Acquaintances acquaintances;

    Doorway(Requester requester, Acquaintances acquaintances) {
        this.requester = requester;
        this.acquaintances = acquaintances;
    }

    /** Shows somebody a channel, or opens one, if there is a reason for it. */
    void considers(Deal deal) {
        boolean wants = deal.channel.isEmpty() && !deal.isOpening && deal.terms.isPresent();
        boolean waits = deal.notBefore.filter(requester.now()::isBefore).isPresent();
        if (!wants || waits || !deal.torrent.wantsFrom(deal)) {
            return;
        }
        Terms terms = deal.terms.get();
        if (!terms.ledger().equals(requester.payments().ledger())) {
            return;
        }
        Optional<Holding> known = requester.holding(terms.payee());
        if (known.isPresent()) {
            shows(deal, known.get());
        } else {
            opens(deal, terms);
        }
    }

    private void opens(Deal deal, Terms terms) {
        Moment now = requester.clocks().get();
        Openings.Payee payee =
                new Openings.Payee(deal.visitor.block(), !terms.reserve().isFree(), deal.chokedFor(now.tick()));
        Optional<Openings.Refusal> refusal = acquaintances.openings().refusal(payee, now.ledger());
        Optional<Rate> bid = requester.bidder().wouldBid(deal);
        if (refusal.isPresent() || bid.isEmpty()) {
            return;
        }
        Deposits deposits = deposits(deal, bid.get());
        if (deposits.opening(terms, deal.torrent.cap()) instanceof Deposits.Sizing.Lock lock) {
            Amount affordable = lock.amount().min(deal.torrent.budgetLeft().lessAtMost(unspent(deal.torrent)));
            Amount piece = deal.torrent.piecePrice(bid.get());
            Amount few = bid.get()
                    .price((long) Deposits.LEAST_PIECES * deal.torrent.layout().pieceBytes())
                    .orElse(Amount.MAX);
            Amount least = terms.smallestDeposit().max(few.min(affordable));
            deal.deposit.of(affordable, least, now.tick()).ifPresent(deposit -> opens(deal, terms, deposit, piece));
        } else {
            deal.deposit.waits(now.tick());
        }
    }

    private void opens(Deal deal, Terms terms, Amount deposit, Amount piece) {
        deal.isOpening = true;
        Duration life = Life.of(EXPECTED, terms.smallestLife());
        NewChannel wanted = new NewChannel(terms.payee(), terms.closer(), deposit, life, piece);
        Answers.tell(requester.payments().open(wanted), requester.strand(), opened -> opened(deal, deposit, opened));
    }

    private void opened(Deal deal, Amount deposit, Opened opened) {
        deal.isOpening = false;
        if (opened instanceof Opened.Done done) {
            Holding holding = requester.add(Holding.opened(done.receipt()));
            acquaintances.keep(acquaintances
                    .openings()
                    .opened(
                            holding.id(),
                            deal.visitor.block(),
                            requester.clocks().get().ledger()));
            shows(deal, holding);
        } else if (opened instanceof Opened.Refused refused) {
            deal.deposit.refused(deposit, refused.why(), requester.now());
            deal.torrent.hindered(refused.why());
        }
    }

    void shows(Deal deal, Holding holding) {
        Answers.tell(
                requester.payments().show(holding.id(), deal.visitor.own(), deal.visitor.other()),
                requester.strand(),
                shown -> shown.ifPresentOrElse(
                        introduction -> shows(deal, holding, introduction), () -> requester.doubts(holding)));
    }

    private void shows(Deal deal, Holding holding, Introduction introduction) {
        if (requester.deal(deal.key()).isPresent() && !holding.isOver) {
            Open open = new Open(deal.numberOf(holding.id()), introduction.receipt(), introduction.attach());
            deal.deal.shows(open, requester.now()).ifPresent(step -> {
                deal.notBefore = Optional.of(requester.now().plus(Stake.AFTER_REFUSAL));
                deal.shown = introduction.receipt().receipt().seq();
                requester.run(deal, step);
            });
        }
    }

    /** Shows a newer receipt again that came too soon after the last showing. */
    void showsWhatIsNew(Deal deal) {
        requester
                .holding(deal)
                .filter(holding -> holding.receipt().seq() > deal.shown)
                .ifPresent(holding -> shows(deal, holding));
    }

    /** Whoever bids on adds before its channel holds less than providers ask for. */
    void topsUp(Deal deal, Holding holding) {
        Rate bid = deal.deal.standing().max(requester.bidder().wouldBid(deal).orElse(Rate.FREE));
        if (bid.isFree() || holding.isToppingUp || holding.isOver) {
            return;
        }
        Amount budget = deal.torrent.budgetLeft();
        int quick = holding.quick(deal.torrent.piecePrice(bid), budget);
        if (deposits(deal, bid).adding(holding.unspent(), quick) instanceof Deposits.Sizing.Lock lock) {
            Amount affordable = lock.amount().min(budget.lessAtMost(unspent(deal.torrent)));
            holding.topUp
                    .of(affordable, deal.torrent.piecePrice(bid), requester.now())
                    .ifPresent(more -> topsUp(deal, holding, more));
        }
    }

    private Amount unspent(TorrentToBuy torrent) {
        return requester.holdings().stream()
                .filter(holding -> !holding.isOver && holding.torrents.containsValue(torrent))
                .map(Holding::unspent)
                .reduce(Amount.ZERO, Amount::plusAtMost);
    }

    private void topsUp(Deal deal, Holding holding, Amount more) {
        holding.isToppingUp = true;
        Answers.tell(
                requester.payments().topUp(holding.id(), more),
                requester.strand(),
                refusal -> refusal.ifPresent(why -> {
                    holding.isToppingUp = false;
                    holding.topUp.refused(more, why, requester.now());
                    deal.torrent.hindered(why);
                }));
    }

    private static Deposits deposits(Deal deal, Rate bid) {
        return new Deposits(deal.torrent.layout().pieceBytes(), Math.max(1, deal.torrent.lackingPieces()), bid);
    }

    /** Something good came of its channel. */
    void proven(Deal deal) {
        deal.channel.ifPresent(id -> acquaintances.keep(acquaintances.openings().proven(id)));
    }
}
