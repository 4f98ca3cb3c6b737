package io.github.gavel.engine.mse;

import io.github.gavel.engine.mse.Outcome.Shared;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What a later protocol ties its own keys to, so that nobody between two ends can pass on what they say to each other.
 * Both ends of an encrypted handshake have the same, and no other connection has it.
 */
public final class ChannelBinding {
    private final Shared shared;

    private ChannelBinding(Shared shared) {
        this.shared = shared;
    }

    public static ChannelBinding of(Shared shared) {
        return new ChannelBinding(shared);
    }

    /**
     * SHA-256 over the label, the key of who called, that of who answered, and their secret, each as long as the prime.
     */
    public byte[] hashed(String label) {
        MessageDigest digest = sha256();
        digest.update(label.getBytes(StandardCharsets.US_ASCII));
        digest.update(DiffieHellman.bytes(shared.diallersKey()));
        digest.update(DiffieHellman.bytes(shared.acceptorsKey()));
        return digest.digest(DiffieHellman.bytes(shared.secret()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Not what it is made of: it would stand in some log. */
    @Override
    public String toString() {
        return "ChannelBinding";
    }
}
