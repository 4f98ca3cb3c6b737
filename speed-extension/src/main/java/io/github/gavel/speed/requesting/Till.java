package io.github.gavel.speed.requesting;

import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.message.SpeedMessage.Late;
import io.github.gavel.economy.message.SpeedMessage.Pay;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.purchase.Due;
import io.github.gavel.economy.purchase.Saying;
import io.github.gavel.speed.port.Answers;
import io.github.gavel.speed.port.Payment;
import io.github.gavel.speed.port.PaymentNews;
import io.github.gavel.speed.port.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Where what checked out is paid, and where it is said what a payment is for. */
final class Till {
    private final Requester requester;

    Till(Requester requester) {
        this.requester = requester;
    }

    /** Pays what is due, wherever somebody can be told. */
    void settle() {
        requester.holdings().forEach(this::settle);
    }

    private void settle(Holding holding) {
        List<Deal> deals = requester.dealsOn(holding);
        if (!holding.purchases.isDue() || deals.isEmpty() || holding.isOver || holding.isHindered) {
            return;
        }
        Amount total = holding.purchases.total();
        if (holding.signed.covers(total) && holding.hasVoucher()) {
            says(holding, holding.signed, holding.signature(), false);
            return;
        }
        Due due = holding.purchases
                .due(holding.signed)
                .orElseGet(() -> new Due(deals.get(0).torrent.hash(), 1, total));
        if (holding.isAsking && holding.asked.covers(due.total())) {
            return;
        }
        TorrentToBuy torrent = Objects.requireNonNull(holding.torrents.get(due.torrent()));
        holding.isAsking = true;
        holding.asked = due.total();
        holding.askedFor = Optional.of(torrent);
        Payment payment = new Payment(
                due.total(),
                due.torrent(),
                holding.receipt().payee(),
                due.pieces(),
                torrent.piecePrice(rate(deals, torrent)),
                torrent.budgetLeft());
        Answers.tell(
                requester.payments().pay(holding.id(), payment),
                requester.strand(),
                refusal -> refusal.ifPresent(why -> refused(holding, torrent, why)));
    }

    /** At which it is bought now, or else others are. */
    private static Rate rate(List<Deal> deals, TorrentToBuy torrent) {
        return deals.stream()
                .filter(deal -> deal.torrent.equals(torrent))
                .findFirst()
                .orElse(deals.get(0))
                .rate;
    }

    private void refused(Holding holding, TorrentToBuy torrent, Refusal why) {
        holding.isAsking = false;
        holding.isHindered = true;
        torrent.hindered(why);
        requester.doubts(holding);
    }

    /** A voucher is there: it is said with what it is for. */
    void says(Holding holding, PaymentNews.Signed signed) {
        Amount more = signed.cumulative().lessAtMost(holding.signed);
        holding.askedFor.ifPresent(torrent -> torrent.paid(more));
        holding.signed(signed.cumulative(), signed.signature());
        holding.isAsking &= !signed.cumulative().covers(holding.asked);
        says(holding, signed.cumulative(), signed.signature(), signed.end());
        settle(holding);
    }

    private void says(Holding holding, Amount cumulative, Optional<Signature> signature, boolean end) {
        Saying saying = holding.purchases.says(cumulative);
        holding.purchases = saying.next();
        for (Map.Entry<PeerKey, Saying.Statement> entry : saying.statements().entrySet()) {
            Saying.Statement said = entry.getValue();
            requester
                    .deal(entry.getKey())
                    .ifPresent(deal -> say(
                            deal,
                            new Pay(
                                    deal.numberOf(holding.id()),
                                    said.verified(),
                                    said.failed(),
                                    said.late(),
                                    end,
                                    cumulative,
                                    signature)));
        }
        if (saying.statements().isEmpty()) {
            List<Integer> none = List.of();
            List<Late> nothing = List.of();
            requester.dealsOn(holding).stream()
                    .findFirst()
                    .ifPresent(deal -> say(
                            deal,
                            new Pay(deal.numberOf(holding.id()), none, none, nothing, end, cumulative, signature)));
        }
    }

    private void say(Deal deal, Pay pay) {
        deal.deal.pays(pay).ifPresent(step -> requester.run(deal, step));
    }

    void acked(Deal deal, ChannelId id, Amount durable) {
        requester.payments().acked(id, durable);
        requester.holding(id).ifPresent(holding -> holding.purchases = holding.purchases.acked(deal.key(), durable));
    }
}
