package io.github.gavel.benchmarks.ledger;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.ledger.check.Pen;
import io.github.gavel.ledger.check.Recovery;
import io.github.gavel.signing.eip712.Digest;
import java.util.Arrays;
import java.util.Optional;

/** Who signs and who checks. */
public interface Signatures {
    AccountId operator();

    AccountId payer();

    /** Whose vouchers count in every channel. */
    AccountId signer();

    Signature sign(AccountId who, Digest digest);

    Recovery recovery();

    default Pen pen() {
        return digest -> sign(operator(), digest);
    }

    /** Cost nothing, so that the rest is seen: a signature is the account that it is taken for. */
    static Signatures free() {
        return new Free();
    }

    /** Takes every signature for good. */
    final class Free implements Signatures {
        private static final int ACCOUNT = 20;
        private static final int WHOLE = 65;

        @Override
        public AccountId operator() {
            return named(1);
        }

        @Override
        public AccountId payer() {
            return named(2);
        }

        @Override
        public AccountId signer() {
            return named(3);
        }

        @Override
        public Signature sign(AccountId who, Digest digest) {
            return new Signature(Octets.of(Arrays.copyOf(who.octets().toBytes(), WHOLE)));
        }

        @Override
        public Recovery recovery() {
            return (digest, signature) -> Optional.of(
                    new AccountId(Octets.of(Arrays.copyOf(signature.octets().toBytes(), ACCOUNT))));
        }

        private static AccountId named(long number) {
            return new AccountId(Octets.concat(Octets.of(new byte[12]), Octets.ofLong(number)));
        }
    }
}
