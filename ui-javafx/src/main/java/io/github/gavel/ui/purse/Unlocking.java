package io.github.gavel.ui.purse;

import io.github.gavel.client.purse.Reply;
import io.github.gavel.ui.kit.Entry;
import io.github.gavel.ui.port.WalletCommands;
import io.github.gavel.ui.words.Words;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/** Asks for the password, and goes on if it is right. */
record Unlocking(Words words, Purpose purpose, Sheets sheets, Runnable then) {
    /**
     * What it is asked for.
     *
     * @param key under which the bundles have its words
     */
    record Purpose(String key, Feather picture, BiConsumer<char[], Consumer<Reply<Boolean>>> command) {
        static Purpose toUnlock(WalletCommands commands) {
            return new Purpose("purse.unlock", Feather.LOCK, commands::unlock);
        }

        static Purpose toWork(WalletCommands commands) {
            return new Purpose("purse.work", Feather.ZAP, commands::work);
        }
    }

    Sheet sheet() {
        Sheet sheet = new Sheet(purpose.picture(), say(""), say("Why"));
        Entry password = Entry.secret(words.say("purse.password"));
        Button unlock = Sheet.first(say(""), () -> {});
        unlock.setOnAction(event -> {
            unlock.setDisable(true);
            sheet.consequence(words.say("purse.checking"));
            purpose.command().accept(password.taken(), reply -> {
                unlock.setDisable(false);
                sheet.consequence(say("End"));
                if (reply instanceof Reply.Refused<Boolean> refused) {
                    password.complain(sheets.sentence(refused));
                    password.field().requestFocus();
                } else {
                    then.run();
                }
            });
        });
        sheet.consequence(say("End"));
        sheet.actions(Sheet.plain(words.say("purse.cancel"), sheets::close), unlock);
        return sheet.with(password);
    }

    private String say(String part) {
        return words.say(purpose.key() + part);
    }
}
