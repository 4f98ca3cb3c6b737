package io.github.gavel.ui.purse;

import io.github.gavel.client.purse.Cashier;
import io.github.gavel.client.purse.PurseView;
import io.github.gavel.client.purse.Reply;
import io.github.gavel.client.purse.SpendingLimits;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Entry;
import io.github.gavel.ui.port.WalletCommands;
import io.github.gavel.ui.words.Coins;
import io.github.gavel.ui.words.Words;
import io.github.gavel.wallet.caps.Cap;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** The numbers above which nothing is signed, and after how long the wallet locks itself. */
record Limiting(Words words, WalletCommands commands, Sheets sheets, PurseView view, Coins coins) {
    private static final double WIDTH = 248;

    Sheet sheet() {
        Sheet sheet = new Sheet(Feather.SLIDERS, words.say("purse.limits"), words.say("purse.limitsWhy"));
        Map<Cap, Entry> entries = new EnumMap<>(Cap.class);
        GridPane grid = new GridPane();
        grid.setHgap(16);
        grid.setVgap(12);
        int place = 0;
        for (Cap cap : Cap.values()) {
            Entry entry = entry(
                    "purse.cap." + cap.name().toLowerCase(Locale.ROOT),
                    view.limits().of(cap));
            entries.put(cap, entry);
            grid.add(entry, place % 2, place / 2);
            place++;
        }
        Entry channels = entry("purse.cap.channels", view.limits().inChannels());
        grid.add(channels, place % 2, place / 2);
        Entry minutes = Entry.line(words.say("purse.lockAfter"));
        minutes.put(String.valueOf(view.minutes()));
        minutes.setPrefWidth(WIDTH);
        grid.add(minutes, 0, place / 2 + 1);
        Button save = Sheet.first(words.say("purse.save"), () -> save(entries, channels, minutes));
        sheet.consequence(words.say(
                "purse.limitsEnd",
                coins.exact(view.spent().on(view.now())),
                coins.exact(view.spent().inAll())));
        sheet.actions(Sheet.plain(words.say("purse.cancel"), sheets::close), save);
        return sheet.with(grid);
    }

    private Entry entry(String name, Amount now) {
        Entry entry = Boxes.sized(Entry.line(words.say(name)), WIDTH, 51);
        entry.setMinHeight(Region.USE_COMPUTED_SIZE);
        entry.setMaxHeight(Region.USE_PREF_SIZE);
        entry.setPrefHeight(Region.USE_COMPUTED_SIZE);
        entry.put(coins.typed(now));
        return entry;
    }

    private Optional<Amount> read(Entry entry) {
        Optional<Amount> read =
                view.ledger().flatMap(it -> it.tokens().read(entry.text().strip()));
        if (read.isEmpty()) {
            entry.complain(words.say("purse.no.bad_sum"));
        }
        return read;
    }

    private void save(Map<Cap, Entry> entries, Entry channels, Entry minutes) {
        SpendingLimits limits = view.limits();
        for (Map.Entry<Cap, Entry> one : entries.entrySet()) {
            Optional<Amount> most = read(one.getValue());
            if (most.isEmpty()) {
                return;
            }
            limits = limits.with(one.getKey(), most.get());
        }
        Optional<Amount> locked = read(channels);
        Optional<Integer> after = minutes(minutes);
        if (locked.isEmpty() || after.isEmpty()) {
            return;
        }
        commands.lockAfter(after.get(), told -> {});
        commands.limit(limits.locking(locked.get()), reply -> {
            if (reply instanceof Reply.Refused<Boolean> refused) {
                channels.complain(sheets.sentence(refused));
            } else {
                sheets.close();
            }
        });
    }

    private Optional<Integer> minutes(Entry entry) {
        String typed = entry.text().strip();
        if (typed.matches("[1-9][0-9]{0,3}") && Integer.parseInt(typed) <= Cashier.MOST_MINUTES) {
            return Optional.of(Integer.parseInt(typed));
        }
        entry.complain(words.say("purse.noMinutes"));
        return Optional.empty();
    }
}
