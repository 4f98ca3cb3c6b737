package io.github.gavel.ledger.deed;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.PayerTag;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.ledger.ChainEvent;
import io.github.gavel.economy.ledger.CommandId;
import io.github.gavel.economy.ledger.Limits;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.ledger.port.SignedMandate;
import io.github.gavel.signing.struct.Commitment;
import io.github.gavel.signing.struct.Mandate;
import io.github.gavel.signing.struct.Nonce;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Deeds of every kind, of any content. */
public record RandomDeeds(RandomGenerator random) {
    /** One of each kind. */
    public List<Mandate> mandates() {
        return List.of(
                new Mandate.Grant(nonce(), account(), amount()),
                new Mandate.FaucetClaim(nonce(), account(), amount()),
                new Mandate.Transfer(nonce(), account(), account(), amount()),
                new Mandate.Open(
                        new Commitment(account(), amount().grains(), octets(32)),
                        account(),
                        account(),
                        account(),
                        amount(),
                        time()),
                new Mandate.TopUp(nonce(), channel(), amount()),
                new Mandate.Extend(nonce(), channel(), time()),
                new Mandate.Settle(channel(), amount()),
                new Mandate.CloseByPayee(channel(), amount()),
                new Mandate.RefundExpired(nonce(), channel()),
                new Mandate.Delegate(nonce(), account(), account(), new Limits(amount(), amount(), amount(), time())),
                new Mandate.Revoke(nonce(), account(), account()),
                new Mandate.Deposit(
                        nonce(), account(), amount(), new ChainEvent(amount().grains(), octets(32), amount().grains())),
                new Mandate.Withdraw(nonce(), account(), account(), amount()),
                new Mandate.ExitToChain(nonce(), channel()));
    }

    public Deed of(Mandate mandate) {
        Optional<PayerTag> tag =
                mandate instanceof Mandate.Open ? Optional.of(new PayerTag(octets(32))) : Optional.empty();
        return new Deed(
                new SignedMandate(mandate, new Signature(octets(65))), new CommandId(octets(32)), account(), tag);
    }

    public Octets octets(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Octets.of(bytes);
    }

    private Nonce nonce() {
        return new Nonce(octets(32));
    }

    private AccountId account() {
        return new AccountId(octets(20));
    }

    private ChannelId channel() {
        return new ChannelId(octets(32));
    }

    private Amount amount() {
        return Amount.grains(random.nextLong(Long.MAX_VALUE) >>> random.nextInt(63));
    }

    private LedgerTime time() {
        return new LedgerTime(random.nextLong(LedgerTime.MAX.epochMillis() + 1));
    }
}
