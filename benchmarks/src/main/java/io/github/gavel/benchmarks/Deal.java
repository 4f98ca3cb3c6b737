package io.github.gavel.benchmarks;

import io.github.gavel.economy.Step;
import io.github.gavel.economy.channel.Moment;
import io.github.gavel.economy.channel.PayeeChannel;
import io.github.gavel.economy.channel.PayeeEffect;
import io.github.gavel.economy.channel.PayerChannel;
import io.github.gavel.economy.channel.PayerEffect;
import io.github.gavel.economy.delivery.Layout;
import io.github.gavel.economy.gate.Asked;
import io.github.gavel.economy.gate.Gate;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.message.SpeedMessage.Pay;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.purchase.Purchases;
import io.github.gavel.economy.purchase.Saying;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Both ends of a connection on which pieces are sold, with shells that sign, write and send in no time. */
final class Deal {
    private static final Duration ROUND_TRIP = Duration.ofMillis(50);

    private final Goods goods;
    private final PeerKey by;
    private final Wallets wallets;
    private final Talk talk;
    private PayerChannel payer;
    private PayeeChannel payee;
    private Purchases purchases;
    private Moment now = Goods.after(0);

    Deal(Goods goods, long number) {
        this.goods = goods;
        by = new PeerKey(number);
        wallets = new Wallets(number, goods.price(), now.ledger().plus(Goods.LIFE));
        talk = Talk.begun(wallets.receipt(), now);
        payer = wallets.payer(now);
        payee = wallets.payee(by, now);
        purchases = Purchases.after(Amount.ZERO).accepted(by, Goods.TORRENT, goods.layout(), Amount.ZERO);
    }

    /** @param inPart of how many pieces a block passes for nothing before anything is sold */
    Gate begin(Gate gate, int inPart) {
        Gate.Channel channel = new Gate.Channel(wallets.channel(), wallets.deposit(), wallets.expiry(), Amount.ZERO);
        Gate next = gate.accepts(by, Goods.TORRENT, goods.layout(), channel, ROUND_TRIP)
                .next();
        for (int piece = goods.pieces(); piece < goods.pieces() + inPart; piece++) {
            next = next.passes(by, piece, 0, Layout.BLOCK_BYTES, now.tick());
            purchases = purchases.arrived(by, piece, 0, Layout.BLOCK_BYTES, now.tick());
        }
        purchases = purchases.requoted(by, Goods.RATE);
        return next.requotes(by, Goods.RATE).next();
    }

    /** All blocks of a piece are asked for, and then they pass and arrive. */
    Gate deliver(Gate gate, int piece, long blocksBefore) {
        Gate next = gate;
        for (int block = 0; block < goods.blocks(); block++) {
            purchases = purchases.asked(by, piece);
            next = admit(next, piece, block * Layout.BLOCK_BYTES);
        }
        for (int block = 0; block < goods.blocks(); block++) {
            now = Goods.after(blocksBefore + block);
            int begin = block * Layout.BLOCK_BYTES;
            next = next.passes(by, piece, begin, Layout.BLOCK_BYTES, now.tick());
            purchases = purchases.arrived(by, piece, begin, Layout.BLOCK_BYTES, now.tick());
        }
        purchases = purchases.verified(Goods.TORRENT, piece);
        return next;
    }

    private Gate admit(Gate gate, int piece, int begin) {
        Asked asked = gate.asks(by, piece, begin, Layout.BLOCK_BYTES, now.tick(), now.ledger());
        if (asked instanceof Asked.Admitted admitted) {
            return admitted.next();
        }
        throw new IllegalStateException(asked + " for byte " + begin + " of piece " + piece);
    }

    /** What was bought is signed, said, written down and acknowledged. */
    Gate pay(Gate gate) {
        Amount voucher = sign();
        Saying saying = purchases.says(voucher);
        purchases = saying.next();
        Saying.Statement statement = Objects.requireNonNull(saying.statements().get(by));
        Pay pay = talk.pays(new Pay(
                Talk.CHANNEL,
                statement.verified(),
                statement.failed(),
                statement.late(),
                false,
                voucher,
                Optional.of(Wallets.SIGNATURE)));
        Step<PayeeChannel, PayeeEffect> paid = payee.paid(by, pay.cumulative(), pay.signature(), true, now);
        Amount highest = Effects.get(paid.effects(), PayeeEffect.OpenGate.class).cumulative();
        Gate next = gate.hears(by, wallets.channel(), pay, highest, now.tick()).next();
        Step<PayeeChannel, PayeeEffect> written = paid.next()
                .persisted(
                        Effects.get(paid.effects(), PayeeEffect.Persist.class).row(), now);
        payee = written.next();
        Amount durable =
                talk.acks(Effects.get(written.effects(), PayeeEffect.Ack.class).durable());
        payer = payer.acked(durable).next();
        purchases = purchases.acked(by, durable);
        return next;
    }

    private Amount sign() {
        Step<PayerChannel, PayerEffect> step = payer.pay(purchases.total(), goods.allowance(), now);
        Optional<PayerEffect.Persist> persist = Effects.find(step.effects(), PayerEffect.Persist.class);
        Step<PayerChannel, PayerEffect> last =
                persist.isPresent() ? step.next().persisted(persist.get().row(), now) : step;
        payer = last.next();
        return Effects.get(last.effects(), PayerEffect.Sign.class).voucher().cumulative();
    }

    Amount acked() {
        return payer.acked();
    }

    /** Whether both ends counted the same, and all of it was paid and acknowledged. */
    boolean isEven(Gate gate) {
        return List.of(gate.owed(by), gate.cleared(wallets.channel()), purchases.owed(by), purchases.total()).stream()
                .allMatch(payer.acked()::equals);
    }
}
