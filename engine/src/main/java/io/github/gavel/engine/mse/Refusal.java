package io.github.gavel.engine.mse;

import java.util.Locale;

/** Why a handshake came to nothing, with the number that shows it. */
public record Refusal(Reason reason, long number) {
    public enum Reason {
        /** Its lowest 64 bits. */
        KEY_OUT_OF_RANGE("a public key that leaves no secret (it ends in %016x)"),
        /** So many bytes were looked through. */
        NO_MARK("no sign of the secret within %d bytes"),
        /** The first eight bytes that were to be zero. */
        NOT_ZERO("the check bytes are %016x instead of zero"),
        /** The bits that were offered. */
        NO_COMMON_CIPHER("none of the offered ciphers (%08x) is acceptable"),
        /** The bits that were chosen. */
        CIPHER_NOT_OFFERED("the chosen cipher (%08x) was not offered"),
        PAD_TOO_LONG("padding of %d bytes: at most " + Handshake.PAD_LIMIT),
        PAYLOAD_TOO_LONG("%d bytes of payload in the handshake: at most " + Handshake.PAYLOAD_LIMIT),
        UNKNOWN_TORRENT("a torrent that is not among ours");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }

    static Refusal of(Reason reason) {
        return new Refusal(reason, 0);
    }

    public String sentence() {
        return "Encrypted handshake: " + String.format(Locale.ROOT, reason.sentence, number) + ".";
    }
}
