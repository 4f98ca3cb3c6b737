package io.github.gavel.ui.details;

import io.github.gavel.client.TorrentView;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.ui.kit.Line;
import io.github.gavel.ui.kit.LiveTable;
import io.github.gavel.ui.rows.Past;
import io.github.gavel.ui.rows.PeerRow;
import java.net.InetSocketAddress;
import java.util.Comparator;
import javafx.scene.Node;

/** Everybody we are connected to, and what is between us. */
final class PeersTab implements Tab {
    private final Speech speech;
    private final LiveTable<InetSocketAddress, PeerRow> table;

    PeersTab(Speech speech) {
        this.speech = speech;
        table = new LiveTable<>(PeerRow::address, this::spoken);
        table.fixed(
                speech.say("peers.peer"), 184, Comparator.comparing(PeerRow::host), () -> new Line<>(PeerRow::host));
        table.fixed(
                speech.say("peers.client"),
                152,
                Comparator.comparing(this::client),
                () -> new Line<>(this::client, "muted"));
        table.figures(
                speech.say("peers.has"),
                72,
                Comparator.comparing(PeerRow::permille),
                row -> speech.measures().percent(row.permille()));
        table.figures(
                speech.say("column.down"),
                88,
                Comparator.comparing(PeerRow::down),
                row -> speech.measures().speed(row.down()));
        table.figures(
                speech.say("column.up"),
                88,
                Comparator.comparing(PeerRow::up),
                row -> speech.measures().speed(row.up()));
        table.wide(
                speech.say("peers.slot"),
                200,
                Comparator.comparing((PeerRow row) -> row.slot().kind()),
                () -> new SlotFace(speech));
    }

    private String client(PeerRow row) {
        return row.client().orElseGet(() -> speech.say("peers.unknownClient"));
    }

    private String spoken(PeerRow row) {
        String slot = speech.slot(row.slot());
        Amount owed = row.slot().owed();
        String all = owed.isZero()
                ? slot
                : slot + ", " + speech.say("peers.owes") + " " + speech.prices().amount(owed);
        return speech.words()
                .say("peers.said", row.host(), client(row), speech.measures().percent(row.permille()), all);
    }

    @Override
    public Node node() {
        return table;
    }

    @Override
    public void show(TorrentView view, Past past) {
        table.show(PeerRow.of(view));
    }
}
