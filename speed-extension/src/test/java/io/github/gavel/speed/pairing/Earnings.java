package io.github.gavel.speed.pairing;

import io.github.gavel.economy.Step;
import io.github.gavel.economy.channel.Admission;
import io.github.gavel.economy.channel.Order;
import io.github.gavel.economy.channel.PayeeChannel;
import io.github.gavel.economy.channel.PayeeEffect;
import io.github.gavel.economy.channel.PayeeRow;
import io.github.gavel.economy.channel.Shown;
import io.github.gavel.economy.gate.Gate;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.PayerTag;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.ledger.Receipt;
import io.github.gavel.economy.ledger.Voucher;
import io.github.gavel.economy.message.RefusalCode;
import io.github.gavel.economy.message.SpeedMessage;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.strikes.Standing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** The channels that a party is paid with: their disk, their ledger, and what is said of them. */
final class Earnings {
    private final Map<ChannelId, PayeeChannel> channels = new TreeMap<>();
    private final World world;
    private final Party party;
    private final Seller seller;
    private final Gates gates;

    Earnings(World world, Party party, Seller seller, Gates gates) {
        this.world = world;
        this.party = party;
        this.seller = seller;
        this.gates = gates;
    }

    void restore() {
        party.disk().received().content().forEach((id, row) -> {
            channels.put(id, PayeeChannel.unknown(world.time().now()));
            run(id, PayeeChannel.restored(row, world.time().now()));
        });
    }

    void left(Line line) {
        List.copyOf(channels.keySet())
                .forEach(id ->
                        run(id, channel(id).disconnected(line.key, world.time().now())));
    }

    void checks(Sale sale, SpeedMessage.Open open) {
        Receipt receipt = open.receipt().receipt();
        sale.shown(open.channel(), receipt.channel());
        Standing standing = gates.shows(sale, receipt.payerTag());
        if (standing instanceof Standing.Banned ban) {
            Duration wait = world.time().now().ledger().until(ban.until());
            seller.run(sale, sale.deal.refuses(open.channel(), RefusalCode.BANNED, List.of(), wait));
            return;
        }
        Shown shown = new Shown(
                open.receipt(),
                open.receipt().signature().equals(Fakes.receipt(receipt)),
                receipt.channel().equals(Fakes.channel(receipt.payerCommit(), receipt.payee(), receipt.signer())),
                open.attach()
                        .equals(Fakes.attach(
                                receipt.signer(), receipt.channel(), sale.line.othersKey(), sale.line.ownKey())));
        Admission admission = new Admission(
                party.offer().terms(), world.silence(), world.time().now().ledger());
        PayeeChannel channel = channels.getOrDefault(
                receipt.channel(), PayeeChannel.unknown(world.time().now()));
        run(
                receipt.channel(),
                channel.open(sale.line.key, shown, admission, world.time().now()));
    }

    private void run(ChannelId id, Step<PayeeChannel, PayeeEffect> step) {
        channels.put(id, step.next());
        step.effects().forEach(effect -> run(id, effect));
    }

    private void run(ChannelId id, PayeeEffect effect) {
        if (effect instanceof PayeeEffect.Persist persist) {
            party.disk()
                    .received()
                    .write(
                            id,
                            persist.row(),
                            () -> run(
                                    id,
                                    channel(id)
                                            .persisted(
                                                    persist.row(), world.time().now())));
        } else if (effect instanceof PayeeEffect.Submit submit) {
            submits(id, submit.order());
        } else if (effect instanceof PayeeEffect.Accept accept) {
            seller.sale(accept.to()).ifPresent(sale -> accepts(sale, id, accept));
        } else if (effect instanceof PayeeEffect.Refuse refuse) {
            seller.sale(refuse.to()).ifPresent(sale -> {
                Duration wait = refuse.why().retryAfter();
                seller.run(
                        sale,
                        sale.deal.refuses(
                                sale.number(id),
                                refuse.why().code(),
                                refuse.why().numbers(),
                                wait));
            });
        } else if (effect instanceof PayeeEffect.Ack ack) {
            seller.sale(ack.to())
                    .ifPresent(sale -> seller.run(sale, sale.deal.persisted(sale.number(id), ack.durable())));
        } else if (effect instanceof PayeeEffect.SendClose close) {
            closes(id, close.last());
        } else if (effect instanceof PayeeEffect.Violation violation) {
            seller.sale(violation.by())
                    .ifPresent(
                            sale -> seller.run(sale, sale.deal.violated(violation.code(), "a payment that is none")));
        } else if (effect instanceof PayeeEffect.Forget) {
            channels.remove(id);
            party.disk().received().content().remove(id);
        } else {
            world.coverage().add("payee " + effect.getClass().getSimpleName());
        }
    }

    private void submits(ChannelId id, Order order) {
        world.bank().ask(party.payee(), order, (word, refusal) -> {
            if (party.isLivingAs(seller) && channels.containsKey(id)) {
                word.ifPresent(
                        it -> run(id, channel(id).answered(it, world.time().now())));
                refusal.ifPresent(it ->
                        run(id, channel(id).refused(order, it, world.time().now())));
            }
        });
    }

    private void accepts(Sale sale, ChannelId id, PayeeEffect.Accept accept) {
        PayeeRow row = channel(id).row().orElseThrow();
        Receipt receipt = row.receipt().receipt();
        Amount highest = accept.highest().map(it -> it.voucher().cumulative()).orElse(Amount.ZERO);
        Optional<Signature> signature = accept.highest().map(it -> it.signature());
        sale.channel = Optional.of(id);
        seller.knows(sale, receipt.payerTag());
        seller.run(sale, sale.deal.accepts(sale.number(id), highest, signature));
        gates.accepts(sale, receipt.payerTag(), new Gate.Channel(id, receipt.deposit(), receipt.expiry(), highest));
    }

    private void closes(ChannelId id, Amount last) {
        PayeeRow row = channel(id).row().orElseThrow();
        PayerTag tag = row.receipt().receipt().payerTag();
        gates.closes(tag, id);
        for (Sale sale : List.copyOf(seller.sales.values())) {
            if (sale.numbers.containsValue(id) && sale.channel.isPresent()) {
                boolean lies = party.manner().dares(Lie.CLOSES_BELOW_WHAT_WAS_PAID, 4);
                Amount said = lies ? Amount.ZERO : last;
                Signature signature = Fakes.close(party.closer(), id, said);
                seller.run(sale, sale.deal.closes(sale.number(id), said, signature));
            }
        }
    }

    void takes(Sale sale, SpeedMessage.Pay pay) {
        ChannelId id = Objects.requireNonNull(sale.numbers.get(pay.channel()));
        if (party.manner().dares(Lie.CLOSES_BELOW_WHAT_WAS_PAID, 2)) {
            Signature signature = Fakes.close(party.closer(), id, Amount.ZERO);
            sale.line.say(new SpeedMessage.Close(pay.channel(), Amount.ZERO, signature));
        }
        PayeeChannel channel = channel(id);
        AccountId signer = channel.row().orElseThrow().receipt().receipt().signer();
        boolean good = pay.signature()
                .map(it -> it.equals(Fakes.voucher(signer, new Voucher(id, pay.cumulative()))))
                .orElse(true);
        run(
                id,
                channel.paid(
                        sale.line.key,
                        pay.cumulative(),
                        pay.signature(),
                        good,
                        world.time().now()));
        if (!sale.line.isTalking() || sale.tag.isEmpty()) {
            return;
        }
        Amount highest = channel(id).row().orElseThrow().highest();
        gates.hears(sale, id, pay, highest);
        if (pay.end()) {
            run(id, channel(id).end(world.time().now()));
        }
    }

    PayeeChannel channel(ChannelId id) {
        return Objects.requireNonNull(channels.get(id));
    }

    boolean isOpen(ChannelId id) {
        return Optional.ofNullable(channels.get(id))
                .flatMap(PayeeChannel::row)
                .filter(row -> !row.isOver())
                .isPresent();
    }

    Map<ChannelId, PayeeChannel> channels() {
        return channels;
    }

    void passes() {
        Amount piece = world.piecePrice();
        for (ChannelId id : new ArrayList<>(channels.keySet())) {
            run(id, channel(id).tick(piece, isServing(id), world.time().now()));
        }
    }

    private boolean isServing(ChannelId id) {
        return seller.sales.values().stream()
                .filter(sale -> sale.channel.equals(Optional.of(id)))
                .anyMatch(sale -> !sale.bid.isFree() || gates.hasOpenPiece(sale));
    }

    void stops() {
        List.copyOf(channels.keySet())
                .forEach(id -> run(id, channel(id).end(world.time().now())));
    }
}
