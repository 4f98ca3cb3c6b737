package io.github.gavel.ui.details;

import io.github.gavel.client.TorrentView;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.ui.kit.Line;
import io.github.gavel.ui.kit.Live;
import io.github.gavel.ui.kit.LiveTable;
import io.github.gavel.ui.rows.Past;
import io.github.gavel.ui.rows.PeerRow;
import java.net.InetSocketAddress;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;

/** Everybody we are connected to, and what is between us. */
final class PeersTab implements Tab {
    private final Speech speech;
    private final LiveTable<InetSocketAddress, PeerRow> table;
    private final TableColumn<Live<InetSocketAddress, PeerRow>, PeerRow> owes;

    PeersTab(Speech speech) {
        this.speech = speech;
        table = new LiveTable<>(PeerRow::address, this::spoken);
        table.setAccessibleText(speech.say("tab.peers"));
        table.wide(speech.say("peers.peer"), 144, Comparator.comparing(PeerRow::host), () -> new Line<>(PeerRow::host));
        table.wide(
                speech.say("peers.client"),
                112,
                Comparator.comparing(this::client),
                () -> new Line<>(this::client, "muted"));
        table.fixed(speech.say("peers.has"), 116, Comparator.comparing(PeerRow::permille), () -> new HasFace(speech));
        table.figures(
                speech.say("column.down"),
                84,
                Comparator.comparing(PeerRow::down),
                row -> speech.measures().speed(row.down()));
        table.figures(
                speech.say("column.up"),
                80,
                Comparator.comparing(PeerRow::up),
                row -> speech.measures().speed(row.up()),
                "muted");
        table.wide(
                speech.say("peers.slot"),
                216,
                Comparator.comparing((PeerRow row) -> row.slot().kind()),
                () -> new SlotFace(speech));
        owes = table.figures(
                speech.say("peers.owes"),
                80,
                Comparator.comparing((PeerRow row) -> row.slot().owed()),
                row -> row.slot().owed().isZero()
                        ? ""
                        : speech.prices().amount(row.slot().owed()),
                "muted");
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
        List<PeerRow> rows = PeerRow.of(view);
        owes.setVisible(rows.stream().anyMatch(row -> !row.slot().owed().isZero()));
        table.show(rows);
    }
}
