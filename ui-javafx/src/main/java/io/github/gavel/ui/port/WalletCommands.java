package io.github.gavel.ui.port;

import io.github.gavel.client.purse.Reply;
import io.github.gavel.client.purse.SpendingLimits;
import io.github.gavel.economy.money.Amount;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the owner of a wallet wants. None of these waits; {@code told} is called once, on the toolkit's thread.
 * Passwords and words are taken over, and wiped when they were used.
 */
public interface WalletCommands {
    /** Somebody sees the wallet now, or nobody does. */
    void watch(boolean isSeen);

    void make(char[] password, Consumer<Reply<String>> told);

    void restore(char[] words, Optional<Path> channels, char[] password, Consumer<Reply<String>> told);

    /** Uses a ledger that somebody gave a link of. */
    void join(String link, Consumer<Reply<String>> told);

    void unlock(char[] password, Consumer<Reply<Boolean>> told);

    void lock();

    /** Lets it pay and be paid within its limits, until it is to rest. */
    void work(char[] password, Consumer<Reply<Boolean>> told);

    void rest();

    void send(String to, String sum, Consumer<Reply<Amount>> told);

    void collect(Consumer<Reply<Amount>> told);

    void words(char[] password, Consumer<Reply<List<String>>> told);

    /** The owner has shown to have written the words down. */
    void knowsTheWords();

    void backUp(Path file, Consumer<Reply<Path>> told);

    void export(Path file, Consumer<Reply<Path>> told);

    void limit(SpendingLimits limits, Consumer<Reply<Boolean>> told);

    void lockAfter(int minutes, Consumer<Reply<Boolean>> told);

    /** Asks for a place of that name to write to; {@code chosen} is not called if somebody thinks better of it. */
    void chooseToWrite(String name, Consumer<Path> chosen);

    void chooseToRead(Consumer<Path> chosen);
}
