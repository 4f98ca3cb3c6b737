package io.github.gavel.ui.details;

import static io.github.gavel.ui.kit.Boxes.column;
import static io.github.gavel.ui.kit.Boxes.gap;
import static io.github.gavel.ui.kit.Boxes.row;
import static io.github.gavel.ui.kit.Boxes.text;

import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Chip;
import io.github.gavel.ui.kit.Icons;
import io.github.gavel.ui.kit.Meter;
import io.github.gavel.ui.kit.Stat;
import io.github.gavel.ui.rows.Activity;
import io.github.gavel.ui.rows.Past;
import io.github.gavel.ui.rows.Together;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What several torrents come to that are chosen together. */
final class Several extends VBox {
    private static final double METER = 16;
    private static final int ALL = 1000;

    private final Speech speech;
    private final Label title = text("", "notice-title");
    private final Stat size;
    private final Stat here;
    private final Stat down;
    private final Stat up;
    private final Stat sent;
    private final Stat ratio;
    private final Stat peers;
    private final Stat spent;
    private final Stat earned;
    private final Meter meter = new Meter(METER);
    private final Label share = text("", "caption");
    private final HBox doing = row(8);
    private final Lately lately;
    private Together shown = Together.NOTHING;

    Several(Speech speech) {
        super(16);
        this.speech = speech;
        size = new Stat(speech.say("several.size"));
        here = new Stat(speech.say("several.here"));
        down = new Stat(speech.say("several.down"));
        up = new Stat(speech.say("several.up"));
        sent = new Stat(speech.say("several.sent"));
        ratio = new Stat(speech.say("several.ratio"));
        peers = new Stat(speech.say("several.peers"));
        spent = new Stat(speech.say("several.spent"), "pays");
        earned = new Stat(speech.say("several.earned"), "earns");
        lately = new Lately(speech);
        Boxes.padded(this, 16, 16, 12, 16);
        setMinHeight(0);
        getChildren()
                .addAll(
                        row(12, Icons.icon(Feather.LAYERS, "accent"), title, Boxes.wide(doing)),
                        figures(size, here, down, up, sent, ratio, peers, spent, earned),
                        column(8, meter, share),
                        Boxes.tall(lately));
    }

    private static HBox figures(Stat... stats) {
        HBox figures = row(0);
        for (Stat stat : stats) {
            HBox apart = row(0, stat, gap());
            HBox.setHgrow(apart, Priority.ALWAYS);
            apart.managedProperty().bind(stat.visibleProperty());
            figures.getChildren().add(apart);
        }
        return figures;
    }

    void show(Together all, Past past) {
        lately.show(past);
        if (all.equals(shown)) {
            return;
        }
        shown = all;
        String whole = speech.measures().size(all.size());
        String done = speech.measures().size(all.done());
        title.setText(speech.words().say("many.title", all.torrents()));
        size.show(whole);
        here.show(done);
        down.show(speedOr0(all.down()));
        up.show(speedOr0(all.up()));
        sent.show(speech.measures().size(all.uploaded()));
        ratio.show(speech.measures().ratio(all.uploaded(), all.downloaded()));
        peers.show(speech.measures().count(all.peers()));
        spent.setVisible(!all.spent().isZero());
        spent.show(speech.prices().spent(all.spent()));
        earned.setVisible(!all.earned().isZero());
        earned.show(speech.prices().earned(all.earned()));
        meter.show(
                List.of(new Meter.Part(all.done(), all.permille() == ALL ? "part-whole" : "strip-have")), all.size());
        share.setText(speech.words().say("several.share", speech.measures().percent(all.permille())));
        doing.setAlignment(Pos.CENTER_RIGHT);
        doing.getChildren().setAll(chips(all));
        setAccessibleText(speech.words().say("several.said", all.torrents(), whole, done));
    }

    /** In the order of the sidebar. */
    private List<Chip> chips(Together all) {
        return all.doing().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(doing -> chip(doing.getKey(), doing.getValue()))
                .toList();
    }

    private Chip chip(Activity activity, int count) {
        Chip chip = new Chip();
        chip.show(
                speech.words().say("several.doing", count, speech.say(activity.key())),
                activity.isStuck() ? Chip.Tone.BAD : Chip.Tone.PLAIN);
        return chip;
    }

    private String speedOr0(long bytes) {
        return bytes == 0 ? "0" : speech.measures().speed(bytes);
    }
}
