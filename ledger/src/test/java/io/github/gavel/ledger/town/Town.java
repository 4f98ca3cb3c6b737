package io.github.gavel.ledger.town;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.ledger.ChainEvent;
import io.github.gavel.economy.ledger.Terms;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.ledger.check.Tags;
import io.github.gavel.ledger.deed.Mandates;
import io.github.gavel.ledger.port.Charter;
import io.github.gavel.ledger.port.SignedMandate;
import io.github.gavel.signing.eip712.Domain;
import io.github.gavel.signing.struct.Commitment;
import io.github.gavel.signing.struct.Mandate;
import io.github.gavel.signing.struct.Nonce;

/** Who is who, and what they say. */
public final class Town {
    public static final AccountId OPERATOR = account(1);
    public static final AccountId ANN = account(2);
    public static final AccountId AGENT = account(3);
    public static final AccountId BOB = account(4);
    public static final AccountId SIGNER = account(5);
    public static final AccountId CLOSER = account(6);
    public static final AccountId STRANGER = account(7);
    public static final LedgerTime NOON = at(1_000_000_000_000L);
    public static final LedgerTime EVENING = at(1_000_020_000_000L);

    public static final Charter CHARTER = charter("5e");
    public static final Tags TAGS = Tags.of(Octets.ofHex("0b".repeat(32)), CHARTER.ledger());

    private static final Household OWN = new Household(0);

    private Town() {}

    /** Another ledger for each octet in hex. */
    public static Charter charter(String octet) {
        LedgerId ledger = new LedgerId(Octets.ofHex(octet.repeat(32)));
        Domain domain = new Domain.Anchored(ledger, 1, account(99));
        return new Charter(ledger, domain.separator(), new Terms(OPERATOR, true, true));
    }

    public static SignedMandate signed(AccountId by, Mandate mandate) {
        return new SignedMandate(mandate, ToyCurve.sign(by, Mandates.signedDigest(CHARTER.domain(), mandate)));
    }

    public static SignedMandate grant(long nonce, AccountId to, long grains) {
        return signed(OPERATOR, new Mandate.Grant(nonce(nonce), to, Amount.grains(grains)));
    }

    public static SignedMandate transfer(long nonce, AccountId from, AccountId to, long grains) {
        return signed(from, new Mandate.Transfer(nonce(nonce), from, to, Amount.grains(grains)));
    }

    /** Ann's channel to Bob. */
    public static SignedMandate open(long number, long deposit) {
        return signed(ANN, opening(number, deposit));
    }

    public static Mandate.Open opening(long number, long deposit) {
        return new Mandate.Open(commitment(number), BOB, SIGNER, CLOSER, Amount.grains(deposit), EVENING);
    }

    public static SignedMandate settle(long number, long cumulative) {
        return signed(SIGNER, new Mandate.Settle(channel(number), Amount.grains(cumulative)));
    }

    public static SignedMandate close(long number, long last) {
        return signed(CLOSER, new Mandate.CloseByPayee(channel(number), Amount.grains(last)));
    }

    public static Commitment commitment(long number) {
        return OWN.commitment(number);
    }

    public static ChannelId channel(long number) {
        return OWN.channel(number);
    }

    public static AccountId account(long number) {
        return new AccountId(numbered(12, number));
    }

    public static Nonce nonce(long number) {
        return new Nonce(numbered(24, number));
    }

    public static ChainEvent event(long number) {
        return new ChainEvent(1, numbered(24, number), 0);
    }

    public static LedgerTime at(long millis) {
        return new LedgerTime(millis);
    }

    static Octets numbered(int zeros, long number) {
        return Octets.concat(Octets.of(new byte[zeros]), Octets.ofLong(number));
    }
}
