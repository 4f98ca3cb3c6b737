package io.github.gavel.ui.purse;

import io.github.gavel.client.purse.Fold;
import io.github.gavel.client.purse.Receipt;
import io.github.gavel.client.text.Harmless;
import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Icons;
import io.github.gavel.ui.words.Coins;
import io.github.gavel.ui.words.Words;
import io.github.gavel.wallet.store.HistoryEntry;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One fold of a history, which opens to its receipts. */
final class FoldRow extends VBox {
    private static final int MOST_RECEIPTS = 100;
    private static final int COLUMNS = 120;
    private static final int ENDS = 6;

    private final Words words;
    private final Coins coins;
    private final Fold fold;
    private final VBox receipts = Boxes.styled(Boxes.column(0), "receipts");

    FoldRow(Words words, Coins coins, Fold fold, boolean isOpen, Consumer<Boolean> opens) {
        this.words = words;
        this.coins = coins;
        this.fold = fold;
        FontIcon arrow = Icons.small(Feather.CHEVRON_RIGHT);
        ToggleButton line = Boxes.styled(Boxes.wide(new ToggleButton()), "fold");
        Label figure = Boxes.text(figure(), look());
        HBox parts = Boxes.row(
                12,
                Icons.icon(picture(), look()),
                Boxes.wide(Boxes.cut(name())),
                Boxes.text(count(), "caption"),
                Boxes.sized(rightAligned(figure), 112, 20),
                arrow);
        parts.prefWidthProperty().bind(line.widthProperty().subtract(8));
        line.setGraphic(parts);
        line.setAccessibleText(words.say("purse.foldSaid", name(), count(), figure()));
        line.setSelected(isOpen);
        line.setOnAction(event -> {
            opens.accept(line.isSelected());
            open(line.isSelected(), arrow);
        });
        getChildren().addAll(line, receipts);
        open(isOpen, arrow);
    }

    private static HBox rightAligned(Label figure) {
        return Boxes.row(0, Boxes.gap(), figure);
    }

    private void open(boolean isOpen, FontIcon arrow) {
        arrow.setIconCode(isOpen ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
        receipts.setVisible(isOpen);
        receipts.setManaged(isOpen);
        if (isOpen && receipts.getChildren().isEmpty()) {
            List<Receipt> all = fold.receipts();
            all.stream().limit(MOST_RECEIPTS).map(this::receipt).forEach(receipts.getChildren()::add);
            if (all.size() > MOST_RECEIPTS) {
                receipts.getChildren()
                        .add(Boxes.text(words.say("purse.moreReceipts", all.size() - MOST_RECEIPTS), "caption"));
            }
        }
    }

    private Node receipt(Receipt receipt) {
        HistoryEntry entry = receipt.entry();
        String other = receipt.other();
        String shown = other.substring(0, ENDS) + "…" + other.substring(other.length() - ENDS + 2);
        String what = words.say("purse.receipt." + entry.kind().name().toLowerCase(Locale.ROOT));
        HBox row = Boxes.styled(
                Boxes.row(
                        12,
                        Boxes.sized(Boxes.text(new Moments(words).hour(entry.at()), "caption"), 56, 20),
                        Boxes.text(what, "caption"),
                        Boxes.wide(Boxes.cut(shown, "caption")),
                        Boxes.text(coins.exact(entry.amount()), "caption")),
                "receipt");
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.setAccessibleText(
                new Moments(words).hour(entry.at()) + ", " + what + ", " + coins.exact(entry.amount()) + ", " + other);
        return row;
    }

    private String name() {
        return fold.name()
                .map(name -> Harmless.shortened(name, COLUMNS))
                .orElseGet(() -> words.say("purse.fold." + fold.kind().name().toLowerCase(Locale.ROOT)));
    }

    private String count() {
        return fold.kind() == Fold.Kind.EARNED || fold.kind() == Fold.Kind.PAID
                ? words.say("purse.peers", fold.others())
                : words.say("purse.receipts", fold.receipts().size());
    }

    private String figure() {
        return coins.signed(fold.sum(), fold.kind().sign());
    }

    private String look() {
        return switch (fold.kind()) {
            case EARNED -> "earns";
            case PAID, LOST -> "pays";
            case SENT, GIVEN -> "plain";
            case MOVED -> "muted";
        };
    }

    private Feather picture() {
        return switch (fold.kind()) {
            case EARNED -> Feather.TRENDING_UP;
            case PAID -> Feather.ZAP;
            case SENT -> Feather.ARROW_UP_RIGHT;
            case GIVEN -> Feather.ARROW_DOWN_LEFT;
            case MOVED -> Feather.REPEAT;
            case LOST -> Feather.ALERT_TRIANGLE;
        };
    }
}
