package io.github.gavel.ui.purse;

import io.github.gavel.client.purse.Obstacle;
import io.github.gavel.client.purse.Reply;
import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Entry;
import io.github.gavel.ui.port.WalletCommands;
import io.github.gavel.ui.words.Words;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import org.kordamp.ikonli.feather.Feather;

/** Brings a wallet back: by its words, which hold the account, and by a file, which holds its channels. */
record Restoring(Words words, WalletCommands commands, Sheets sheets) {
    Sheet sheet() {
        Sheet sheet = new Sheet(Feather.ROTATE_CCW, words.say("purse.restore"), words.say("purse.restoreWhy"));
        Entry typed = Entry.lines(words.say("purse.theWords"));
        FileLine file = new FileLine(words.say("purse.channelFile"), words.say("purse.choose"), commands::chooseToRead);
        CheckBox without = Boxes.styled(new CheckBox(words.say("purse.withoutFile")), "check");
        file.disableProperty().bind(without.selectedProperty());
        NewPassword password = new NewPassword(words);
        Button restore = Sheet.first(words.say("purse.restoreDo"), () -> {});
        restore.setOnAction(event -> {
            Optional<Path> channels = without.isSelected() ? Optional.empty() : file.path();
            if (typed.text().isBlank()) {
                typed.complain(words.say("purse.no.bad_words"));
            } else if (channels.isEmpty() && !without.isSelected()) {
                file.complain(words.say("purse.fileOrNot"));
            } else {
                password.taken().ifPresent(taken -> {
                    restore.setDisable(true);
                    sheet.consequence(words.say("purse.making"));
                    commands.restore(typed.text().toCharArray(), channels, taken, reply -> {
                        restore.setDisable(false);
                        sheet.consequence("");
                        heard(reply, typed, file, password);
                    });
                });
            }
        });
        sheet.actions(Sheet.plain(words.say("purse.cancel"), sheets::close), restore);
        return sheet.with(typed, file, without, password);
    }

    private void heard(Reply<String> reply, Entry typed, FileLine file, NewPassword password) {
        if (reply instanceof Reply.Refused<String> refused) {
            String why = sheets.sentence(refused);
            if (refused.obstacle() == Obstacle.BAD_WORDS) {
                typed.complain(why);
            } else if (refused.obstacle() == Obstacle.SHORT_PASSWORD) {
                password.complain(why);
            } else {
                file.complain(why);
            }
        } else {
            typed.put("");
            sheets.close();
        }
    }
}
