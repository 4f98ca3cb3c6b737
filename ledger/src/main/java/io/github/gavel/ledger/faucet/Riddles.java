package io.github.gavel.ledger.faucet;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.time.Tick;
import io.github.gavel.ledger.descriptor.FaucetTerms;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes riddles, and knows those of this hour and the last again without remembering any. Nobody solves one in advance,
 * since the secret of a coming hour is in this process alone.
 */
final class Riddles {
    private static final String NAME = "HmacSHA256";
    private static final Octets PURPOSE = Octets.of("gavel-faucet\1".getBytes(StandardCharsets.US_ASCII));
    private static final long HOUR = 3_600_000_000_000L;

    private final LedgerId ledger;
    private final FaucetTerms terms;
    private final Octets secret;
    private final Supplier<Tick> clock;

    Riddles(LedgerId ledger, FaucetTerms terms, Octets secret, Supplier<Tick> clock) {
        this.ledger = ledger;
        this.terms = terms;
        this.secret = secret;
        this.clock = clock;
    }

    Riddle of(AccountId account) {
        return of(account, hour());
    }

    /** The riddle that this challenge is, if it is one of that account's that still count. */
    Optional<Riddle> known(AccountId account, Octets challenge) {
        return LongStream.of(hour(), hour() - 1)
                .mapToObj(hour -> of(account, hour))
                .filter(riddle -> riddle.challenge().equals(challenge))
                .findFirst();
    }

    private long hour() {
        return clock.get().nanos() / HOUR;
    }

    private Riddle of(AccountId account, long hour) {
        Octets salt = hmac(secret, Octets.concat(PURPOSE, Octets.ofLong(hour)));
        Octets challenge = hmac(salt, Octets.concat(ledger.octets(), account.octets()));
        return new Riddle(challenge, terms.difficulty(), terms.amount());
    }

    private static Octets hmac(Octets key, Octets message) {
        try {
            Mac mac = Mac.getInstance(NAME);
            mac.init(new SecretKeySpec(key.toBytes(), NAME));
            return Octets.of(mac.doFinal(message.toBytes()));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
