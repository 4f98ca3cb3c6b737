package io.github.gavel.ledger.faucet;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.signing.eip712.Keccak;
import io.github.gavel.signing.struct.Mandate;
import io.github.gavel.signing.struct.Nonce;
import java.nio.charset.StandardCharsets;

/** The one claim of an account: whoever lost the answer asks for the same and is not refused for it. */
public final class FaucetClaims {
    private static final Octets PURPOSE = Octets.of("gavel-faucet-claim".getBytes(StandardCharsets.US_ASCII));

    private FaucetClaims() {}

    public static Mandate.FaucetClaim of(AccountId account, Amount amount) {
        Nonce nonce =
                new Nonce(Keccak.hash(Octets.concat(PURPOSE, account.octets()).toBytes()));
        return new Mandate.FaucetClaim(nonce, account, amount);
    }
}
