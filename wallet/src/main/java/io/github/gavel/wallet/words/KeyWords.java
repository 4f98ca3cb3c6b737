package io.github.gavel.wallet.words;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.web3j.crypto.MnemonicUtils;

/**
 * A secret as words of the English list, of which the last holds a checksum. They tell nothing of themselves unless
 * they are asked. What is made of them as text cannot be wiped, so that it should not live long.
 */
public final class KeyWords implements Reading {
    /** Bytes of chance behind twelve words, and behind twenty-four. */
    public enum Strength {
        TWELVE(16),
        TWENTY_FOUR(32);

        private final int bytes;

        Strength(int bytes) {
            this.bytes = bytes;
        }
    }

    private static final String NO_PASSPHRASE = "";

    private final byte[] entropy;
    private boolean wiped;

    private KeyWords(byte[] entropy) {
        this.entropy = entropy;
    }

    public static KeyWords draw(SecureRandom random, Strength strength) {
        byte[] entropy = new byte[strength.bytes];
        random.nextBytes(entropy);
        return new KeyWords(entropy);
    }

    /** Those behind which these bytes are; empty if they are neither 16 nor 32. They stay their owner's to wipe. */
    public static Optional<KeyWords> of(byte[] entropy) {
        boolean isKnown = Arrays.stream(Strength.values()).anyMatch(it -> it.bytes == entropy.length);
        return isKnown ? Optional.of(new KeyWords(entropy.clone())) : Optional.empty();
    }

    /** Whatever the spaces between them and their case. */
    public static Reading read(String typed) {
        Typed words = Typed.of(typed);
        return words.objection().<Reading>map(refusal -> refusal).orElseGet(() -> restored(words));
    }

    private static Reading restored(Typed words) {
        String text = words.text();
        return MnemonicUtils.validateMnemonic(text)
                ? new KeyWords(MnemonicUtils.generateEntropy(text))
                : new Refusal.Unrelated(words.count());
    }

    public List<String> words() {
        return List.of(text().split(" ", -1));
    }

    /** The 64 bytes that the tree of keys grows from; they are their owner's to wipe. */
    public byte[] seed() {
        return seed(NO_PASSPHRASE);
    }

    byte[] seed(String passphrase) {
        return MnemonicUtils.generateSeed(text(), passphrase);
    }

    /** The chance behind them; the copy is its owner's to wipe. */
    public synchronized byte[] entropy() {
        requireWhole();
        return entropy.clone();
    }

    private synchronized String text() {
        requireWhole();
        return MnemonicUtils.generateMnemonic(entropy);
    }

    private void requireWhole() {
        if (wiped) {
            throw new IllegalStateException("these words were wiped: no key is made of them any more");
        }
    }

    public synchronized void wipe() {
        Arrays.fill(entropy, (byte) 0);
        wiped = true;
    }

    @Override
    public String toString() {
        return "key words";
    }
}
