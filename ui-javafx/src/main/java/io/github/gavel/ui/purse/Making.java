package io.github.gavel.ui.purse;

import io.github.gavel.client.purse.Reply;
import io.github.gavel.ui.port.WalletCommands;
import io.github.gavel.ui.words.Words;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/** Makes a wallet. */
record Making(Words words, WalletCommands commands, Sheets sheets) {
    Sheet sheet() {
        Sheet sheet = new Sheet(Feather.CREDIT_CARD, words.say("purse.make"), words.say("purse.makeWhy"));
        NewPassword password = new NewPassword(words);
        Button make = Sheet.first(words.say("purse.makeDo"), () -> {});
        make.setOnAction(event -> password.taken().ifPresent(taken -> {
            make.setDisable(true);
            sheet.consequence(words.say("purse.making"));
            commands.make(taken, reply -> {
                make.setDisable(false);
                if (reply instanceof Reply.Refused<String> refused) {
                    sheet.consequence("");
                    password.complain(sheets.sentence(refused));
                } else {
                    sheets.close();
                }
            });
        }));
        sheet.consequence(words.say("purse.makeEnd"));
        sheet.actions(Sheet.plain(words.say("purse.cancel"), sheets::close), make);
        return sheet.with(password);
    }
}
