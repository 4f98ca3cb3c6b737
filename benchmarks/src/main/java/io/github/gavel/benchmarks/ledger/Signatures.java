package io.github.gavel.benchmarks.ledger;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.ledger.check.Pen;
import io.github.gavel.ledger.check.Recovery;
import io.github.gavel.signing.eip712.Digest;
import io.github.gavel.signing.secp256k1.Curve;
import io.github.gavel.signing.secp256k1.PrivateKey;
import io.github.gavel.signing.secp256k1.PublicKey;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        return digest -> sign(operator(), digest.get());
    }

    /**
     * Cost nothing, so that the rest is seen: a signature is the account that it is taken for, and what it would be
     * over is not even hashed.
     */
    static Signatures free() {
        return new Free();
    }

    /** As they are in earnest. */
    static Signatures by(Curve curve) {
        return new Real(curve);
    }

    /** Of three people. */
    final class Real implements Signatures {
        private final Curve curve;
        private final Map<AccountId, PrivateKey> keys = new LinkedHashMap<>();
        private final List<AccountId> people;

        Real(Curve curve) {
            this.curve = curve;
            SecureRandom random = new SecureRandom();
            for (int i = 0; i < 3; i++) {
                PrivateKey key = PrivateKey.draw(random);
                keys.put(curve.publicKey(key).account(), key);
            }
            this.people = List.copyOf(keys.keySet());
        }

        @Override
        public AccountId operator() {
            return people.get(0);
        }

        @Override
        public AccountId payer() {
            return people.get(1);
        }

        @Override
        public AccountId signer() {
            return people.get(2);
        }

        @Override
        public Signature sign(AccountId who, Digest digest) {
            return curve.sign(Objects.requireNonNull(keys.get(who)), digest);
        }

        @Override
        public Recovery recovery() {
            return (digest, signature) -> curve.recover(digest.get(), signature).map(PublicKey::account);
        }
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
            return of(who);
        }

        @Override
        public Pen pen() {
            Signature operators = of(operator());
            return digest -> operators;
        }

        @Override
        public Recovery recovery() {
            return (digest, signature) -> Optional.of(
                    new AccountId(Octets.of(Arrays.copyOf(signature.octets().toBytes(), ACCOUNT))));
        }

        private static Signature of(AccountId who) {
            return new Signature(Octets.of(Arrays.copyOf(who.octets().toBytes(), WHOLE)));
        }

        private static AccountId named(long number) {
            return new AccountId(Octets.concat(Octets.of(new byte[12]), Octets.ofLong(number)));
        }
    }
}
