package io.github.gavel.ui.purse;

import io.github.gavel.client.purse.Reply;
import io.github.gavel.ui.kit.Entry;
import io.github.gavel.ui.port.WalletCommands;
import io.github.gavel.ui.words.Words;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/** Joins a ledger that somebody gave a link of. */
record Joining(Words words, WalletCommands commands, Sheets sheets) {
    Sheet sheet() {
        Sheet sheet = new Sheet(Feather.LINK, words.say("purse.join"), words.say("purse.joinWhy"));
        Entry link = Entry.lines(words.say("purse.link"));
        Button join = Sheet.first(words.say("purse.joinDo"), () -> {});
        join.setOnAction(event -> {
            join.setDisable(true);
            sheet.consequence(words.say("purse.asking"));
            commands.join(link.text().strip(), reply -> {
                join.setDisable(false);
                sheet.consequence(words.say("purse.joinEnd"));
                if (reply instanceof Reply.Refused<String> refused) {
                    link.complain(sheets.sentence(refused));
                } else {
                    sheets.close();
                }
            });
        });
        sheet.consequence(words.say("purse.joinEnd"));
        sheet.actions(Sheet.plain(words.say("purse.cancel"), sheets::close), join);
        return sheet.with(link);
    }
}
