package io.github.gavel.ui.sample;

import io.github.gavel.client.purse.Obstacle;
import io.github.gavel.client.purse.Reply;
import io.github.gavel.client.purse.SpendingLimits;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.ui.port.WalletCommands;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Says yes to everything but a wrong password, and remembers what was asked for. */
public final class PaperWallet implements WalletCommands {
    public static final String PASSWORD = "right password";
    public static final List<String> WORDS =
            List.of("legal winner thank year wave sausage worth useful legal winner thank yellow".split(" ", -1));

    private final List<String> asked = new ArrayList<>();

    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void watch(boolean isSeen) {
        // Paper is there whether somebody looks or not.
    }

    @Override
    public void make(char[] password, Consumer<Reply<String>> told) {
        asked.add("make");
        told.accept(Reply.done(Purses.ADDRESS));
    }

    @Override
    public void restore(char[] words, Optional<Path> channels, char[] password, Consumer<Reply<String>> told) {
        asked.add("restore " + channels);
        told.accept(
                String.valueOf(words).equals(String.join(" ", WORDS))
                        ? Reply.done(Purses.ADDRESS)
                        : Reply.refused(Obstacle.BAD_WORDS, "no words"));
    }

    @Override
    public void join(String link, Consumer<Reply<String>> told) {
        asked.add("join " + link);
        told.accept(Reply.done("Old Town"));
    }

    @Override
    public void unlock(char[] password, Consumer<Reply<Boolean>> told) {
        asked.add("unlock");
        told.accept(isRight(password) ? Reply.done(true) : Reply.refused(Obstacle.WRONG_PASSWORD, "wrong"));
    }

    private static boolean isRight(char[] password) {
        return String.valueOf(password).equals(PASSWORD);
    }

    @Override
    public void work(char[] password, Consumer<Reply<Boolean>> told) {
        asked.add("work");
        told.accept(isRight(password) ? Reply.done(true) : Reply.refused(Obstacle.WRONG_PASSWORD, "wrong"));
    }

    @Override
    public void rest() {
        asked.add("rest");
    }

    @Override
    public void lock() {
        asked.add("lock");
    }

    @Override
    public void send(String to, String sum, Consumer<Reply<Amount>> told) {
        asked.add("send " + to + " " + sum);
        told.accept(Reply.done(Amount.grains(1_250_000)));
    }

    @Override
    public void collect(Consumer<Reply<Amount>> told) {
        asked.add("collect");
        told.accept(Reply.done(Amount.grains(260_000)));
    }

    @Override
    public void words(char[] password, Consumer<Reply<List<String>>> told) {
        asked.add("words");
        told.accept(isRight(password) ? Reply.done(WORDS) : Reply.refused(Obstacle.WRONG_PASSWORD, "wrong"));
    }

    @Override
    public void knowsTheWords() {
        asked.add("knows the words");
    }

    @Override
    public void backUp(Path file, Consumer<Reply<Path>> told) {
        asked.add("back up " + file);
        told.accept(Reply.done(file));
    }

    @Override
    public void export(Path file, Consumer<Reply<Path>> told) {
        asked.add("export " + file);
        told.accept(Reply.done(file));
    }

    @Override
    public void limit(SpendingLimits limits, Consumer<Reply<Boolean>> told) {
        asked.add("limit " + limits.caps().day());
        told.accept(Reply.done(true));
    }

    @Override
    public void lockAfter(int minutes, Consumer<Reply<Boolean>> told) {
        asked.add("lock after " + minutes);
        told.accept(Reply.done(true));
    }

    @Override
    public void chooseToWrite(String name, Consumer<Path> chosen) {
        chosen.accept(Path.of("/media/stick").resolve(name));
    }

    @Override
    public void chooseToRead(Consumer<Path> chosen) {
        chosen.accept(Path.of("/media/stick/gavel-channels.backup"));
    }
}
