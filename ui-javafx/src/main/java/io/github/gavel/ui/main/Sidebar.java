package io.github.gavel.ui.main;

import static io.github.gavel.ui.kit.Boxes.gap;
import static io.github.gavel.ui.kit.Boxes.padded;
import static io.github.gavel.ui.kit.Boxes.row;
import static io.github.gavel.ui.kit.Boxes.text;

import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Icons;
import io.github.gavel.ui.kit.SpeedGraph;
import io.github.gavel.ui.port.Place;
import io.github.gavel.ui.rows.Asked;
import io.github.gavel.ui.rows.Filter;
import io.github.gavel.ui.rows.Hue;
import io.github.gavel.ui.rows.Past;
import io.github.gavel.ui.rows.Rows;
import io.github.gavel.ui.words.Measures;
import io.github.gavel.ui.words.Words;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Which torrents are shown, and how fast everything is. */
final class Sidebar extends VBox {
    private static final double WIDE = 216;
    private static final double NARROW = 56;
    private static final Map<Filter.Kind, Feather> PICTURES = new EnumMap<>(Map.of(
            Filter.Kind.QUEUED, Feather.CLOCK,
            Filter.Kind.DOWNLOADING, Feather.ARROW_DOWN,
            Filter.Kind.SEEDING, Feather.ARROW_UP,
            Filter.Kind.FINISHED, Feather.CHECK,
            Filter.Kind.PAUSED, Feather.PAUSE,
            Filter.Kind.ATTENTION, Feather.ALERT_TRIANGLE,
            Filter.Kind.BIDDING, Feather.ZAP,
            Filter.Kind.EARNING, Feather.TRENDING_UP));

    private final Words words;
    private final Measures measures;
    private final Consumer<Asked> asks;
    private final Map<Filter, SideLine> lines = new LinkedHashMap<>();
    private final SideLine all;
    private final SideLine wallet;
    private final VBox labels = Boxes.column(0);
    private final VBox trackers = Boxes.column(0);
    private final VBox list = Boxes.column(0);
    private final VBox throughput;
    private final Label speedHead;
    private final Label labelHead;
    private final Label trackerHead;
    private final Label brand;
    private final SpeedGraph graph = new SpeedGraph();
    private final Label down = text("", "medium");
    private final Label up = text("", "muted");
    private Asked asked = Asked.ALL;
    private boolean isNarrow;
    private boolean isAway;

    /** @param opensWallet run when it is chosen instead of torrents */
    Sidebar(Words words, Consumer<Asked> asks, Runnable opensWallet) {
        this.words = words;
        this.measures = new Measures(words);
        this.asks = asks;
        getStyleClass().add("sidebar");
        brand = text(words.say("app.name"), "brand");
        HBox top = padded(row(10, new Mark(), brand), 0, 8, 0, 8);
        top.setMinHeight(56);
        all = new SideLine(
                words, () -> Icons.icon(Feather.LAYERS), words.say("filter.all"), false, beside -> ask(asked.all()));
        wallet = new SideLine(
                words, () -> Icons.icon(Feather.CREDIT_CARD), words.say(Place.WALLET.key()), false, beside -> {
                    select();
                    opensWallet.run();
                });
        speedHead = text(words.say("group.speed"), "side-head");
        labelHead = text(words.say("group.label"), "side-head");
        trackerHead = text(words.say("group.tracker"), "side-head");
        fill();
        ScrollPane scroll = Boxes.tall(new ScrollPane(list));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        graph.setPrefHeight(32);
        graph.setMinHeight(32);
        throughput = padded(
                Boxes.column(
                        8,
                        graph,
                        row(
                                4,
                                Icons.small(Feather.ARROW_DOWN, "accent"),
                                down,
                                gap(),
                                Icons.small(Feather.ARROW_UP),
                                up)),
                8,
                8,
                8,
                8);
        getChildren().addAll(top, scroll, throughput);
        narrow(false);
        select();
    }

    private void fill() {
        list.getChildren().add(all);
        for (Filter.Kind kind : Filter.Kind.values()) {
            if (kind == Filter.Kind.BIDDING) {
                list.getChildren().add(speedHead);
            }
            Feather picture = PICTURES.getOrDefault(kind, Feather.CIRCLE);
            list.getChildren().add(line(kind, () -> Icons.icon(picture), words.say(kind.key())));
        }
        list.getChildren().addAll(wallet, labelHead, labels, trackerHead, trackers);
    }

    private SideLine line(Filter filter, Supplier<Node> picture, String name) {
        SideLine line = new SideLine(
                words, picture, name, filter == Filter.Kind.ATTENTION, beside -> ask(next(filter, beside)));
        line.narrow(isNarrow);
        lines.put(filter, line);
        return line;
    }

    private Asked next(Filter filter, boolean beside) {
        if (beside) {
            return asked.toggled(filter);
        }
        return asked.filters().equals(asked.only(filter).filters()) ? asked.all() : asked.only(filter);
    }

    private void ask(Asked next) {
        asks.accept(next);
    }

    /** What was asked for, by whatever way. */
    void asked(Asked next) {
        asked = next;
        select();
    }

    /** Whether the wallet is seen instead of torrents. */
    void away(boolean isInWallet) {
        isAway = isInWallet;
        select();
    }

    private void select() {
        all.setSelected(!isAway && asked.filters().isEmpty());
        lines.forEach(
                (filter, line) -> line.setSelected(!isAway && asked.filters().contains(filter)));
        wallet.setSelected(isAway);
    }

    void show(Rows rows, Past past) {
        all.show(measures.count(rows.all().size()), rows.all().isEmpty());
        for (Filter.Kind kind : Filter.Kind.values()) {
            show(kind, rows.count(kind));
        }
        showGroup(labelHead, labels, rows.labels(), Filter.With::new, Sidebar::dot);
        showGroup(trackerHead, trackers, rows.trackers(), Filter.At::new, host -> Icons.icon(Feather.RADIO));
        graph.show(past.seconds().stream()
                .map(moved -> new SpeedGraph.Second(moved.down(), moved.up(), false))
                .toList());
        down.setText(past.now().down() == 0 ? "0" : measures.speed(past.now().down()));
        up.setText(past.now().up() == 0 ? "0" : measures.speed(past.now().up()));
    }

    private void show(Filter filter, long count) {
        SideLine line = lines.get(filter);
        if (line != null) {
            line.show(measures.count(count), count == 0);
        }
    }

    private static Node dot(String label) {
        return Boxes.styled(Boxes.sized(new StackPane(Boxes.dot(Hue.of(label).look())), 16, 16), "side-dot");
    }

    private void showGroup(
            Label head,
            VBox group,
            Map<String, Long> counts,
            Function<String, Filter> filter,
            Function<String, Node> picture) {
        List<Filter> next = counts.keySet().stream().map(filter).toList();
        if (!next.equals(group.getUserData())) {
            lines.keySet().removeIf(before -> group.getUserData() instanceof List<?> old && old.contains(before));
            group.setUserData(next);
            group.getChildren()
                    .setAll(counts.keySet().stream()
                            .map(name -> line(filter.apply(name), () -> picture.apply(name), name))
                            .toList());
            select();
        }
        counts.forEach((name, count) -> show(filter.apply(name), count));
        head.setVisible(!counts.isEmpty() && !isNarrow);
        head.setManaged(head.isVisible());
    }

    void narrow(boolean narrow) {
        isNarrow = narrow;
        getStyleClass().setAll(narrow ? List.of("sidebar", "rail") : List.of("sidebar"));
        setMinWidth(narrow ? NARROW : WIDE);
        setMaxWidth(narrow ? NARROW : WIDE);
        all.narrow(narrow);
        wallet.narrow(narrow);
        lines.values().forEach(line -> line.narrow(narrow));
        for (Node part : new Node[] {speedHead, labelHead, labels, trackerHead, trackers, brand, throughput}) {
            part.setVisible(!narrow);
            part.setManaged(!narrow);
        }
    }
}
