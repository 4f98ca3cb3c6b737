package io.github.gavel.ui.adding;

import io.github.gavel.client.library.Manner;
import io.github.gavel.client.text.Harmless;
import io.github.gavel.engine.TorrentSnapshot;
import io.github.gavel.engine.TorrentState;
import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.StateRing;
import io.github.gavel.ui.port.Decisions;
import io.github.gavel.ui.words.Words;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** A link of which peers are asked what it means. */
final class Awaiting {
    private static final int COLUMNS = 160;
    private static final Duration LONG = Duration.seconds(30);

    private final Words words;
    private final Decisions decisions;
    private final Offer offer;
    private final Runnable over;
    private final StateRing ring = new StateRing();
    private final Label found = Boxes.text("", "medium");
    private final Label advice = Boxes.cut("", "muted");
    private final Panel panel;
    private final PauseTransition patience = new PauseTransition(LONG);
    private int peers;
    private boolean isLate;

    Awaiting(Words words, Decisions decisions, Offer offer, Runnable over) {
        this.words = words;
        this.decisions = decisions;
        this.offer = offer;
        this.over = over;
        ring.show(StateRing.Mark.LOOK, 0);
        advice.setWrapText(true);
        advice.setMinHeight(Label.USE_PREF_SIZE);
        HBox state = Boxes.row(12, ring, found);
        panel = new Panel(
                Feather.LINK,
                words.say("adding.giveUp"),
                this::giveUp,
                List.of(state, advice),
                List.of(
                        Panel.button(words.say("adding.giveUp"), this::giveUp),
                        Panel.first(words.say("adding.background"), this::carryOn)));
        panel.head(Harmless.shortened(offer.name(), COLUMNS), words.say("adding.asks"));
        say();
        patience.setOnFinished(event -> late());
        patience.play();
    }

    /** Nobody has answered for long, so that it is time for another sentence. */
    void late() {
        isLate = true;
        say();
    }

    Panel panel() {
        return panel;
    }

    /** Whenever something of it is news. */
    void show(TorrentSnapshot now) {
        peers = now.progress().peers().size();
        if (now.state() instanceof TorrentState.Failed failed) {
            patience.stop();
            ring.show(StateRing.Mark.BAD, 0);
            found.setText(words.say("adding.failed"));
            advice.setText(failed.sentence());
        } else {
            say();
        }
    }

    private void say() {
        String late = peers == 0 ? "adding.nobody" : "adding.silent";
        found.setText(words.say("adding.peers", peers));
        advice.setText(words.say(isLate ? late : "adding.asksWhy"));
    }

    private void carryOn() {
        patience.stop();
        decisions.take(offer.hash(), Manner.USUAL);
        over.run();
    }

    void giveUp() {
        patience.stop();
        decisions.letGo(offer.hash());
        over.run();
    }
}
