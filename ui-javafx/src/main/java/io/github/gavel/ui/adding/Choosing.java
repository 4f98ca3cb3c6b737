package io.github.gavel.ui.adding;

import io.github.gavel.client.library.Manner;
import io.github.gavel.client.library.Wanted;
import io.github.gavel.client.settings.Settings;
import io.github.gavel.client.text.Harmless;
import io.github.gavel.engine.metainfo.Content;
import io.github.gavel.speed.market.Wish;
import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Switch;
import io.github.gavel.ui.port.Decisions;
import io.github.gavel.ui.words.Measures;
import io.github.gavel.ui.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** What is wanted of a torrent that is known, and where and how. */
final class Choosing {
    private static final int COLUMNS = 160;

    private final Words words;
    private final Measures measures;
    private final Decisions decisions;
    private final Offer offer;
    private final Settings settings;
    private final PickList list;
    private final FolderLine folder;
    private final LabelLine labels;
    private final Switch inOrder;
    private final SpeedSwitch speed;
    private final Panel panel;
    private final Button paused;
    private final Button download;
    private final Runnable over;
    private long free = Long.MAX_VALUE;

    /**
     * What a snapshot says that matters here.
     *
     * @param labels that there are
     * @param hasWallet whether anything could be paid
     * @param more how many torrents have their turn after this one
     */
    record Around(Settings settings, Set<String> labels, boolean hasWallet, int more) {}

    /** @param over run when it is decided */
    Choosing(Words words, Decisions decisions, Offer offer, Content content, Around around, Runnable over) {
        this.words = words;
        this.measures = new Measures(words);
        this.decisions = decisions;
        this.offer = offer;
        this.settings = around.settings();
        this.over = over;
        FileTree tree = FileTree.of(content);
        list = new PickList(words, tree, this::show, this::begin);
        folder = new FolderLine(words, decisions, settings.downloads(), this::measure);
        labels = new LabelLine(words, around.labels());
        inOrder = new Switch(words.say("adding.inOrder"), words.say("adding.inOrderWhy"));
        speed = new SpeedSwitch(words, settings.speed(), around.hasWallet());
        HBox where = Boxes.row(12, Boxes.wide(folder), labels);
        where.setMinHeight(HBox.USE_PREF_SIZE);
        HBox how = Boxes.row(16, inOrder, Boxes.gap(), speed);
        how.setMinHeight(HBox.USE_PREF_SIZE);
        paused = Panel.button(words.say("adding.paused"), () -> take(Wanted.PAUSED));
        download = Panel.first(words.say("adding.download"), () -> take(Wanted.RUNNING));
        panel = new Panel(
                Feather.FILE_PLUS,
                words.say("adding.giveUp"),
                this::giveUp,
                List.of(where, list, how),
                List.of(paused, download));
        panel.head(Harmless.shortened(offer.name(), COLUMNS), facts(content, around.more()));
        folder.measure();
        show();
    }

    Panel panel() {
        return panel;
    }

    private String facts(Content content, int more) {
        String size = words.say(
                "adding.facts",
                words.say(offer.isLink() ? "adding.fromLink" : "adding.fromFile"),
                words.say("adding.countFiles", list.picks().allFiles()),
                measures.size(list.picks().allBytes()));
        String all = content.isPrivate() ? words.say("adding.private", size) : size;
        return more == 0 ? all : words.say("adding.more", all, more);
    }

    private void measure(long bytes) {
        free = bytes;
        show();
    }

    private void show() {
        Picks picks = list.picks();
        Room room = new Room(picks.bytes(), free);
        boolean isNothing = picks.files() == 0;
        panel.says(
                isNothing
                        ? words.say("adding.nothing")
                        : words.say(
                                "adding.chosen",
                                measures.sizeOf(picks.bytes(), picks.allBytes()),
                                words.say("adding.countFiles", picks.files())),
                isNothing ? "" : says(room),
                !room.isEnough());
        paused.setDisable(isNothing);
        download.setDisable(isNothing || !room.isEnough());
    }

    private String says(Room room) {
        if (!room.isKnown()) {
            return "";
        }
        return room.isEnough()
                ? words.say("adding.left", measures.size(room.free()), measures.size(room.rest()))
                : words.say("adding.tooMuch", measures.size(room.free()), measures.size(room.rest()));
    }

    private void begin() {
        download.fire();
    }

    /** What somebody typed wrongly is said where it stands, and nothing begins. */
    private void take(Wanted wanted) {
        if (folder.check() && labels.check() && speed.check()) {
            decisions.take(
                    offer.hash(),
                    new Manner(
                            folder.path(),
                            wanted,
                            labels.labels(),
                            Optional.of(list.picks().choice(inOrder.isOn())),
                            wish()));
            over.run();
        }
    }

    private Optional<Wish> wish() {
        return speed.isOffered()
                ? Optional.of(new Wish(speed.rules(), settings.speed().wish().earns()))
                : Optional.empty();
    }

    void giveUp() {
        decisions.letGo(offer.hash());
        over.run();
    }
}
