package io.github.gavel.wallet.keystore;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.wallet.words.KeyWords;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

/**
 * Key words as they rest, by the chance behind them: twelve or twenty-four can be shown again to whoever has the
 * password.
 *
 * @param account that grows from them; empty in files that were written before they said so. Whoever unlocks them
 *     compares
 */
public record LockedWords(Optional<AccountId> account, LockedBytes locked) implements WordsReading {
    public static LockedWords lock(KeyWords words, AccountId account, Password password, SecureRandom random) {
        return lock(words, account, password, random, LockedBytes.USUAL_N);
    }

    static LockedWords lock(KeyWords words, AccountId account, Password password, SecureRandom random, int n) {
        byte[] entropy = words.entropy();
        try {
            return new LockedWords(Optional.of(account), LockedBytes.lock(entropy, password, random, n));
        } finally {
            Arrays.fill(entropy, (byte) 0);
        }
    }

    /** Takes a second or two, on a thread that has them. */
    public WordsUnlocking unlock(Password password) {
        LockedBytes.Opened opened = locked.unlock(password, Runtime.getRuntime().maxMemory());
        return opened instanceof LockedBytes.Opened.Plain plain
                ? words(plain.bytes())
                : ((LockedBytes.Opened.Refused) opened).why();
    }

    private static WordsUnlocking words(byte[] entropy) {
        try {
            Optional<KeyWords> words = KeyWords.of(entropy);
            return words.<WordsUnlocking>map(WordsUnlocking.Unlocked::new)
                    .orElseGet(() -> new Refusal.NoWords(entropy.length));
        } finally {
            Arrays.fill(entropy, (byte) 0);
        }
    }
}
