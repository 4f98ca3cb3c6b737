package io.github.gavel.economy.possession;

import io.github.gavel.economy.OutOfLimits;
import io.github.gavel.economy.identity.Octets;
import java.util.HashSet;
import java.util.List;
import java.util.random.RandomGenerator;

/** What a prover is asked: chunks by number, and the nonce under which to answer, so that no answer serves twice. */
public record Challenge(Octets nonce, List<Long> chunks) {
    public static final int NONCE_BYTES = 32;
    public static final int CHUNK_LIMIT = 8;

    public Challenge {
        chunks = List.copyOf(chunks);
        if (nonce.length() != NONCE_BYTES) {
            throw new OutOfLimits("a nonce of " + nonce.length() + " bytes: it has " + NONCE_BYTES);
        }
        if (chunks.isEmpty() || chunks.size() > CHUNK_LIMIT || new HashSet<>(chunks).size() < chunks.size()) {
            throw new OutOfLimits(
                    "a challenge for chunks " + chunks + ": it asks for 1 to " + CHUNK_LIMIT + " different ones");
        }
        if (chunks.stream().anyMatch(chunk -> chunk < 0)) {
            throw new OutOfLimits("a challenge for chunks " + chunks + ": they count from 0");
        }
    }

    /**
     * A challenge for eight chunks, or all there are, that were not uploaded lately as far as there are such.
     *
     * @param random must be unpredictable outside of tests: who guesses the chunks needs only these
     */
    public static Challenge draw(UploadedChunks uploaded, RandomGenerator random) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        return new Challenge(Octets.of(nonce), List.copyOf(uploaded.draw(CHUNK_LIMIT, random)));
    }
}
