package io.github.gavel.ui.details;

import static io.github.gavel.ui.kit.Boxes.gap;
import static io.github.gavel.ui.kit.Boxes.styled;

import io.github.gavel.client.TorrentView;
import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Icons;
import io.github.gavel.ui.kit.Notice;
import io.github.gavel.ui.kit.OneOf;
import io.github.gavel.ui.port.Commands;
import io.github.gavel.ui.rows.Bargain;
import io.github.gavel.ui.rows.Past;
import io.github.gavel.ui.rows.Together;
import io.github.gavel.ui.rows.TorrentRow;
import io.github.gavel.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The lower half of the window: the one torrent that is chosen, or what several come to. */
public final class Details extends BorderPane {
    /** The number of the tab that shows the trade. */
    public static final int OVERVIEW = 0;

    public static final int SPEED = 4;

    private static final double LEAST_HEIGHT = 288;

    private final Speech speech;
    private final List<Tab> tabs = new ArrayList<>();
    private final List<ToggleButton> names = new ArrayList<>();
    private final OneOf group = new OneOf();
    private final HBox bar = styled(Boxes.row(8), "tabs");
    private final Label title = Boxes.cut("", "caption");
    private final Head head;
    private final VBox top = new VBox();
    private final SpeedTab speed;
    private final Notice nothing;
    private final Several several;
    private Optional<TorrentView> shown = Optional.empty();
    private Past past = new Past();
    private int chosen;

    public Details(Words words, Commands commands, Runnable grows) {
        speech = Speech.in(words);
        speed = new SpeedTab(speech, commands);
        several = new Several(speech);
        head = new Head(speech, grows);
        nothing = new Notice(Feather.MOUSE_POINTER, speech.say("empty.choose"), "");
        add("tab.overview", Feather.PIE_CHART, new OverviewTab(speech));
        add("tab.files", Feather.FILE, new FilesTab(speech, commands));
        add("tab.peers", Feather.USERS, new PeersTab(speech));
        add("tab.trackers", Feather.RADIO, new TrackersTab(speech));
        add("tab.speed", Feather.ZAP, speed);
        Button folder = Icons.button(
                Feather.FOLDER,
                speech.say("tab.folder"),
                () -> shown.ifPresent(view -> commands.open(view.transfer().folder())));
        bar.getChildren().addAll(names);
        Button grow = Icons.button(Feather.MAXIMIZE_2, speech.say("tab.grow"), grows);
        bar.getChildren().addAll(gap(), title, folder, grow);
        setMinHeight(LEAST_HEIGHT);
        open(0);
        setCenter(nothing);
        grow(false);
    }

    private void add(String word, Feather picture, Tab tab) {
        ToggleButton name = new ToggleButton(speech.say(word), Icons.icon(picture));
        name.getStyleClass().setAll("toggle-button", "tab-name");
        name.setMinWidth(USE_PREF_SIZE);
        int number = tabs.size();
        group.add(name, () -> turnTo(number));
        names.add(name);
        tabs.add(tab);
    }

    /** Goes to one of the tabs, counted from 0. */
    public void open(int number) {
        group.choose(names.get(number));
    }

    private void turnTo(int number) {
        chosen = number;
        shown.ifPresent(this::refresh);
    }

    /** Whether it has the whole window. */
    public void grow(boolean isGrown) {
        top.getChildren().setAll(isGrown ? List.of(head, bar) : List.of(bar));
        title.setVisible(!isGrown);
    }

    /** What its owner wants of the one torrent that is chosen. */
    public void want(InfoHash torrent, Bargain bargain) {
        speed.want(torrent, bargain);
    }

    /** The one that is chosen, as it is now. */
    public void show(TorrentView one, Past itsPast) {
        past = itsPast;
        boolean isSame = shown.equals(Optional.of(one));
        shown = Optional.of(one);
        if (!isSame || chosen == 0) {
            refresh(one);
        }
    }

    /** What those that are chosen come to: none, or several. */
    public void show(Together all, Past together) {
        shown = Optional.empty();
        setTop(null);
        several.show(all, together);
        Node part = all.torrents() == 0 ? nothing : several;
        if (getCenter() != part) {
            setCenter(part);
        }
    }

    private void refresh(TorrentView view) {
        Tab tab = tabs.get(chosen);
        tab.show(view, past);
        title.setText(TorrentRow.of(view).name());
        head.show(TorrentRow.of(view));
        if (getTop() != top) {
            setTop(top);
        }
        if (getCenter() != tab.node()) {
            setCenter(tab.node());
        }
    }
}
