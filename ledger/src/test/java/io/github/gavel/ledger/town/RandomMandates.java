package io.github.gavel.ledger.town;

import static io.github.gavel.ledger.town.Town.AGENT;
import static io.github.gavel.ledger.town.Town.ANN;
import static io.github.gavel.ledger.town.Town.BOB;
import static io.github.gavel.ledger.town.Town.CLOSER;
import static io.github.gavel.ledger.town.Town.OPERATOR;
import static io.github.gavel.ledger.town.Town.SIGNER;
import static io.github.gavel.ledger.town.Town.STRANGER;

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
    private static final List<AccountId> PEOPLE = List.of(OPERATOR, ANN, AGENT, BOB, SIGNER, CLOSER, STRANGER);

    private final RandomGenerator random;
    private final Book book;
    private final List<SignedMandate> said = new ArrayList<>();
    private long lastNonce;

    /** What fits {@code book} often enough. */
    public RandomMandates(RandomGenerator random, Book book) {
        this.random = random;
        this.book = book;
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
        ChannelId channel = Town.channel(number);
        AccountId somebody = random.nextBoolean() ? ANN : any(PEOPLE);
        return switch (random.nextInt(20)) {
            case 0 -> signed(OPERATOR, new Mandate.Grant(nonce, somebody, amount(somebody)));
            case 1 -> signed(OPERATOR, new Mandate.FaucetClaim(nonce, somebody, amount(somebody)));
            case 2 ->
                signed(OPERATOR, new Mandate.Deposit(nonce, somebody, amount(somebody), Town.event(random.nextInt(6))));
            case 3, 4 -> signed(somebody, new Mandate.Transfer(nonce, somebody, any(PEOPLE), amount(somebody)));
            case 5 -> signed(somebody, new Mandate.Withdraw(nonce, somebody, any(PEOPLE), amount(somebody)));
            case 6 -> signed(ANN, new Mandate.Delegate(nonce, ANN, AGENT, limits(now)));
            case 7 ->
                random.nextBoolean()
                        ? signed(ANN, new Mandate.Revoke(nonce, ANN, AGENT))
                        : signed(random.nextBoolean() ? BOB : ANN, new Mandate.ExitToChain(nonce, channel));
            case 8, 9 -> signed(payer(), opening(random.nextInt(4) > 0 ? unused() : number, now));
            case 10, 11, 12 -> signed(payer(), new Mandate.TopUp(nonce, channel, amount(ANN)));
            case 13 -> signed(payer(), new Mandate.Extend(nonce, channel, moment(now)));
            case 14 -> signed(CLOSER, new Mandate.CloseByPayee(channel, near(settled(channel))));
            case 15 -> signed(payer(), new Mandate.RefundExpired(nonce, channel));
            default ->
                signed(
                        SIGNER,
                        new Mandate.Settle(
                                channel, random.nextBoolean() ? near(deposit(channel)) : near(settled(channel))));
        };
    }

    /** By the key that should sign, or sometimes any other. */
    private SignedMandate signed(AccountId right, Mandate mandate) {
        return Town.signed(random.nextInt(8) == 0 ? any(PEOPLE) : right, mandate);
    }

    private AccountId payer() {
        return random.nextBoolean() ? AGENT : ANN;
    }

    private Mandate.Open opening(int number, LedgerTime now) {
        return new Mandate.Open(Town.commitment(number), BOB, SIGNER, CLOSER, amount(ANN), moment(now));
    }

    /** The number of the next channel. */
    private int unused() {
        int number = 0;
        while (book.channel(Town.channel(number)).isPresent()) {
            number++;
        }
        return number;
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
            case 0 -> Amount.grains(Long.MAX_VALUE >>> random.nextInt(4));
            case 1 -> near(book.account(whose).balance());
            case 2 -> Amount.grains(random.nextInt(2));
            default -> Amount.grains(random.nextInt(200));
        };
    }

    /** Often exactly it, often one beside it, seldom far away. */
    private Amount near(Amount amount) {
        return switch (random.nextInt(12)) {
            case 0 -> Amount.MAX;
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
