package io.github.gavel.wallet.signer;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.signing.secp256k1.Curve;
import io.github.gavel.signing.secp256k1.PrivateKey;
import io.github.gavel.wallet.keys.WorkingKeys;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The keys of the channels in use. To grow one takes longer than to sign with it. */
final class ChannelKeys {
    private static final int MOST = 256;

    private final Curve curve;
    private final WorkingKeys keys;
    private final Map<Long, PrivateKey> grown = new LinkedHashMap<>();

    ChannelKeys(Curve curve, WorkingKeys keys) {
        this.curve = curve;
        this.keys = keys;
    }

    PrivateKey of(long nonce) {
        PrivateKey key = Optional.ofNullable(grown.remove(nonce)).orElseGet(() -> keys.signer(nonce));
        grown.put(nonce, key);
        if (grown.size() > MOST) {
            wipe(grown.keySet().iterator().next());
        }
        return key;
    }

    AccountId accountOf(long nonce) {
        return curve.publicKey(of(nonce)).account();
    }

    void wipe(long nonce) {
        Optional.ofNullable(grown.remove(nonce)).ifPresent(PrivateKey::wipe);
    }

    void wipe() {
        grown.values().forEach(PrivateKey::wipe);
        grown.clear();
    }
}
