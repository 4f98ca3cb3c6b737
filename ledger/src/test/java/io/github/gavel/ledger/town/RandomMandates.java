package io.github.gavel.ledger.town;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.ledger.Book;
import io.github.gavel.economy.ledger.Channel;
import io.github.gavel.economy.ledger.Limits;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.ledger.port.SignedMandate;
import io.github.gavel.signing.struct.Mandate;
import io.github.gavel.signing.struct.Nonce;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Honest and hostile mandates in any order: wrong keys, wrong sums, used nonces, old ones again. */
public final class RandomMandates {
    private final RandomGenerator random;
    private final Book book;
    private final Household household;
    private final Amount most;
    private final List<AccountId> people;
    private final List<AccountId> keys;
    private final List<SignedMandate> said = new ArrayList<>();
    private long lastNonce;
    private int unused;

    /** What fits {@code book} often enough. */
    public RandomMandates(RandomGenerator random, Book book) {
        this(random, book, new Household(0), Amount.MAX);
    }

    /** Of a household that is not alone: with {@code most} small enough, nothing depends on what others have. */
    public RandomMandates(RandomGenerator random, Book book, Household household, Amount most) {
        this.random = random;
        this.book = book;
        this.household = household;
        this.most = most;
        this.people = household.people();
        this.keys = new ArrayList<>(people);
        this.keys.add(Town.OPERATOR);
    }

    public SignedMandate next(LedgerTime now) {
        if (!said.isEmpty() && random.nextInt(6) == 0) {
            return any(said);
        }
        SignedMandate fresh = fresh(now);
        said.add(fresh);
        return fresh;
    }

    private SignedMandate fresh(LedgerTime now) {
        Nonce nonce = Town.nonce(random.nextInt(12) == 0 ? random.nextLong(lastNonce + 1) : ++lastNonce);
        int number = Math.max(0, unused() - random.nextInt(5));
        ChannelId channel = household.channel(number);
        AccountId ann = household.ann();
        AccountId bob = household.bob();
        AccountId agent = household.agent();
        AccountId somebody = random.nextBoolean() ? ann : any(people);
        return switch (random.nextInt(20)) {
            case 0 -> signed(Town.OPERATOR, new Mandate.Grant(nonce, somebody, amount(somebody)));
            case 1 -> signed(Town.OPERATOR, new Mandate.FaucetClaim(nonce, somebody, amount(somebody)));
            case 2 ->
                signed(
                        Town.OPERATOR,
                        new Mandate.Deposit(nonce, somebody, amount(somebody), household.event(random.nextInt(6))));
            case 3, 4 -> signed(somebody, new Mandate.Transfer(nonce, somebody, any(people), amount(somebody)));
            case 5 -> signed(somebody, new Mandate.Withdraw(nonce, somebody, any(people), amount(somebody)));
            case 6 -> signed(ann, new Mandate.Delegate(nonce, ann, agent, limits(now)));
            case 7 ->
                random.nextBoolean()
                        ? signed(ann, new Mandate.Revoke(nonce, ann, agent))
                        : signed(random.nextBoolean() ? bob : ann, new Mandate.ExitToChain(nonce, channel));
            case 8, 9 -> signed(payer(), opening(random.nextInt(4) > 0 ? unused() : number, now));
            case 10, 11, 12 -> signed(payer(), new Mandate.TopUp(nonce, channel, amount(ann)));
            case 13 -> signed(payer(), new Mandate.Extend(nonce, channel, moment(now)));
            case 14 -> signed(household.closer(), new Mandate.CloseByPayee(channel, near(settled(channel))));
            case 15 -> signed(payer(), new Mandate.RefundExpired(nonce, channel));
            default ->
                signed(
                        household.signer(),
                        new Mandate.Settle(
                                channel, random.nextBoolean() ? near(deposit(channel)) : near(settled(channel))));
        };
    }

    /** By the key that should sign, or sometimes any other. */
    private SignedMandate signed(AccountId right, Mandate mandate) {
        return Town.signed(random.nextInt(8) == 0 ? any(keys) : right, mandate);
    }

    private AccountId payer() {
        return random.nextBoolean() ? household.agent() : household.ann();
    }

    private Mandate.Open opening(int number, LedgerTime now) {
        return new Mandate.Open(
                household.commitment(number),
                household.bob(),
                household.signer(),
                household.closer(),
                amount(household.ann()),
                moment(now));
    }

    /** The number of the next channel. */
    private int unused() {
        while (book.channel(household.channel(unused)).isPresent()) {
            unused++;
        }
        return unused;
    }

    private Limits limits(LedgerTime now) {
        return new Limits(
                Amount.grains(random.nextInt(600)),
                Amount.grains(random.nextInt(600)),
                Amount.grains(random.nextInt(900)),
                moment(now));
    }

    private LedgerTime moment(LedgerTime now) {
        long hours = random.nextInt(-1, 24);
        return new LedgerTime(now.epochMillis() + Duration.ofHours(hours).toMillis());
    }

    private Amount amount(AccountId whose) {
        return switch (random.nextInt(12)) {
            case 0 -> Amount.grains(most.grains() >>> random.nextInt(4));
            case 1 -> near(book.account(whose).balance());
            case 2 -> Amount.grains(random.nextInt(2));
            default -> Amount.grains(random.nextInt(200));
        };
    }

    /** Often exactly it, often one beside it, seldom far away. */
    private Amount near(Amount amount) {
        return switch (random.nextInt(12)) {
            case 0 -> most;
            case 1, 2 -> amount.plusAtMost(Amount.grains(1));
            case 3, 4, 5 -> amount;
            default -> Amount.grains(amount.isZero() ? random.nextInt(2) : amount.grains() / (1 + random.nextInt(4)));
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
