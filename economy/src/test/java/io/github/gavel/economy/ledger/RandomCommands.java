package io.github.gavel.economy.ledger;

import static io.github.gavel.economy.ledger.Names.grains;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Honest and hostile commands in any order: wrong keys, wrong sums, used ids, old commands again. */
final class RandomCommands {
    private static final List<AccountId> PEOPLE =
            List.of(Names.OPERATOR, Names.ANN, Names.AGENT, Names.BOB, Names.SIGNER, Names.CLOSER, Names.STRANGER);

    private final RandomGenerator random;
    private final Book book;
    private final List<Command> said = new ArrayList<>();
    private long lastId;

    RandomCommands(RandomGenerator random, Book book) {
        this.random = random;
        this.book = book;
    }

    Command next(LedgerTime now) {
        if (!said.isEmpty() && random.nextInt(8) == 0) {
            return any(said);
        }
        Command command = fresh(now);
        said.add(command);
        return command;
    }

    /** Mostly onwards, sometimes days away, sometimes back. */
    LedgerTime after(LedgerTime now) {
        return switch (random.nextInt(40)) {
            case 0 -> new LedgerTime(random.nextLong(now.epochMillis() + 1));
            case 1 -> now.plus(Duration.ofHours(random.nextInt(40)));
            default -> now.max(book.time()).plus(Duration.ofMinutes(random.nextInt(15)));
        };
    }

    private Command fresh(LedgerTime now) {
        CommandId id = Names.id(random.nextInt(12) == 0 ? random.nextLong(lastId + 1) : ++lastId);
        ChannelId channel = Names.channel(Math.max(0, unused() - random.nextInt(5)));
        AccountId somebody = random.nextBoolean() ? Names.ANN : any(PEOPLE);
        return switch (random.nextInt(20)) {
            case 0 -> new Command.Grant(id, key(Names.OPERATOR), somebody, amount(somebody));
            case 1 -> new Command.FaucetClaim(id, key(Names.OPERATOR), somebody, amount(somebody));
            case 2 ->
                new Command.Deposit(
                        id, key(Names.OPERATOR), somebody, amount(somebody), Names.event(random.nextInt(6)));
            case 3, 4 -> new Command.Transfer(id, somebody, any(PEOPLE), amount(somebody));
            case 5 -> new Command.Withdraw(id, somebody, any(PEOPLE), amount(somebody));
            case 6 -> new Command.Delegate(id, key(Names.ANN), key(Names.AGENT), limits(now));
            case 7 ->
                random.nextBoolean()
                        ? new Command.Revoke(id, key(Names.ANN), key(Names.AGENT))
                        : new Command.ExitToChain(id, key(random.nextBoolean() ? Names.BOB : Names.ANN), channel);
            case 8, 9 -> new Command.Open(id, payer(), parties(), amount(Names.ANN), moment(now));
            case 10, 11, 12 -> new Command.TopUp(id, payer(), channel, amount(Names.ANN));
            case 13 -> new Command.Extend(id, payer(), channel, moment(now));
            case 14 -> new Command.CloseByPayee(id, key(Names.CLOSER), channel, near(settled(channel)));
            case 15 -> new Command.RefundExpired(id, payer(), channel);
            default ->
                new Command.Settle(
                        id,
                        key(Names.SIGNER),
                        new Voucher(channel, random.nextBoolean() ? near(deposit(channel)) : near(settled(channel))));
        };
    }

    /** The key that should sign, or sometimes any other. */
    private AccountId key(AccountId right) {
        return random.nextInt(8) == 0 ? any(PEOPLE) : right;
    }

    private AccountId payer() {
        return key(random.nextBoolean() ? Names.AGENT : Names.ANN);
    }

    private Parties parties() {
        Parties ours = Names.parties(random.nextInt(4) > 0 ? unused() : random.nextInt(1 + unused()));
        return new Parties(
                ours.channel(),
                key(Names.ANN),
                ours.nonce(),
                ours.commit(),
                ours.tag(),
                key(Names.BOB),
                key(Names.SIGNER),
                key(Names.CLOSER));
    }

    /** The number of the next channel. */
    private int unused() {
        int number = 0;
        while (book.channel(Names.channel(number)).isPresent()) {
            number++;
        }
        return number;
    }

    private Limits limits(LedgerTime now) {
        return new Limits(
                grains(random.nextInt(600)), grains(random.nextInt(600)), grains(random.nextInt(900)), moment(now));
    }

    private LedgerTime moment(LedgerTime now) {
        long hours = random.nextInt(-1, 24);
        return new LedgerTime(Math.max(
                0, now.max(book.time()).epochMillis() + Duration.ofHours(hours).toMillis()));
    }

    private Amount amount(AccountId whose) {
        return switch (random.nextInt(12)) {
            case 0 -> grains(Long.MAX_VALUE >>> random.nextInt(4));
            case 1 -> near(book.account(whose).balance());
            case 2 -> grains(random.nextInt(2));
            default -> grains(random.nextInt(200));
        };
    }

    /** Often exactly it, often one beside it, seldom far away. */
    private Amount near(Amount amount) {
        return switch (random.nextInt(12)) {
            case 0 -> grains(Long.MAX_VALUE);
            case 1, 2 -> amount.leavesRoomFor(grains(1)) ? amount.plus(grains(1)) : amount;
            case 3, 4, 5 -> amount;
            default -> grains(amount.isZero() ? random.nextInt(2) : amount.grains() / (1 + random.nextInt(4)));
        };
    }

    private Amount settled(ChannelId channel) {
        return book.channel(channel).map(Channel::settled).orElse(Amount.ZERO);
    }

    private Amount deposit(ChannelId channel) {
        return book.channel(channel).map(Channel::deposit).orElse(Amount.ZERO);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
