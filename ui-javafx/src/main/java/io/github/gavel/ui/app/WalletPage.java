package io.github.gavel.ui.app;

import io.github.gavel.client.purse.Cashier;
import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Icons;
import io.github.gavel.ui.purse.AtCashier;
import io.github.gavel.ui.purse.WalletScreen;
import io.github.gavel.ui.words.Words;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.kordamp.ikonli.feather.Feather;

/** The wallet as a whole page, with a way back. */
final class WalletPage extends BorderPane {
    /** @param back run when somebody has seen enough */
    WalletPage(Words words, Cashier cashier, Stage stage, Runnable back) {
        WalletScreen wallet = new WalletScreen(words, new AtCashier(cashier, () -> stage));
        setTop(Boxes.styled(
                Boxes.row(
                        8,
                        Icons.button(Feather.ARROW_LEFT, words.say("wallet.back"), back),
                        Boxes.text(words.say("bar.wallet"), "notice-title")),
                "app-bar"));
        setCenter(wallet);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                back.run();
            }
        });
        cashier.follow(state -> Platform.runLater(() -> wallet.show(state)));
    }
}
