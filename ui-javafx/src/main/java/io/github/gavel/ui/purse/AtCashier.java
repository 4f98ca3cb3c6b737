package io.github.gavel.ui.purse;

import io.github.gavel.client.library.Answer;
import io.github.gavel.client.money.WorkingWallet;
import io.github.gavel.client.purse.Cashier;
import io.github.gavel.client.purse.LedgerName;
import io.github.gavel.client.purse.Obstacle;
import io.github.gavel.client.purse.PurseState;
import io.github.gavel.client.purse.Reply;
import io.github.gavel.client.purse.SpendingLimits;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.ui.port.Employer;
import io.github.gavel.ui.port.WalletCommands;
import io.github.gavel.ui.words.Prices;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/**
 * Commands of a window that a cashier carries out.
 *
 * @param employer where the wallet works
 * @param window in front of which somebody is asked for a file
 */
public record AtCashier(Cashier cashier, Employer employer, Supplier<Window> window) implements WalletCommands {
    /** Whatever it is, a window that goes on waiting would say less. */
    private static <T> void tell(CompletableFuture<Reply<T>> asked, Consumer<Reply<T>> told) {
        CompletableFuture<Void> unused = asked.thenAccept(reply -> Platform.runLater(() -> told.accept(reply)));
    }

    @Override
    public void watch(boolean isSeen) {
        cashier.watch(isSeen);
    }

    @Override
    public void make(char[] password, Consumer<Reply<String>> told) {
        tell(cashier.make(password), told);
    }

    @Override
    public void restore(char[] words, Optional<Path> channels, char[] password, Consumer<Reply<String>> told) {
        tell(cashier.restore(words, channels, password), told);
    }

    @Override
    public void join(String link, Consumer<Reply<String>> told) {
        tell(cashier.join(link), told);
    }

    @Override
    public void unlock(char[] password, Consumer<Reply<Boolean>> told) {
        tell(cashier.unlock(password), told);
    }

    @Override
    public void lock() {
        tell(cashier.lock(), locked -> {});
    }

    @Override
    public void work(char[] password, Consumer<Reply<Boolean>> told) {
        if (ledger().filter(AtCashier::isOtherCoin).isPresent()) {
            Arrays.fill(password, '\0');
            told.accept(Reply.refused(Obstacle.OTHER_COIN, ""));
            return;
        }
        tell(
                cashier.work(password)
                        .thenCompose(reply -> reply instanceof Reply.Done<WorkingWallet> ready
                                ? employer.employ(ready.value()).thenApply(AtCashier::reply)
                                : CompletableFuture.completedFuture(refused((Reply.Refused<WorkingWallet>) reply))),
                told);
    }

    private Optional<LedgerName> ledger() {
        return cashier.latest() instanceof PurseState.Ready ready ? ready.view().ledger() : Optional.empty();
    }

    /** Prices and budgets are written as if a token had six digits; with any other they would not be what they seem. */
    static boolean isOtherCoin(LedgerName ledger) {
        return ledger.decimals() != Prices.GRAIN_DIGITS;
    }

    private static Reply<Boolean> reply(Answer<Boolean> answer) {
        return answer instanceof Answer.Refused<Boolean> refused
                ? Reply.refused(Obstacle.OTHER, refused.reason())
                : Reply.done(true);
    }

    private static Reply<Boolean> refused(Reply.Refused<WorkingWallet> refused) {
        return Reply.refused(refused.obstacle(), refused.sentence());
    }

    @Override
    public void rest() {
        CompletableFuture<Answer<Boolean>> unused = employer.release();
    }

    @Override
    public void send(String to, String sum, Consumer<Reply<Amount>> told) {
        tell(cashier.send(to, sum), told);
    }

    @Override
    public void collect(Consumer<Reply<Amount>> told) {
        tell(cashier.collect(), told);
    }

    @Override
    public void words(char[] password, Consumer<Reply<List<String>>> told) {
        tell(cashier.words(password), told);
    }

    @Override
    public void knowsTheWords() {
        tell(cashier.knowsTheWords(), known -> {});
    }

    @Override
    public void backUp(Path file, Consumer<Reply<Path>> told) {
        tell(cashier.backUp(file), told);
    }

    @Override
    public void export(Path file, Consumer<Reply<Path>> told) {
        tell(cashier.export(file), told);
    }

    @Override
    public void limit(SpendingLimits limits, Consumer<Reply<Boolean>> told) {
        tell(cashier.limit(limits), told);
    }

    @Override
    public void lockAfter(int minutes, Consumer<Reply<Boolean>> told) {
        tell(cashier.lockAfter(minutes), told);
    }

    @Override
    public void chooseToWrite(String name, Consumer<Path> chosen) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(name);
        Optional.ofNullable(chooser.showSaveDialog(window.get()))
                .map(File::toPath)
                .ifPresent(chosen);
    }

    @Override
    public void chooseToRead(Consumer<Path> chosen) {
        Optional.ofNullable(new FileChooser().showOpenDialog(window.get()))
                .map(File::toPath)
                .ifPresent(chosen);
    }
}
