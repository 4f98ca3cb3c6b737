package io.github.gavel.speed.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.channel.LedgerWord;
import io.github.gavel.economy.channel.Order;
import io.github.gavel.economy.channel.SignedVoucher;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.ledger.Audit;
import io.github.gavel.economy.ledger.Channel;
import io.github.gavel.economy.ledger.Command;
import io.github.gavel.economy.ledger.CommandId;
import io.github.gavel.economy.ledger.Finding;
import io.github.gavel.economy.ledger.LedgerRules;
import io.github.gavel.economy.ledger.MemoryBook;
import io.github.gavel.economy.ledger.Parties;
import io.github.gavel.economy.ledger.Recorded;
import io.github.gavel.economy.ledger.Refusal;
import io.github.gavel.economy.ledger.Ruling;
import io.github.gavel.economy.ledger.Terms;
import io.github.gavel.economy.message.SignedReceipt;
import io.github.gavel.economy.money.Amount;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The ledger's own rules behind a slow line that now and then is dead. */
final class Bank {
    private static final Terms TERMS = new Terms(Fakes.OPERATOR, true, false);

    private static final Duration ORDINARY = Duration.ofMillis(200);

    private final World world;
    private final MemoryBook book = new MemoryBook();
    private final LedgerRules rules = new LedgerRules(TERMS);
    private final List<Recorded> records = new ArrayList<>();
    private final Map<ChannelId, SignedVoucher> settled = new HashMap<>();
    private long issued;
    private long commands;
    private boolean gone;

    Bank(World world) {
        this.world = world;
    }

    void grant(AccountId to, Amount amount) {
        issued += amount.grains();
        apply(new Command.Grant(fresh(), Fakes.OPERATOR, to, amount));
    }

    void gone(boolean away) {
        gone = away;
    }

    boolean isGone() {
        return gone;
    }

    /** Asks, over a line that may lose the question as well as the answer. */
    void ask(AccountId by, Order order, BiConsumer<Optional<LedgerWord>, Optional<Refusal>> answer) {
        world.time().after(latency(), () -> {
            if (gone) {
                world.coverage().add("an order that a ledger did not hear");
                return;
            }
            Optional<Refusal> refusal = done(by, order);
            Optional<LedgerWord> word = refusal.isPresent() ? Optional.empty() : Optional.of(word(channel(order)));
            world.time().after(latency(), () -> {
                if (!gone) {
                    answer.accept(word, refusal);
                }
            });
        });
    }

    private Duration latency() {
        if (!world.isDrawn()) {
            return ORDINARY;
        }
        return Duration.ofMillis(1 + world.random().nextInt(world.random().nextInt(20) == 0 ? 20_000 : 200));
    }

    private Optional<Refusal> done(AccountId by, Order order) {
        if (order instanceof Order.Look look) {
            return book.channel(look.channel()).isPresent()
                    ? Optional.empty()
                    : Optional.of(new Refusal.UnknownChannel(look.channel()));
        }
        Optional<Refusal> refusal = apply(command(by, order));
        if (refusal.isEmpty() && order instanceof Order.Settle settle) {
            settled.merge(
                    settle.voucher().voucher().channel(),
                    settle.voucher(),
                    (one, other) ->
                            one.voucher().cumulative().covers(other.voucher().cumulative()) ? one : other);
        }
        return refusal;
    }

    private static ChannelId channel(Order order) {
        if (order instanceof Order.Open open) {
            return open.intent().channel();
        }
        if (order instanceof Order.TopUp topUp) {
            return topUp.channel();
        }
        if (order instanceof Order.Extend extend) {
            return extend.channel();
        }
        if (order instanceof Order.Refund refund) {
            return refund.channel();
        }
        if (order instanceof Order.Settle settle) {
            return settle.voucher().voucher().channel();
        }
        return order instanceof Order.Close close ? close.channel() : ((Order.Look) order).channel();
    }

    private Command command(AccountId by, Order order) {
        if (order instanceof Order.Open open) {
            Parties parties = new Parties(
                    open.intent().channel(),
                    by,
                    open.intent().nonce(),
                    open.intent().commit(),
                    Fakes.tag(by, open.intent().payee()),
                    open.intent().payee(),
                    open.intent().signer(),
                    open.intent().closer());
            return new Command.Open(
                    open.intent().id(),
                    by,
                    parties,
                    open.intent().deposit(),
                    open.intent().expiry());
        }
        if (order instanceof Order.TopUp topUp) {
            return new Command.TopUp(topUp.id(), by, topUp.channel(), topUp.amount());
        }
        if (order instanceof Order.Extend extend) {
            return new Command.Extend(fresh(), by, extend.channel(), extend.expiry());
        }
        if (order instanceof Order.Settle settle) {
            AccountId signer = book.channel(settle.voucher().voucher().channel())
                    .map(it -> it.parties().signer())
                    .orElse(by);
            return new Command.Settle(fresh(), signer, settle.voucher().voucher());
        }
        if (order instanceof Order.Close close) {
            AccountId closer = book.channel(close.channel())
                    .map(it -> it.parties().closer())
                    .orElse(by);
            return new Command.CloseByPayee(fresh(), closer, close.channel(), close.last());
        }
        return new Command.RefundExpired(fresh(), by, channel(order));
    }

    private Optional<Refusal> apply(Command command) {
        Ruling ruling = rules.rule(book, command, world.time().now().ledger());
        if (ruling instanceof Ruling.Applied applied) {
            book.apply(applied.change());
            records.add(new Recorded(applied.change().at(), command));
        }
        return ruling instanceof Ruling.Refused refused ? Optional.of(refused.refusal()) : Optional.empty();
    }

    private LedgerWord word(ChannelId id) {
        Channel channel = book.channel(id).orElseThrow();
        assertThat(channel.deposit()).isGreaterThanOrEqualTo(channel.settled());
        Optional<SignedVoucher> voucher =
                channel.settled().isZero() ? Optional.empty() : Optional.ofNullable(settled.get(id));
        SignedReceipt receipt = new SignedReceipt(channel.receipt(), Fakes.receipt(channel.receipt()));
        return new LedgerWord(receipt, voucher, channel.state());
    }

    private CommandId fresh() {
        return Fakes.command(1_000_000_000L + commands++);
    }

    Optional<Channel> channel(ChannelId id) {
        return book.channel(id);
    }

    /** Whoever replays the commands comes to the same book, and no grain was made or lost. */
    void assertSound() {
        Finding.Sound sound = (Finding.Sound) Audit.of(TERMS, records);
        assertThat(sound.book()).isEqualTo(book);
        assertThat(sound.held().add(sound.locked())).isEqualTo(BigInteger.valueOf(issued));
    }
}
