package io.github.gavel.ui.purse;

import io.github.gavel.client.purse.ChannelLine;
import io.github.gavel.client.purse.PurseView;
import io.github.gavel.client.text.Harmless;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Meter;
import io.github.gavel.ui.words.Coins;
import io.github.gavel.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Channels in words, each with the clock after which its payer has back what is left. */
final class ChannelWell extends VBox {
    private static final int MOST = 20;
    private static final int COLUMNS = 40;
    private static final int ENDS = 6;

    private final Words words;

    ChannelWell(Words words) {
        super(16);
        this.words = words;
        getStyleClass().add("well");
    }

    void show(PurseView view, Coins coins) {
        Map<InfoHash, String> names = view.history().stream()
                .flatMap(day -> day.folds().stream())
                .filter(fold -> fold.torrent().isPresent() && fold.name().isPresent())
                .collect(Collectors.toMap(
                        fold -> fold.torrent().orElseThrow(),
                        fold -> fold.name().orElseThrow(),
                        (one, same) -> one));
        List<Node> parts = new ArrayList<>();
        parts.add(Boxes.text(words.say("purse.channels"), "card-title"));
        view.channels().stream()
                .limit(MOST)
                .map(it -> channel(it, name(it, names), view, coins))
                .forEach(parts::add);
        if (view.channels().size() > MOST) {
            parts.add(Boxes.text(words.say("purse.more", view.channels().size() - MOST), "caption"));
        }
        Label end =
                Boxes.cut(words.say(view.channels().isEmpty() ? "purse.noChannels" : "purse.channelsEnd"), "caption");
        end.setWrapText(true);
        end.setMinHeight(USE_PREF_SIZE);
        parts.add(end);
        getChildren().setAll(parts);
    }

    private static String name(ChannelLine line, Map<InfoHash, String> names) {
        Optional<String> known = line.torrent().map(names::get);
        return known.map(it -> Harmless.shortened(it, COLUMNS))
                .orElseGet(() -> line.other().substring(0, ENDS) + "…"
                        + line.other().substring(line.other().length() - ENDS + 2));
    }

    private Node channel(ChannelLine line, String name, PurseView view, Coins coins) {
        boolean isBad = line.state().needsAttention();
        String state = words.say("purse.state." + line.state().name().toLowerCase(Locale.ROOT));
        HBox head =
                Boxes.row(8, Boxes.wide(Boxes.cut(name, "medium")), Boxes.text(state, isBad ? "bad-text" : "muted"));
        Meter meter = new Meter(4);
        long deposit = line.deposit().grains();
        long moved = line.moved().min(line.deposit()).grains();
        meter.show(
                List.of(
                        new Meter.Part(deposit - moved, "part-channels"),
                        new Meter.Part(moved, line.isOurs() ? "part-paid" : "part-earned")),
                deposit);
        String sums = words.say(
                line.isOurs() ? "purse.leftOf" : "purse.earnedOf",
                coins.exact(line.isOurs() ? line.left() : line.moved()),
                coins.exact(line.deposit()));
        String clock = clock(line, view);
        HBox foot = Boxes.row(
                8,
                Boxes.wide(Boxes.cut(sums, "caption")),
                new RefundClock(view.now().until(line.until()), isBad),
                Boxes.text(clock, "caption"));
        VBox channel = Boxes.column(4, head, meter, foot);
        channel.setAccessibleRole(AccessibleRole.TEXT);
        channel.setAccessibleText(words.say("purse.channelSaid", name, state, sums, clock));
        return channel;
    }

    private String clock(ChannelLine line, PurseView view) {
        if (!view.now().isBefore(line.until())) {
            return words.say("purse.clock.over");
        }
        return words.say(
                line.isOurs() ? "purse.clock.refund" : "purse.clock.settle",
                new Moments(words).left(view.now(), line.until()));
    }
}
