package io.github.gavel.ledger.faucet;

import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.money.Amount;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Work that an account must show: eight bytes whose SHA-256 behind the challenge begins with so many zero bits.
 *
 * @param challenge of this ledger, account and hour
 * @param amount what the account gets for it
 */
public record Riddle(Octets challenge, int difficulty, Amount amount) {
    public Riddle {
        challenge.requireLength(32, "a challenge");
        if (difficulty < 0 || difficulty > Long.SIZE) {
            throw new IllegalArgumentException("a difficulty of " + difficulty);
        }
    }

    public boolean isSolvedBy(Octets solution) {
        return solution.length() == Long.BYTES
                && zeros(sha256().digest(Octets.concat(challenge, solution).toBytes())) >= difficulty;
    }

    /** Takes about 2 to the power of the difficulty hashes, on the caller's thread, until it is interrupted. */
    public Octets solve() throws InterruptedException {
        MessageDigest sha = sha256();
        byte[] input = Octets.concat(challenge, Octets.ofLong(0)).toBytes();
        ByteBuffer counter = ByteBuffer.wrap(input);
        for (long next = 0; ; next++) {
            counter.putLong(challenge.length(), next);
            if (zeros(sha.digest(input)) >= difficulty) {
                return Octets.ofLong(next);
            }
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    private static int zeros(byte[] hash) {
        return Long.numberOfLeadingZeros(ByteBuffer.wrap(hash).getLong());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
