package io.github.gavel.wallet.keys;

import io.github.gavel.signing.secp256k1.PrivateKey;
import io.github.gavel.wallet.words.KeyWords;
import java.util.Arrays;
import org.bouncycastle.util.BigIntegers;
import org.web3j.crypto.Bip32ECKeyPair;

/**
 * All keys of a wallet. The words and the numbers of channels and torrents find every one again. Those below accounts
 * are hardened, so that one of them that leaks leads to no other. The tree itself cannot be wiped from memory.
 */
public final class KeyTree {
    static final int HARD = Bip32ECKeyPair.HARDENED_BIT;

    private static final int PURPOSE = 44;
    private static final int ETHER = 60;
    private static final int ACCOUNTS = 0;
    private static final int SIGNERS = 1;
    private static final int PAYEES = 2;
    private static final int CLOSERS = 3;

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

    /** m/44'/60'/0'/1'/n': signs the vouchers of the channel with that nonce. */
    public PrivateKey signer(long nonce) {
        return key(node(wallet, SIGNERS | HARD, index(nonce) | HARD));
    }

    /** m/44'/60'/0'/2'/t': is paid for a torrent. */
    public PrivateKey payee(long torrent) {
        return key(node(wallet, PAYEES | HARD, index(torrent) | HARD));
    }

    /** m/44'/60'/0'/3'/t': closes the channels to that payee. */
    public PrivateKey closer(long torrent) {
        return key(node(wallet, CLOSERS | HARD, index(torrent) | HARD));
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

    private static int index(long number) {
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
