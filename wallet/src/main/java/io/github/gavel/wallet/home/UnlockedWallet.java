package io.github.gavel.wallet.home;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.signing.secp256k1.BouncyCurve;
import io.github.gavel.signing.secp256k1.PrivateKey;
import io.github.gavel.wallet.keys.KeyTree;
import io.github.gavel.wallet.keys.WorkingKeys;
import io.github.gavel.wallet.words.KeyWords;
import java.util.List;

/** All that grows from the words of a wallet. It tells nothing of itself unless it is asked. */
public final class UnlockedWallet implements Unlocking {
    private static final long MAIN = 0;

    private final KeyWords words;
    private final KeyTree tree;
    private final AccountId account;

    UnlockedWallet(KeyWords words) {
        this.words = words;
        this.tree = KeyTree.of(words);
        PrivateKey main = tree.account(MAIN);
        this.account = new BouncyCurve().publicKey(main).account();
        main.wipe();
    }

    public AccountId account() {
        return account;
    }

    /** The account's own key, which is its owner's to wipe. */
    public PrivateKey main() {
        return tree.account(MAIN);
    }

    public WorkingKeys working() {
        return tree.working();
    }

    /** To be shown to whoever gave the password, and to nobody else. */
    public List<String> words() {
        return words.words();
    }

    /** The words are gone; the tree of keys can only be let go of. */
    public void wipe() {
        words.wipe();
    }

    @Override
    public String toString() {
        return "an unlocked wallet";
    }
}
