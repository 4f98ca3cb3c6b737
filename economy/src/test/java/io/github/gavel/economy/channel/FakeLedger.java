package io.github.gavel.economy.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.PayerTag;
import io.github.gavel.economy.ledger.Audit;
import io.github.gavel.economy.ledger.Channel;
import io.github.gavel.economy.ledger.Command;
import io.github.gavel.economy.ledger.CommandId;
import io.github.gavel.economy.ledger.Finding;
import io.github.gavel.economy.ledger.LedgerRules;
import io.github.gavel.economy.ledger.MemoryBook;
import io.github.gavel.economy.ledger.Parties;
import io.github.gavel.economy.ledger.Receipt;
import io.github.gavel.economy.ledger.Recorded;
import io.github.gavel.economy.ledger.Refusal;
import io.github.gavel.economy.ledger.Ruling;
import io.github.gavel.economy.ledger.Terms;
import io.github.gavel.economy.message.SignedReceipt;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The rules of the ledger behind queues that are slow, forget, repeat, answer out of order, and may lie. */
final class FakeLedger {
    private static final Amount MONEY = Cast.grains(1_500);
    private static final AccountId OPERATOR = Cast.account(1);
    private static final Terms TERMS = new Terms(OPERATOR, true, true);

    enum Side {
        PAYER,
        PAYEE
    }

    record Request(Side from, Order order) {}

    record Answer(Side to, Order order, Optional<LedgerWord> word, Optional<Refusal> refusal) {}

    final MemoryBook book = new MemoryBook();
    final List<Answer> answers = new ArrayList<>();
    boolean gone;
    boolean lying;
    private final List<Request> requests = new ArrayList<>();
    private final List<Recorded> records = new ArrayList<>();
    private final LedgerRules rules = new LedgerRules(TERMS);
    private long lastId = 1_000_000;
    private Amount granted = Amount.ZERO;

    /** The payer has money from now on. */
    void grant(LedgerTime now) {
        apply(new Command.Grant(freshId(), OPERATOR, Cast.ANN, MONEY), now);
        granted = granted.plus(MONEY);
    }

    void exitToChain(LedgerTime now) {
        apply(new Command.ExitToChain(freshId(), Cast.BOB, Cast.CHANNEL), now);
    }

    void ask(Side from, Order order) {
        if (!gone) {
            requests.add(new Request(from, order));
        }
    }

    /** Does one of the orders that have arrived, and now and then does not forget that it did. */
    void work(RandomGenerator random, LedgerTime now) {
        if (requests.isEmpty()) {
            return;
        }
        int which = random.nextInt(requests.size());
        Request request = random.nextInt(10) == 0 ? requests.get(which) : requests.remove(which);
        Optional<Refusal> refusal = done(request.order(), now);
        if (!gone) {
            boolean believable = channel().isPresent() && !isAbout(request, Order.Open.class, Order.Refund.class);
            answers.add(lying && believable ? lie(request) : answer(request, refusal));
        }
    }

    void workOff(RandomGenerator random, LedgerTime now) {
        while (!requests.isEmpty()) {
            work(random, now);
        }
    }

    boolean isIdle() {
        return requests.isEmpty() && answers.isEmpty();
    }

    /** Nobody listens there any more. */
    void forget(Side side) {
        answers.removeIf(it -> it.to() == side);
    }

    boolean isAsked(Side from, Class<? extends Order> kind) {
        return requests.stream().anyMatch(it -> it.from() == from && kind.isInstance(it.order()));
    }

    Optional<Channel> channel() {
        return book.channel(Cast.CHANNEL);
    }

    Amount settled() {
        return channel().map(Channel::settled).orElse(Amount.ZERO);
    }

    Amount deposit() {
        return channel().map(Channel::deposit).orElse(Amount.ZERO);
    }

    Amount granted() {
        return granted;
    }

    Amount balance(AccountId account) {
        return book.account(account).balance();
    }

    void assertSound() {
        Finding.Sound sound = (Finding.Sound) Audit.of(TERMS, records);
        assertThat(sound.book()).isEqualTo(book);
        assertThat(sound.held().add(sound.locked()).longValueExact())
                .isEqualTo(book.circulating().grains());
    }

    private Answer answer(Request request, Optional<Refusal> refusal) {
        Optional<LedgerWord> word = channel().filter(it -> refusal.isEmpty()).map(this::word);
        return new Answer(request.from(), request.order(), word, refusal);
    }

    private static boolean isAbout(Request request, Class<?>... kinds) {
        return Arrays.stream(kinds).anyMatch(it -> it.isInstance(request.order()));
    }

    /** A receipt of less than was ever in the channel, or that there is none. */
    private Answer lie(Request request) {
        Optional<LedgerWord> word = channel()
                .filter(it -> it.settled().isZero())
                .map(Channel::receipt)
                .map(FakeLedger::smaller)
                .map(it -> new LedgerWord(
                        new SignedReceipt(it, Cast.signature(it.seq())), Optional.empty(), Channel.State.OPEN));
        Optional<Refusal> denial =
                word.isPresent() ? Optional.empty() : Optional.of(new Refusal.UnknownChannel(Cast.CHANNEL));
        return new Answer(request.from(), request.order(), word, denial);
    }

    private static Receipt smaller(Receipt it) {
        return new Receipt(
                it.channel(),
                it.payerCommit(),
                it.payerTag(),
                it.payee(),
                it.signer(),
                it.closer(),
                Cast.grains(1),
                it.expiry(),
                it.seq());
    }

    private LedgerWord word(Channel channel) {
        long settled = channel.settled().grains();
        Optional<SignedVoucher> voucher = settled == 0 ? Optional.empty() : Optional.of(Cast.signed(settled));
        SignedReceipt receipt = new SignedReceipt(channel.receipt(), Cast.signature(channel.seq()));
        return new LedgerWord(receipt, voucher, channel.state());
    }

    private Optional<Refusal> done(Order order, LedgerTime now) {
        if (order instanceof Order.Look) {
            return channel().isPresent() ? Optional.empty() : Optional.of(new Refusal.UnknownChannel(Cast.CHANNEL));
        }
        return apply(command(order), now);
    }

    private Command command(Order order) {
        if (order instanceof Order.Open open) {
            Intent intent = open.intent();
            PayerTag tag = Cast.receipt(1, 1, Cast.EXPIRY).payerTag();
            Parties parties = new Parties(
                    intent.channel(),
                    Cast.ANN,
                    intent.nonce(),
                    intent.commit(),
                    tag,
                    intent.payee(),
                    intent.signer(),
                    intent.closer());
            return new Command.Open(intent.id(), Cast.ANN, parties, intent.deposit(), intent.expiry());
        }
        if (order instanceof Order.TopUp topUp) {
            return new Command.TopUp(topUp.id(), Cast.ANN, topUp.channel(), topUp.amount());
        }
        if (order instanceof Order.Extend extend) {
            return new Command.Extend(freshId(), Cast.ANN, extend.channel(), extend.expiry());
        }
        if (order instanceof Order.Settle settle) {
            return new Command.Settle(freshId(), Cast.SIGNER, settle.voucher().voucher());
        }
        if (order instanceof Order.Close close) {
            return new Command.CloseByPayee(freshId(), Cast.CLOSER, close.channel(), close.last());
        }
        return new Command.RefundExpired(freshId(), Cast.ANN, Cast.CHANNEL);
    }

    private Optional<Refusal> apply(Command command, LedgerTime now) {
        Ruling ruling = rules.rule(book, command, now);
        if (ruling instanceof Ruling.Applied applied) {
            Optional<Channel> before = channel();
            Amount settledBefore = settled();
            book.apply(applied.change());
            records.add(new Recorded(applied.change().at(), command));
            assertThat(settled()).isGreaterThanOrEqualTo(settledBefore).isLessThanOrEqualTo(deposit());
            before.filter(it -> !it.isOpen())
                    .ifPresent(it -> assertThat(channel()).as("a final state").contains(it));
        }
        return ruling instanceof Ruling.Refused refused ? Optional.of(refused.refusal()) : Optional.empty();
    }

    private CommandId freshId() {
        return Cast.command(lastId++);
    }
}
