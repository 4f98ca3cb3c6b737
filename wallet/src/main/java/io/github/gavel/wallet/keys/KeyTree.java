package io.github.gavel.wallet.keys;

import io.github.gavel.signing.secp256k1.PrivateKey;
import io.github.gavel.wallet.words.KeyWords;
import java.util.Arrays;
import org.bouncycastle.util.BigIntegers;
import org.web3j.crypto.Bip32ECKeyPair;

/**
 * All keys of a wallet. The words and the numbers of channels and torrents find every one again. Those beside the
 * accounts are hardened, so that one of them that leaks leads to no other. The tree itself cannot be wiped from memory.
 */
public final class KeyTree {
    static final int HARD = Bip32ECKeyPair.HARDENED_BIT;

    private static final int PURPOSE = 44;
    private static final int ETHER = 60;
    private static final int ACCOUNTS = 0;

    private final Bip32ECKeyPair wallet;

    private KeyTree(Bip32ECKeyPair wallet) {
        this.wallet = wallet;
    }

    public static KeyTree of(KeyWords words) {
        byte[] seed = words.seed();
        try {
            return new KeyTree(node(master(seed), PURPOSE | HARD, ETHER | HARD, HARD));
        } finally {
            Arrays.fill(seed, (byte) 0);
        }
    }

    /** m/44'/60'/0'/0/i, where other wallets look for it too. */
    public PrivateKey account(long number) {
        return key(node(wallet, ACCOUNTS, index(number)));
    }

    /** All that works without the accounts. */
    public WorkingKeys working() {
        return new WorkingKeys(wallet);
    }

    static Bip32ECKeyPair master(byte[] seed) {
        return Bip32ECKeyPair.generateKeyPair(seed);
    }

    static Bip32ECKeyPair node(Bip32ECKeyPair from, int... path) {
        return Bip32ECKeyPair.deriveKeyPair(from, path);
    }

    static PrivateKey key(Bip32ECKeyPair node) {
        byte[] bytes = BigIntegers.asUnsignedByteArray(PrivateKey.LENGTH, node.getPrivateKey());
        try {
            return PrivateKey.of(bytes).orElseThrow();
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    static int index(long number) {
        if (number < 0 || number > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "key number " + number + ": a branch has those from 0 to " + Integer.MAX_VALUE);
        }
        return (int) number;
    }

    @Override
    public String toString() {
        return "a tree of keys";
    }
}
