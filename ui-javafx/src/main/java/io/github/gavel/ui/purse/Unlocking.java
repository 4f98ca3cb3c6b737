package io.github.gavel.ui.purse;

import io.github.gavel.client.purse.Reply;
import io.github.gavel.ui.port.WalletCommands;
import io.github.gavel.ui.words.Words;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/** Asks for the password, and goes on if it is right. */
record Unlocking(Words words, WalletCommands commands, Sheets sheets, Runnable then) {
    Sheet sheet() {
        Sheet sheet = new Sheet(Feather.LOCK, words.say("purse.unlock"), words.say("purse.unlockWhy"));
        Entry password = Entry.secret(words.say("purse.password"));
        Button unlock = Sheet.first(words.say("purse.unlock"), () -> {});
        unlock.setOnAction(event -> {
            unlock.setDisable(true);
            sheet.consequence(words.say("purse.checking"));
            commands.unlock(password.taken(), reply -> {
                unlock.setDisable(false);
                sheet.consequence(words.say("purse.unlockEnd"));
                if (reply instanceof Reply.Refused<Boolean> refused) {
                    password.complain(sheets.sentence(refused));
                    password.field().requestFocus();
                } else {
                    then.run();
                }
            });
        });
        sheet.consequence(words.say("purse.unlockEnd"));
        sheet.actions(Sheet.plain(words.say("purse.cancel"), sheets::close), unlock);
        return sheet.with(password);
    }
}
