package io.github.gavel.economy.possession;

import io.github.gavel.economy.identity.HelloKey;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.Octets;
import java.util.List;

/**
 * That {@code prover} has the torrent, towards {@code verifier}. An answer names both, so it cannot be passed on from
 * somebody else, nor be sent back to whoever asked.
 */
public record Claim(HelloKey prover, HelloKey verifier, InfoHash torrent) {
    /** The prover's answer for one chunk, whose {@code bytes} only somebody who has it can know. */
    public Octets answer(Mac256 mac, Octets nonce, long chunk, Octets bytes) {
        Octets message =
                Octets.concat(prover.octets(), verifier.octets(), torrent.octets(), Octets.ofLong(chunk), bytes);
        return mac.mac(nonce, message);
    }

    /**
     * The verifier's judgement.
     *
     * @param answers what the prover sent, in the order of the challenge
     * @param own the same chunks as the verifier has them
     */
    public Verdict judge(Mac256 mac, Challenge challenge, List<Octets> answers, List<Octets> own) {
        List<Long> chunks = challenge.chunks();
        if (answers.size() != chunks.size()) {
            return new Verdict.WrongCount(chunks.size(), answers.size());
        }
        if (own.size() != chunks.size()) {
            return new Verdict.Unchecked(chunks.size(), own.size());
        }
        for (int i = 0; i < chunks.size(); i++) {
            Octets expected = answer(mac, challenge.nonce(), chunks.get(i), own.get(i));
            if (!expected.equalsInConstantTime(answers.get(i))) {
                return new Verdict.WrongAnswer(i, chunks.get(i));
            }
        }
        return new Verdict.Proven(chunks.size());
    }
}
