package io.github.gavel.speed.pairing;

import io.github.gavel.economy.Step;
import io.github.gavel.economy.channel.Allowance;
import io.github.gavel.economy.channel.Order;
import io.github.gavel.economy.channel.PayerChannel;
import io.github.gavel.economy.channel.PayerEffect;
import io.github.gavel.economy.channel.PayerRefusal;
import io.github.gavel.economy.channel.PayerRow;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.ledger.Voucher;
import io.github.gavel.economy.message.SpeedMessage;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.purchase.Saying;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** How a party pays: its channels, their disk, their ledger, and what is said of them. */
final class Payments {
    private final World world;
    private final Party party;
    private final Buyer buyer;
    private Optional<Deal> hearing = Optional.empty();

    Payments(World world, Party party, Buyer buyer) {
        this.world = world;
        this.party = party;
        this.buyer = buyer;
    }

    /** Over which connection whatever comes now was said. */
    void hearing(Optional<Deal> deal) {
        hearing = deal;
    }

    void run(Holding holding, Step<PayerChannel, PayerEffect> step) {
        holding.channel = step.next();
        step.effects().forEach(effect -> run(holding, effect));
    }

    private void run(Holding holding, PayerEffect effect) {
        ChannelId id = holding.channel.row().intent().channel();
        if (effect instanceof PayerEffect.Persist persist) {
            party.disk()
                    .reserved()
                    .write(
                            id,
                            persist.row(),
                            () -> run(
                                    holding,
                                    holding.channel.persisted(
                                            persist.row(), world.time().now())));
        } else if (effect instanceof PayerEffect.Submit submit) {
            submits(holding, submit.order());
        } else if (effect instanceof PayerEffect.Show) {
            buyer.deals.values().stream()
                    .filter(deal -> deal.terms
                            .filter(it -> it.payee().equals(holding.payee))
                            .isPresent())
                    .forEach(deal -> buyer.channels().show(deal, holding));
        } else if (effect instanceof PayerEffect.Sign sign) {
            says(holding, sign.voucher());
        } else if (effect instanceof PayerEffect.AskClose ask) {
            accepted(holding)
                    .ifPresent(deal -> say(deal, holding, ask.voucher(), true, List.of(), List.of(), List.of()));
        } else if (effect instanceof PayerEffect.Violation violation) {
            hearing.ifPresent(deal -> buyer.run(deal, deal.deal.violated(violation.code(), "not what was signed")));
        } else if (effect instanceof PayerEffect.Refuse refuse) {
            world.coverage().add("payer refuses " + refuse.refusal().getClass().getSimpleName());
            holding.broke |= refuse.refusal() instanceof PayerRefusal.Insufficient;
        } else {
            throw new AssertionError(effect);
        }
    }

    private void submits(Holding holding, Order order) {
        world.bank().ask(party.account(), order, (word, refusal) -> {
            if (party.isLivingAs(buyer)) {
                word.ifPresent(it ->
                        run(holding, holding.channel.answered(it, world.time().now())));
                refusal.ifPresent(it -> run(
                        holding, holding.channel.refused(order, it, world.time().now())));
            }
        });
    }

    void acked(Deal deal, Amount durable) {
        buyer.holding(deal).ifPresent(holding -> {
            hearing = Optional.of(deal);
            run(holding, holding.channel.acked(durable));
            hearing = Optional.empty();
            holding.purchases = holding.purchases.acked(deal.line.key, durable);
        });
    }

    // paying

    void settle() {
        buyer.holdings.values().forEach(this::settle);
    }

    private void settle(Holding holding) {
        if (!holding.purchases.isDue()
                || party.manner().is(Lie.NEVER_PAYS)
                || accepted(holding).isEmpty()) {
            return;
        }
        run(
                holding,
                holding.channel.pay(
                        holding.purchases.total(), allowance(), world.time().now()));
    }

    private Allowance allowance() {
        int open = (int) buyer.holdings.values().stream()
                .filter(it -> it.channel.row().status() == PayerRow.Status.OPEN)
                .count();
        return new Allowance(world.piecePrice(), party.budget().lessAtMost(spent()), Math.max(1, open));
    }

    private Amount spent() {
        return buyer.holdings.values().stream()
                .map(it -> it.channel.row().spent())
                .reduce(Amount.ZERO, Amount::plus);
    }

    /** What the channel and the budget still hold beyond what was asked for already. */
    Amount left(Holding holding) {
        Amount unsigned =
                holding.purchases.total().lessAtMost(holding.channel.row().mark());
        Amount budget = party.budget().lessAtMost(spent()).lessAtMost(unsigned);
        Amount reserved = holding.channel.row().mark().lessAtMost(holding.purchases.total());
        Amount deposit = holding.channel.row().deposit().lessAtMost(holding.purchases.total());
        return deposit.min(budget.plus(reserved)).lessAtMost(holding.purchases.committed());
    }

    private void says(Holding holding, Voucher voucher) {
        world.watch().signed(party, holding, voucher.cumulative());
        Saying saying = holding.purchases.says(voucher.cumulative());
        holding.purchases = saying.next();
        for (Map.Entry<PeerKey, Saying.Statement> entry : saying.statements().entrySet()) {
            Deal deal = Objects.requireNonNull(buyer.deals.get(entry.getKey()));
            Saying.Statement statement = entry.getValue();
            world.watch().listed(party, statement.verified());
            if (!statement.late().isEmpty()) {
                world.coverage().add("a late payment");
            }
            say(deal, holding, voucher, false, statement.verified(), statement.failed(), statement.late());
        }
        if (saying.statements().isEmpty()) {
            accepted(holding).ifPresent(deal -> say(deal, holding, voucher, false, List.of(), List.of(), List.of()));
        }
    }

    private void say(
            Deal deal,
            Holding holding,
            Voucher voucher,
            boolean end,
            List<Integer> verified,
            List<Integer> failed,
            List<SpeedMessage.Late> late) {
        Optional<Signature> signature =
                voucher.cumulative().isZero() ? Optional.empty() : Optional.of(Fakes.voucher(holding.signer, voucher));
        SpeedMessage.Pay pay =
                new SpeedMessage.Pay((int) holding.nonce, verified, failed, late, end, voucher.cumulative(), signature);
        SpeedMessage.Pay said = new Forgery(world, party).forged(pay, holding);
        if (said.equals(pay)) {
            deal.deal.pays(pay).ifPresent(step -> buyer.run(deal, step));
        } else {
            deal.line.say(said);
        }
    }

    private Optional<Deal> accepted(Holding holding) {
        return buyer.deals.values().stream()
                .filter(deal -> deal.channel.equals(
                        Optional.of(holding.channel.row().intent().channel())))
                .filter(deal -> deal.line.isTalking())
                .findFirst();
    }

    /** What a cheat says now and then without any reason. */
    void lies(Deal deal) {
        Manner manner = party.manner();
        if (manner.dares(Lie.PAYS_ON_UNKNOWN_CHANNEL, 2)) {
            deal.line.say(new SpeedMessage.Pay(
                    60_000, List.of(), List.of(), List.of(), false, Amount.ZERO, Optional.empty()));
        }
        if (manner.dares(Lie.SAYS_HELLO_TWICE, 2)) {
            deal.line.greetAgain();
        }
        if (manner.dares(Lie.SHOWS_MANY_CHANNELS, 1)) {
            buyer.holding(deal).ifPresent(holding -> buyer.channels().showMany(deal, holding));
        }
        if (manner.dares(Lie.BIDS_OUT_OF_ORDER, 2)) {
            deal.line.say(new SpeedMessage.Bid(4_000_000, party.rate()));
        }
        for (int i = 0; i < 16 && manner.dares(Lie.BIDS_ALL_THE_TIME, 1); i++) {
            Rate other = Rate.perGib(party.rate().grainsPerGib() + 1 + i);
            buyer.bids(deal, other, true);
        }
    }
}
