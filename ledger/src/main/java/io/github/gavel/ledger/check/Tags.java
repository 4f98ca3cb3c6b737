package io.github.gavel.ledger.check;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.PayerTag;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes payers' tags: the same for every channel of one payer to one payee, and different for everybody else, who
 * cannot tell one payer from another by it. The key is derived from the operator's with HKDF (RFC 5869).
 */
public final class Tags {
    private static final String NAME = "HmacSHA256";
    private static final Octets PURPOSE = Octets.of("gavel-payer-tag\1".getBytes(StandardCharsets.US_ASCII));

    private final Octets key;

    private Tags(Octets key) {
        this.key = key;
    }

    public static Tags of(Octets operatorKey, LedgerId ledger) {
        return new Tags(hmac(hmac(ledger.octets(), operatorKey), PURPOSE));
    }

    public PayerTag tag(AccountId payer, AccountId payee) {
        return new PayerTag(hmac(key, Octets.concat(payer.octets(), payee.octets())));
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
