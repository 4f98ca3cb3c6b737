package io.github.gavel.benchmarks;

import io.github.gavel.economy.Step;
import io.github.gavel.economy.channel.Admission;
import io.github.gavel.economy.channel.Intent;
import io.github.gavel.economy.channel.LedgerWord;
import io.github.gavel.economy.channel.Moment;
import io.github.gavel.economy.channel.PayeeChannel;
import io.github.gavel.economy.channel.PayeeEffect;
import io.github.gavel.economy.channel.PayerChannel;
import io.github.gavel.economy.channel.PayerEffect;
import io.github.gavel.economy.channel.Shown;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.PayerCommit;
import io.github.gavel.economy.identity.PayerTag;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.ledger.Channel;
import io.github.gavel.economy.ledger.CommandId;
import io.github.gavel.economy.ledger.Receipt;
import io.github.gavel.economy.message.SignedReceipt;
import io.github.gavel.economy.message.SpeedMessage.Terms;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import java.time.Duration;
import java.util.Optional;

/** Both ends of a channel that holds {@code deposit}, opened and accepted. Every signature is the same. */
record Wallets(long number, Amount deposit, LedgerTime expiry) {
    static final Signature SIGNATURE = new Signature(numbered(65, 1));
    private static final AccountId PAYEE = new AccountId(numbered(20, 1));
    private static final AccountId CLOSER = new AccountId(numbered(20, 2));

    ChannelId channel() {
        return new ChannelId(numbered(32, number));
    }

    SignedReceipt receipt() {
        Receipt receipt = new Receipt(
                channel(), commit(), new PayerTag(numbered(32, 4)), PAYEE, signer(), CLOSER, deposit, expiry, 1);
        return new SignedReceipt(receipt, SIGNATURE);
    }

    PayerChannel payer(Moment at) {
        Intent intent = new Intent(
                new CommandId(numbered(32, number)),
                number,
                channel(),
                commit(),
                PAYEE,
                signer(),
                CLOSER,
                deposit,
                expiry);
        PayerChannel intended = saved(PayerChannel.intending(intent, at), at);
        LedgerWord opened = new LedgerWord(receipt(), Optional.empty(), Channel.State.OPEN);
        PayerChannel open = saved(intended.answered(opened, at), at);
        return open.accepted(Amount.ZERO, true, at).next();
    }

    private static PayerChannel saved(Step<PayerChannel, PayerEffect> step, Moment at) {
        PayerEffect.Persist persist = Effects.get(step.effects(), PayerEffect.Persist.class);
        return step.next().persisted(persist.row(), at).next();
    }

    PayeeChannel payee(PeerKey by, Moment at) {
        Terms terms = new Terms(
                new LedgerId(numbered(32, 3)), Goods.RATE, PAYEE, CLOSER, Amount.grains(1), Duration.ofHours(2), 1);
        Step<PayeeChannel, PayeeEffect> shown = PayeeChannel.unknown(at)
                .open(by, new Shown(receipt(), true, true, true), new Admission(terms, Duration.ZERO, at.ledger()), at);
        PayeeEffect.Persist persist = Effects.get(shown.effects(), PayeeEffect.Persist.class);
        return shown.next().persisted(persist.row(), at).next();
    }

    private PayerCommit commit() {
        return new PayerCommit(numbered(32, number));
    }

    private AccountId signer() {
        return new AccountId(numbered(20, number));
    }

    private static Octets numbered(int length, long number) {
        return Octets.concat(Octets.of(new byte[length - Long.BYTES]), Octets.ofLong(number));
    }
}
