package io.github.gavel.ledger.town;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.ledger.check.CurveRecovery;
import io.github.gavel.signing.eip712.Digest;
import io.github.gavel.signing.eip712.Keccak;
import io.github.gavel.signing.secp256k1.Chosen;
import io.github.gavel.signing.secp256k1.Curve;
import io.github.gavel.signing.secp256k1.PrivateKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Real keys of all who live in the town and in its households, whose accounts are numbers. */
final class TownKeys {
    private static final int PEOPLE = 700;
    private static final Curve CURVE = Chosen.here().curve();

    /** Who somebody is called here, by the account of his key. */
    private static final Map<AccountId, AccountId> NUMBERS = numbers();

    private TownKeys() {}

    static Signature sign(AccountId who, Digest digest) {
        return CURVE.sign(key(who), digest);
    }

    static Optional<AccountId> signerOf(Digest digest, Signature signature) {
        return new CurveRecovery(CURVE)
                .signerOf(() -> digest, signature)
                .flatMap(account -> Optional.ofNullable(NUMBERS.get(account)));
    }

    private static PrivateKey key(AccountId who) {
        return PrivateKey.of(Keccak.hash(who.octets().toBytes()).toBytes()).orElseThrow();
    }

    private static Map<AccountId, AccountId> numbers() {
        Map<AccountId, AccountId> numbers = new HashMap<>();
        for (int number = 1; number <= PEOPLE; number++) {
            AccountId who = Town.account(number);
            numbers.put(CURVE.publicKey(key(who)).account(), who);
        }
        return numbers;
    }
}
