package io.github.gavel.wallet.keys;

import static io.github.gavel.wallet.keys.KeyTree.HARD;

import io.github.gavel.signing.secp256k1.PrivateKey;
import org.web3j.crypto.Bip32ECKeyPair;

/**
 * The branches of a wallet that work while its main key is locked. They are hardened, so that nothing of them leads to
 * an account: whoever steals them gets what is in channels and what the agent's licence leaves. They cannot be wiped
 * from memory, only let go.
 */
public final class WorkingKeys {
    private static final int SIGNERS = 1;
    private static final int PAYEES = 2;
    private static final int CLOSERS = 3;
    private static final int AGENTS = 4;
    private static final int BACKUPS = 5;

    private final Bip32ECKeyPair signers;
    private final Bip32ECKeyPair payees;
    private final Bip32ECKeyPair closers;
    private final Bip32ECKeyPair agents;
    private final Bip32ECKeyPair backups;

    WorkingKeys(Bip32ECKeyPair wallet) {
        this.signers = branch(wallet, SIGNERS);
        this.payees = branch(wallet, PAYEES);
        this.closers = branch(wallet, CLOSERS);
        this.agents = branch(wallet, AGENTS);
        this.backups = branch(wallet, BACKUPS);
    }

    private static Bip32ECKeyPair branch(Bip32ECKeyPair wallet, int number) {
        return KeyTree.node(wallet, number | HARD);
    }

    /** m/44'/60'/0'/1'/n': signs the vouchers of the channel with that nonce. */
    public PrivateKey signer(long nonce) {
        return key(signers, nonce);
    }

    /** m/44'/60'/0'/2'/t': is paid for a torrent. */
    public PrivateKey payee(long torrent) {
        return key(payees, torrent);
    }

    /** m/44'/60'/0'/3'/t': closes the channels to that payee. */
    public PrivateKey closer(long torrent) {
        return key(closers, torrent);
    }

    /** m/44'/60'/0'/4'/a': locks the main account's money in channels, as far as its licence goes. */
    public PrivateKey agent(long number) {
        return key(agents, number);
    }

    /** m/44'/60'/0'/5'/b': what a backup is encrypted with. */
    public PrivateKey backup(long number) {
        return key(backups, number);
    }

    private static PrivateKey key(Bip32ECKeyPair branch, long number) {
        return KeyTree.key(KeyTree.node(branch, KeyTree.index(number) | HARD));
    }

    @Override
    public String toString() {
        return "working keys";
    }
}
