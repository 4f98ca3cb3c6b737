package io.github.gavel.ledger.server;

import io.github.gavel.ledger.descriptor.Pin;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * What a server shows, and the key that goes with it.
 *
 * @param chain its own certificate first
 */
public record ServerKey(List<X509Certificate> chain, PrivateKey key) {
    public ServerKey {
        chain = List.copyOf(chain);
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("a server's key without a certificate");
        }
    }

    public Pin pin() {
        return Pin.of(chain.get(0).getPublicKey());
    }

    @Override
    public String toString() {
        return "the key of a server that shows " + pin();
    }
}
