package io.github.gavel.ui.purse;

import io.github.gavel.client.purse.LedgerName;
import io.github.gavel.client.purse.PurseView;
import io.github.gavel.client.purse.Reply;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.ui.port.WalletCommands;
import io.github.gavel.ui.words.Coins;
import io.github.gavel.ui.words.Words;
import java.util.Optional;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with a wallet, each as a question in front of it. */
final class Deeds {
    private final Words words;
    private final WalletCommands commands;
    private final Sheets sheets;
    private Optional<PurseView> latest = Optional.empty();

    Deeds(Words words, WalletCommands commands, Sheets sheets) {
        this.words = words;
        this.commands = commands;
        this.sheets = sheets;
    }

    void show(PurseView view) {
        latest = Optional.of(view);
    }

    Coins coins() {
        return new Coins(
                words,
                latest.flatMap(PurseView::ledger).map(LedgerName::decimals).orElse(0));
    }

    /** At once, or after the password. */
    private void unlocked(Runnable then) {
        if (latest.filter(view -> !view.isLocked()).isPresent()) {
            then.run();
        } else {
            sheets.open(new Unlocking(words, Unlocking.Purpose.toUnlock(commands), sheets, then).sheet());
        }
    }

    void lockOrUnlock() {
        if (latest.filter(view -> !view.isLocked()).isPresent()) {
            commands.lock();
        } else {
            unlocked(sheets::close);
        }
    }

    void work() {
        sheets.open(new Unlocking(words, Unlocking.Purpose.toWork(commands), sheets, sheets::close).sheet());
    }

    void rest() {
        commands.rest();
    }

    void make() {
        sheets.open(new Making(words, commands, sheets).sheet());
    }

    void restore() {
        sheets.open(new Restoring(words, commands, sheets).sheet());
    }

    void join() {
        sheets.open(new Joining(words, commands, sheets).sheet());
    }

    void send() {
        latest.ifPresent(
                view -> unlocked(() -> sheets.open(new Sendings(words, commands, sheets, view, coins()).sheet())));
    }

    void receive() {
        latest.ifPresent(view -> sheets.open(new Receiving(words, sheets, view).sheet()));
    }

    void collect() {
        unlocked(() -> {
            Sheet sheet = new Sheet(Feather.CORNER_DOWN_LEFT, words.say("purse.collect"), words.say("purse.asking"));
            sheet.actions(Sheet.plain(words.say("purse.close"), sheets::close));
            sheets.open(sheet);
            commands.collect(this::collected);
        });
    }

    private void collected(Reply<Amount> reply) {
        if (sheets.isOpen()) {
            sheets.open(told(
                    words.say("purse.collect"),
                    reply instanceof Reply.Done<Amount> done
                            ? words.say("purse.collected", coins().exact(done.value()))
                            : sheets.sentence((Reply.Refused<Amount>) reply)));
        }
    }

    /** Something to be read and closed. */
    private Sheet told(String title, String sentence) {
        Sheet sheet = new Sheet(Feather.CHECK, title, sentence);
        sheet.actions(Sheet.first(words.say("purse.close"), sheets::close));
        return sheet;
    }

    void backUp() {
        latest.ifPresent(view -> sheets.open(new BackingUp(words, commands, sheets, view).sheet()));
    }

    void limits() {
        latest.ifPresent(
                view -> unlocked(() -> sheets.open(new Limiting(words, commands, sheets, view, coins()).sheet())));
    }

    /** As what the name of a file ends in: csv or json. */
    void export(String form) {
        commands.chooseToWrite(
                "gavel-history." + form,
                file -> commands.export(
                        file,
                        reply -> sheets.open(told(
                                words.say("purse.export"),
                                reply instanceof Reply.Done<?>
                                        ? words.say("purse.exported", String.valueOf(file))
                                        : sheets.sentence((Reply.Refused<?>) reply)))));
    }

    void whoSees() {
        sheets.open(new WhoSees(words, sheets::close).sheet());
    }
}
