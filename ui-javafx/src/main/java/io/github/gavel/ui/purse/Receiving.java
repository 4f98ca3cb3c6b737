package io.github.gavel.ui.purse;

import io.github.gavel.client.purse.LedgerName;
import io.github.gavel.client.purse.PurseView;
import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.words.Words;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** Shows where others send to. */
record Receiving(Words words, Sheets sheets, PurseView view) {
    Sheet sheet() {
        String where = view.ledger().map(LedgerName::name).orElse("–");
        Sheet sheet =
                new Sheet(Feather.ARROW_DOWN_LEFT, words.say("purse.receive"), words.say("purse.receiveWhy", where));
        TextField address = Boxes.styled(Boxes.wide(new TextField(view.address())), "entry", "address");
        address.setEditable(false);
        address.setAccessibleText(words.say("purse.address"));
        Button copy = Sheet.first(words.say("purse.copy"), () -> {});
        copy.setOnAction(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(view.address());
            boolean isCopied = Clipboard.getSystemClipboard().setContent(content);
            copy.setText(words.say(isCopied ? "purse.copied" : "purse.copy"));
        });
        HBox middle = Boxes.row(0, new QrCode(view.address(), words.say("purse.qrSaid", view.address())));
        middle.setAlignment(Pos.CENTER);
        sheet.consequence(words.say("purse.receiveEnd"));
        sheet.actions(Sheet.plain(words.say("purse.close"), sheets::close), copy);
        return sheet.with(middle, address);
    }
}
