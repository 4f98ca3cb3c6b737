package io.github.gavel.ui.purse;

import io.github.gavel.client.purse.PurseState;
import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Notice;
import io.github.gavel.ui.port.WalletCommands;
import io.github.gavel.ui.words.Words;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The wallet: it is told what is, and sends what its owner wants. */
public final class WalletScreen extends StackPane {
    private final StackPane page = new StackPane();
    private final Words words;
    private final Deeds deeds;
    private final Overview overview;
    private final ScrollPane scroll;
    private final Node welcome;

    public WalletScreen(Words words, WalletCommands commands) {
        this.words = words;
        getStyleClass().add("wallet-screen");
        Sheets sheets = new Sheets(page, words);
        deeds = new Deeds(words, commands, sheets);
        overview = new Overview(words, deeds);
        scroll = new ScrollPane(overview);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        welcome = welcome();
        getChildren().addAll(page, sheets);
        sceneProperty().addListener((scene, before, now) -> commands.watch(now != null));
        show(new PurseState.Looking());
    }

    /** On the toolkit's thread. */
    public void show(PurseState state) {
        if (state instanceof PurseState.Ready ready) {
            deeds.show(ready.view());
            overview.show(ready.view());
            put(scroll);
        } else if (state instanceof PurseState.Missing) {
            put(welcome);
        } else if (state instanceof PurseState.Unusable unusable) {
            put(new Notice(Feather.ALERT_TRIANGLE, words.say("purse.unusable"), unusable.why()));
        } else {
            put(new Notice(Feather.CREDIT_CARD, words.say("purse.looking"), ""));
        }
    }

    /** Asks how a wallet is to be locked, and makes it. */
    public void setUp() {
        deeds.make();
    }

    private void put(Node node) {
        if (page.getChildren().size() != 1 || page.getChildren().get(0) != node) {
            page.getChildren().setAll(node);
        }
    }

    /** Neither of the two is louder: a client without a wallet is whole. */
    private Node welcome() {
        Notice notice = new Notice(Feather.CREDIT_CARD, words.say("purse.none"), words.say("purse.noneWhy"));
        HBox ways = Boxes.row(
                8,
                Sheet.plain(words.say("purse.make"), deeds::make),
                Sheet.plain(words.say("purse.restore"), deeds::restore));
        HBox before = Boxes.row(
                16,
                Boxes.styled(Sheet.plain(words.say("purse.sees"), deeds::whoSees), "link"),
                Boxes.styled(Sheet.plain(words.say("purse.join"), deeds::join), "link"));
        ways.setAlignment(Pos.CENTER);
        before.setAlignment(Pos.CENTER);
        VBox.setMargin(ways, new Insets(16, 0, 8, 0));
        notice.getChildren().addAll(ways, before);
        return notice;
    }
}
