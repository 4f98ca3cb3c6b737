package io.github.gavel.ui.purse;

import io.github.gavel.client.purse.Balance;
import io.github.gavel.client.purse.Part;
import io.github.gavel.client.purse.PurseView;
import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Icons;
import io.github.gavel.ui.kit.Meter;
import io.github.gavel.ui.words.Coins;
import io.github.gavel.ui.words.Words;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The balance to scale; its parts stand below, each a link to its rows, and at the right what they add up to. */
final class SumBar extends VBox {
    private static final int SCALE = 10_000;
    private static final int LEAST_SEEN = 40;

    private final Words words;
    private final Consumer<Optional<Part>> asks;
    private final Meter meter = new Meter(8);
    private final FlowPane links = new FlowPane(12, 4);
    private final Label total = Boxes.text("", "total");
    private Optional<Part> asked = Optional.empty();

    SumBar(Words words, Consumer<Optional<Part>> asks) {
        super(8);
        this.words = words;
        this.asks = asks;
        links.setPrefWrapLength(0);
        getChildren()
                .addAll(meter, Boxes.row(8, Boxes.wide(links), Boxes.text(words.say("purse.total"), "caption"), total));
    }

    void show(PurseView view, Balance balance, Coins coins) {
        BigInteger whole = balance.total();
        List<Meter.Part> parts = new ArrayList<>();
        List<Node> shown = new ArrayList<>();
        for (Part part : Part.values()) {
            BigInteger sum = balance.sum(part);
            if (sum.signum() > 0 || part == Part.SPENDABLE) {
                parts.add(new Meter.Part(share(sum, whole), "part-" + look(part)));
                shown.add(link(part, sum, view, balance, coins));
            }
        }
        meter.show(
                parts, Math.max(1, parts.stream().mapToLong(Meter.Part::share).sum()));
        total.setText(coins.exact(whole));
        boolean hadFocus = links.getChildren().stream().anyMatch(Node::isFocused);
        if (!texts(shown).equals(texts(links.getChildren())) || selected(shown) != selected(links.getChildren())) {
            int focused = focused();
            links.getChildren().setAll(shown);
            if (hadFocus && focused < shown.size()) {
                shown.get(focused).requestFocus();
            }
        }
    }

    private int focused() {
        for (int i = 0; i < links.getChildren().size(); i++) {
            if (links.getChildren().get(i).isFocused()) {
                return i;
            }
        }
        return 0;
    }

    private static List<String> texts(List<Node> nodes) {
        return nodes.stream().map(Node::getAccessibleText).toList();
    }

    private static long selected(List<Node> nodes) {
        for (int i = 0; i < nodes.size(); i++) {
            if (((ToggleButton) nodes.get(i)).isSelected()) {
                return i;
            }
        }
        return -1;
    }

    /** What is there is seen, however small it is beside the rest. */
    static long share(BigInteger sum, BigInteger whole) {
        if (sum.signum() == 0 || whole.signum() == 0) {
            return 0;
        }
        long exact = sum.multiply(BigInteger.valueOf(SCALE)).divide(whole).longValueExact();
        return Math.max(LEAST_SEEN, exact);
    }

    private static String look(Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    private ToggleButton link(Part part, BigInteger sum, PurseView view, Balance balance, Coins coins) {
        String name = name(part, view, balance);
        ToggleButton link = Boxes.styled(new ToggleButton(), "part-link");
        link.setGraphic(Boxes.row(
                8,
                Boxes.dot("part-" + look(part)),
                Boxes.text(name, "caption"),
                Boxes.text(coins.exact(sum), "medium"),
                Icons.small(Feather.CHEVRON_RIGHT)));
        link.setAccessibleText(words.say("purse.partSaid", name, coins.exact(sum)));
        link.setSelected(asked.filter(part::equals).isPresent());
        link.setOnAction(event -> {
            asked = link.isSelected() ? Optional.of(part) : Optional.empty();
            links.getChildren().stream()
                    .map(ToggleButton.class::cast)
                    .filter(other -> other != link)
                    .forEach(other -> other.setSelected(false));
            asks.accept(asked);
        });
        return link;
    }

    private String name(Part part, PurseView view, Balance balance) {
        String key = "purse.part." + look(part);
        return switch (part) {
            case SPENDABLE, PENDING, UNKNOWN -> words.say(key);
            case CHANNELS -> words.say(key, balance.of(part).size());
            case LOCKED ->
                balance.firstBack()
                        .filter(view.now()::isBefore)
                        .map(until -> words.say("purse.part.lockedUntil", new Moments(words).brief(until)))
                        .orElseGet(() -> words.say(key));
        };
    }
}
