package io.github.gavel.client.purse;

import io.github.gavel.client.text.Harmless;
import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.signing.secp256k1.Address;
import io.github.gavel.wallet.home.Making;
import io.github.gavel.wallet.home.Refusal;
import io.github.gavel.wallet.home.SavedChannels;
import io.github.gavel.wallet.home.UnlockedWallet;
import io.github.gavel.wallet.home.Unlocking;
import io.github.gavel.wallet.keystore.Password;
import io.github.gavel.wallet.words.KeyWords;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** Makes wallets and opens them. Whatever was typed for that is wiped. */
final class Locksmith {
    private static final int COLUMNS = 400;

    private final Till till;
    private final SecureRandom random = new SecureRandom();

    Locksmith(Till till) {
        this.till = till;
    }

    Reply<String> make(char[] password) {
        return made(KeyWords.draw(random, KeyWords.Strength.TWELVE), Optional.empty(), password);
    }

    Reply<String> restore(char[] typed, Optional<Path> channels, char[] password) {
        io.github.gavel.wallet.words.Reading reading = KeyWords.read(String.valueOf(typed));
        Arrays.fill(typed, '\0');
        if (!(reading instanceof KeyWords words)) {
            Arrays.fill(password, '\0');
            return Reply.refused(Obstacle.BAD_WORDS, ((io.github.gavel.wallet.words.Refusal) reading).sentence());
        }
        Optional<LedgerId> ledger = till.joined().map(it -> it.descriptor().ledger());
        if (channels.isPresent() && ledger.isEmpty()) {
            Arrays.fill(password, '\0');
            return Reply.refused(Obstacle.NO_LEDGER, "channels are of a ledger, and none was joined");
        }
        Optional<SavedChannels> saved =
                channels.flatMap(file -> ledger.map(it -> new SavedChannels(file, it, OpenPurse.now())));
        Reply<String> made = made(words, saved, password);
        if (made instanceof Reply.Done<String>) {
            Optional<String> unused = till.keep(Habits.USUAL.knowingTheWords());
        }
        return made;
    }

    private Reply<String> made(KeyWords words, Optional<SavedChannels> saved, char[] typed) {
        if (typed.length < Cashier.LEAST_PASSWORD) {
            Arrays.fill(typed, '\0');
            words.wipe();
            return Reply.refused(
                    Obstacle.SHORT_PASSWORD, "a password has " + Cashier.LEAST_PASSWORD + " characters or more");
        }
        Password password = Password.taking(typed);
        try {
            Making making = till.home.make(words, saved, password, random);
            return making instanceof Making.Made made
                    ? Reply.done(Address.of(made.account()))
                    : refused((Refusal) making);
        } finally {
            password.wipe();
            words.wipe();
        }
    }

    /** What is done with an unlocked wallet, whose words are wiped then. */
    <T> Reply<T> unlocked(char[] typed, Function<UnlockedWallet, Reply<T>> use) {
        Password password = Password.taking(typed);
        try {
            Unlocking unlocking = till.home.unlock(password);
            if (!(unlocking instanceof UnlockedWallet wallet)) {
                return refused((Refusal) unlocking);
            }
            Reply<T> reply = use.apply(wallet);
            wallet.wipe();
            return reply;
        } finally {
            password.wipe();
        }
    }

    private static <T> Reply<T> refused(Refusal refusal) {
        Obstacle obstacle = refusal instanceof Refusal.WrongPassword
                ? Obstacle.WRONG_PASSWORD
                : refusal instanceof Refusal.NoWallet ? Obstacle.NO_WALLET : Obstacle.OTHER;
        return Reply.refused(obstacle, Harmless.shortened(refusal.sentence(), COLUMNS));
    }
}
