package io.github.gavel.engine.mse;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * What both ends have after a handshake. Bytes that were fed and not taken belong to the payload, behind
 * {@code initialPayload}, and still have to go through the ciphers if there are any.
 *
 * @param dialled whether we began
 * @param ciphers empty if the payload travels plain
 * @param initialPayload what whoever dialled said within the handshake, decrypted; empty if that was us
 */
public record Outcome(
        boolean dialled, StreamKey torrent, Optional<Ciphers> ciphers, Shared shared, ByteBuffer initialPayload) {
    /** Both directions of an encrypted payload; they stand behind the handshake's own bytes. */
    public record Ciphers(Rc4 in, Rc4 out) {}

    /** What a later protocol can be tied to: both public keys, within 2 and P - 2, and the secret. */
    public record Shared(BigInteger diallersKey, BigInteger acceptorsKey, BigInteger secret) {
        @Override
        public String toString() {
            return "Shared[diallersKey=" + diallersKey + ", acceptorsKey=" + acceptorsKey + "]";
        }
    }

    public PayloadCipher payload() {
        return ciphers.isPresent() ? PayloadCipher.RC4 : PayloadCipher.PLAIN;
    }
}
