package io.github.gavel.wallet.channels;

import io.github.gavel.economy.channel.SignedVoucher;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.HelloKey;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.message.RefusalCode;
import io.github.gavel.economy.message.SignedReceipt;
import io.github.gavel.economy.message.SpeedMessage;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** One connection between a payer and a payee: carries what each has to say to the other, on the thread of a test. */
class Courier {
    static final PeerKey HERE = new PeerKey(1);
    static final HelloKey REQUESTER = new HelloKey(Octets.ofHex("a1".repeat(32)));
    static final HelloKey PROVIDER = new HelloKey(Octets.ofHex("b2".repeat(32)));
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    final Party payer;
    final Party payee;
    final AccountId earns;
    final AccountId closes;
    /** Whether nothing of what is said arrives any more. */
    boolean isCut;

    /** Everything that was said, by either. */
    final List<News> said = new ArrayList<>();

    Courier(Party payer, Party payee, AccountId earns, AccountId closes) {
        this.payer = payer;
        this.payee = payee;
        this.earns = earns;
        this.closes = closes;
    }

    SpeedMessage.Terms terms() {
        return new SpeedMessage.Terms(
                Bank.CHARTER.ledger(), Rate.perGib(1), earns, closes, Amount.grains(1), Duration.ofHours(2), 1);
    }

    /** Carries until it is so. */
    void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError(what + " never came; " + said + " was said, " + payer.view() + payee.view());
            }
            carry();
        }
    }

    /** Carries what is there, or waits a moment for it. */
    void carry() {
        boolean any = false;
        for (News news = payer.news.poll(); news != null; news = payer.news.poll()) {
            any = true;
            said.add(news);
            if (!isCut) {
                fromPayer(news);
            }
        }
        for (News news = payee.news.poll(); news != null; news = payee.news.poll()) {
            any = true;
            said.add(news);
            if (!isCut) {
                fromPayee(news);
            }
        }
        if (!any) {
            nap();
        }
    }

    private static void nap() {
        try {
            TimeUnit.MILLISECONDS.sleep(1);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    <T extends News> List<T> heard(Class<T> kind) {
        return said.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    void show(ChannelId channel) {
        if (Bank.wait(payer.channels.show(channel, REQUESTER, PROVIDER)) instanceof Showing.Shown shown) {
            look(shown.receipt(), shown.attach());
        }
    }

    void look(SignedReceipt receipt, Signature attach) {
        payee.channels.look(new Presented(HERE, receipt, attach, REQUESTER, PROVIDER, terms()));
    }

    void fromPayer(News news) {
        if (news instanceof News.Show show) {
            show(show.receipt().receipt().channel());
        } else if (news instanceof News.Voucher voucher) {
            pay(voucher.channel(), voucher.cumulative(), voucher.signature());
        } else if (news instanceof News.AskClose ask) {
            pay(ask.channel(), ask.cumulative(), ask.signature());
            payee.channels.close(ask.channel());
        }
    }

    void pay(ChannelId channel, Amount cumulative, Optional<Signature> signature) {
        CompletableFuture<Optional<Amount>> unused = payee.channels.paid(HERE, channel, cumulative, signature);
    }

    /** What the payee makes of it. */
    Optional<Amount> paid(ChannelId channel, Amount cumulative, Optional<Signature> signature) {
        return Bank.wait(payee.channels.paid(HERE, channel, cumulative, signature));
    }

    void fromPayee(News news) {
        if (news instanceof News.Accept accept) {
            Amount highest =
                    accept.highest().map(it -> it.voucher().cumulative()).orElse(Amount.ZERO);
            payer.channels.accepted(accept.channel(), highest, accept.highest().map(SignedVoucher::signature));
        } else if (news instanceof News.Refuse refuse) {
            RefusalCode code = refuse.why().code();
            if (code == RefusalCode.CLOSED || code == RefusalCode.OLD_RECEIPT) {
                payer.channels.disowned(refuse.channel());
            }
        } else if (news instanceof News.Ack ack) {
            payer.channels.acked(ack.channel(), ack.durable());
        } else if (news instanceof News.Close close) {
            payer.channels.closed(close.channel(), close.last(), close.signature());
        }
    }
}
