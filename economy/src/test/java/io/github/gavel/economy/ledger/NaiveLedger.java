package io.github.gavel.economy.ledger;

import static java.math.BigInteger.ZERO;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The ledger a second time, as plainly as can be: pots of money, exact integers, one method that says yes or no. It
 * shares no code with the rules, and knows nothing of speed or of refusals.
 */
final class NaiveLedger {
    private static final BigInteger MOST = BigInteger.ONE.shiftLeft(63).subtract(BigInteger.ONE);
    private static final long DAY = 86_400_000;

    /** Of each channel, what it was opened with and how it is. */
    private static final class Box {
        private final Parties parties;
        private long expiry;
        private boolean ended;
        private int changes = 1;
        private BigInteger paidIn;
        private BigInteger paidOut = ZERO;

        private Box(Parties parties, BigInteger paidIn, long expiry) {
            this.parties = parties;
            this.paidIn = paidIn;
            this.expiry = expiry;
        }

        private BigInteger inside() {
            return ended ? ZERO : paidIn.subtract(paidOut);
        }

        private boolean changedIf(boolean works) {
            changes += works ? 1 : 0;
            return works;
        }

        private boolean end() {
            ended = true;
            return changedIf(true);
        }
    }

    private static final class Leash {
        private final Limits limits;
        private BigInteger sum = ZERO;
        private final Map<Long, BigInteger> byDay = new HashMap<>();

        private Leash(Limits limits) {
            this.limits = limits;
        }
    }

    private final Terms terms;
    private long clock;
    private final Map<AccountId, BigInteger> pots = new HashMap<>();
    private final Map<ChannelId, Box> boxes = new HashMap<>();
    private final Map<List<AccountId>, Leash> leashes = new HashMap<>();
    private final Set<AccountId> served = new HashSet<>();
    private final Set<ChainEvent> seen = new HashSet<>();
    private final Map<CommandId, Command> finished = new HashMap<>();

    NaiveLedger(Terms terms) {
        this.terms = terms;
    }

    /** Whether the command changes anything; if so, it has. */
    boolean changes(Command command, LedgerTime now) {
        long before = clock;
        clock = Math.max(clock, now.epochMillis());
        if (finished.containsKey(command.id()) || !works(command)) {
            clock = before;
            return false;
        }
        finished.put(command.id(), command);
        return true;
    }

    BigInteger pot(AccountId account) {
        return pots.getOrDefault(account, ZERO);
    }

    int channels() {
        return boxes.size();
    }

    BigInteger inside(ChannelId channel) {
        return box(channel).inside();
    }

    int changesOf(ChannelId channel) {
        return box(channel).changes;
    }

    BigInteger everything() {
        BigInteger sum = pots.values().stream().reduce(ZERO, BigInteger::add);
        return boxes.values().stream().map(Box::inside).reduce(sum, BigInteger::add);
    }

    private boolean works(Command command) {
        if (command instanceof Command.Grant it) {
            return terms.test() && create(it.by(), it.to(), big(it.amount()));
        }
        if (command instanceof Command.FaucetClaim it) {
            return terms.test()
                    && !served.contains(it.to())
                    && create(it.by(), it.to(), big(it.amount()))
                    && served.add(it.to());
        }
        if (command instanceof Command.Deposit it) {
            return terms.anchored()
                    && !seen.contains(it.event())
                    && create(it.by(), it.to(), big(it.amount()))
                    && seen.add(it.event());
        }
        if (command instanceof Command.Transfer it) {
            return !it.by().equals(it.to()) && take(it.by(), big(it.amount())) && give(it.to(), big(it.amount()));
        }
        if (command instanceof Command.Withdraw it) {
            return terms.anchored() && take(it.by(), big(it.amount()));
        }
        if (command instanceof Command.Delegate it) {
            return it.limits().expiry().epochMillis() > clock
                    && put(List.of(it.by(), it.agent()), new Leash(it.limits()));
        }
        if (command instanceof Command.Revoke it) {
            return leashes.remove(List.of(it.by(), it.agent())) != null;
        }
        if (command instanceof Command.Open it) {
            return open(it);
        }
        return worksOnABox(command);
    }

    private boolean open(Command.Open it) {
        BigInteger deposit = big(it.deposit());
        AccountId payer = it.parties().payer();
        boolean possible = !boxes.containsKey(it.parties().channel())
                && it.expiry().epochMillis() > clock
                && holds(it.by(), payer)
                && pot(payer).compareTo(deposit) >= 0
                && pull(it.by(), payer, deposit, ZERO);
        if (possible) {
            take(payer, deposit);
            boxes.put(
                    it.parties().channel(),
                    new Box(it.parties(), deposit, it.expiry().epochMillis()));
        }
        return possible;
    }

    private boolean worksOnABox(Command command) {
        if (command instanceof Command.TopUp it) {
            Box box = box(it.channel());
            BigInteger more = big(it.amount());
            AccountId payer = box.parties.payer();
            boolean works = !box.ended
                    && clock < box.expiry
                    && holds(it.by(), payer)
                    && pot(payer).compareTo(more) >= 0
                    && pull(it.by(), payer, more, box.paidIn)
                    && take(payer, more);
            box.paidIn = works ? box.paidIn.add(more) : box.paidIn;
            return box.changedIf(works);
        }
        if (command instanceof Command.Extend it) {
            Box box = box(it.channel());
            long later = it.expiry().epochMillis();
            boolean works =
                    !box.ended && clock < box.expiry && later > box.expiry && holds(it.by(), box.parties.payer());
            box.expiry = works ? later : box.expiry;
            return box.changedIf(works);
        }
        if (command instanceof Command.Settle it) {
            Box box = box(it.voucher().channel());
            BigInteger sum = big(it.voucher().cumulative());
            boolean works = !box.ended
                    && it.by().equals(box.parties.signer())
                    && sum.compareTo(box.paidOut) > 0
                    && sum.compareTo(box.paidIn) <= 0
                    && give(box.parties.payee(), sum.subtract(box.paidOut));
            box.paidOut = works ? sum : box.paidOut;
            return box.changedIf(works);
        }
        return end(command);
    }

    private boolean end(Command command) {
        if (command instanceof Command.CloseByPayee it) {
            Box box = box(it.channel());
            boolean agreed =
                    it.by().equals(box.parties.closer()) && big(it.last()).compareTo(box.paidOut) <= 0;
            return !box.ended && agreed && give(box.parties.payer(), box.inside()) && box.end();
        }
        if (command instanceof Command.RefundExpired it) {
            Box box = box(it.channel());
            boolean due = clock >= box.expiry && holds(it.by(), box.parties.payer());
            return !box.ended && due && give(box.parties.payer(), box.inside()) && box.end();
        }
        if (command instanceof Command.ExitToChain it) {
            Box box = box(it.channel());
            boolean late = it.by().equals(box.parties.payer()) && clock >= box.expiry;
            boolean asked = it.by().equals(box.parties.payee()) || late;
            return terms.anchored() && !box.ended && asked && box.end();
        }
        throw new AssertionError("a command of no kind: " + command);
    }

    /** The channel's box, or an ended one that was never a channel's. */
    private Box box(ChannelId channel) {
        Box none = new Box(Names.parties(0), ZERO, 0);
        none.ended = true;
        return boxes.getOrDefault(channel, none);
    }

    private Leash leash(AccountId account, AccountId key) {
        Limits none = new Limits(Amount.ZERO, Amount.ZERO, Amount.ZERO, new LedgerTime(0));
        return leashes.getOrDefault(List.of(account, key), new Leash(none));
    }

    private boolean holds(AccountId key, AccountId account) {
        Leash leash = leash(account, key);
        return key.equals(account)
                || (leash != null && clock < leash.limits.expiry().epochMillis());
    }

    /** Counts what an agent locks, if its leash is long enough. */
    private boolean pull(AccountId key, AccountId account, BigInteger amount, BigInteger before) {
        if (amount.signum() == 0) {
            return false;
        }
        if (key.equals(account)) {
            return true;
        }
        Leash leash = leash(account, key);
        BigInteger today = leash.byDay.getOrDefault(clock / DAY, ZERO).add(amount);
        BigInteger ever = leash.sum.add(amount);
        if (before.add(amount).compareTo(big(leash.limits.perChannel())) > 0
                || today.compareTo(big(leash.limits.perDay())) > 0
                || ever.compareTo(big(leash.limits.total())) > 0) {
            return false;
        }
        leash.byDay.put(clock / DAY, today);
        leash.sum = ever;
        return true;
    }

    private boolean create(AccountId by, AccountId to, BigInteger amount) {
        return by.equals(terms.operator())
                && amount.signum() > 0
                && everything().add(amount).compareTo(MOST) <= 0
                && give(to, amount);
    }

    private boolean take(AccountId from, BigInteger amount) {
        boolean enough = amount.signum() > 0 && pot(from).compareTo(amount) >= 0;
        pots.computeIfPresent(from, (id, pot) -> enough ? pot.subtract(amount) : pot);
        return enough;
    }

    private boolean give(AccountId to, BigInteger amount) {
        pots.merge(to, amount, BigInteger::add);
        return true;
    }

    private boolean put(List<AccountId> pair, Leash leash) {
        leashes.put(pair, leash);
        return true;
    }

    private static BigInteger big(Amount amount) {
        return BigInteger.valueOf(amount.grains());
    }
}
