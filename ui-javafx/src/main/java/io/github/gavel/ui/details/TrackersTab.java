package io.github.gavel.ui.details;

import io.github.gavel.client.TorrentView;
import io.github.gavel.ui.kit.Line;
import io.github.gavel.ui.kit.LiveTable;
import io.github.gavel.ui.rows.Past;
import io.github.gavel.ui.rows.TrackerRow;
import java.net.URI;
import java.util.Comparator;
import java.util.OptionalInt;
import javafx.scene.Node;

/** Whom we ask for peers, and what they said. */
final class TrackersTab implements Tab {
    private final Speech speech;
    private final LiveTable<URI, TrackerRow> table;

    TrackersTab(Speech speech) {
        this.speech = speech;
        table = new LiveTable<>(
                TrackerRow::tracker, row -> speech.words().say("trackers.said", row.tracker(), state(row)));
        table.setAccessibleText(speech.say("tab.trackers"));
        table.wide(
                speech.say("trackers.tracker"),
                200,
                Comparator.comparing(TrackerRow::tracker),
                () -> new Line<>(row -> row.tracker().toString()));
        table.wide(
                speech.say("trackers.state"),
                200,
                Comparator.comparing(TrackerRow::state),
                () -> new Line<>(this::state, "muted"));
        table.figures(
                speech.say("trackers.seeds"),
                96,
                Comparator.comparing(row -> row.seeds().orElse(-1)),
                row -> count(row.seeds()));
        table.figures(
                speech.say("trackers.leechers"),
                120,
                Comparator.comparing(row -> row.leechers().orElse(-1)),
                row -> count(row.leechers()));
    }

    private String count(OptionalInt number) {
        return number.isPresent() ? speech.measures().count(number.getAsInt()) : "–";
    }

    private String state(TrackerRow row) {
        return switch (row.state()) {
            case ASKED -> speech.say("trackers.asked");
            case WAITS -> speech.say("trackers.waits");
            case ANSWERED -> speech.words().say("trackers.answered", row.peers());
            case FAILED -> speech.words().say("trackers.failed", row.refusal().orElse(""), row.failures());
        };
    }

    @Override
    public Node node() {
        return table;
    }

    @Override
    public void show(TorrentView view, Past past) {
        table.show(view.transfer().trackers().stream().map(TrackerRow::of).toList());
    }
}
