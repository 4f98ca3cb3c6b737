package io.github.gavel.ui.details;

import static io.github.gavel.ui.kit.Boxes.column;
import static io.github.gavel.ui.kit.Boxes.gap;
import static io.github.gavel.ui.kit.Boxes.row;
import static io.github.gavel.ui.kit.Boxes.text;

import io.github.gavel.speed.view.SellerView;
import io.github.gavel.ui.kit.Chip;
import io.github.gavel.ui.kit.Icons;
import io.github.gavel.ui.rows.SlotWord;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** One who may sell: what it says it asks, what we bid there, and whether it serves us. */
final class SellerCard extends HBox {
    private final Speech speech;
    private final Label who = text("", "medium");
    private final Label asks = text("", "caption");
    private final Label received = text("", "caption");
    private final Chip chip = new Chip();

    SellerCard(Speech speech) {
        super(12);
        this.speech = speech;
        getStyleClass().addAll("card", "flat");
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        getChildren()
                .addAll(
                        Icons.icon(Feather.UPLOAD_CLOUD, "muted"),
                        column(4, who, row(16, asks, received)),
                        gap(),
                        chip);
    }

    void show(SellerView seller) {
        who.setText(seller.address().getHostString());
        asks.setText(seller.reserve()
                .map(reserve -> speech.words().say("speed.asks", speech.prices().perGb(reserve)))
                .orElseGet(() -> speech.say("speed.asksNothing")));
        received.setText(speech.words().say("speed.received", speech.measures().size(seller.received())));
        SlotWord word = SlotWord.of(seller);
        chip.show(speech.slot(word), word.kind() == SlotWord.Kind.BOUGHT ? Chip.Tone.PAY : Chip.Tone.PLAIN);
    }
}
