package io.github.gavel.ui.purse;

import io.github.gavel.client.purse.Balance;
import io.github.gavel.client.purse.Fold;
import io.github.gavel.client.purse.Part;
import io.github.gavel.client.purse.PurseView;
import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Icons;
import io.github.gavel.ui.words.Coins;
import io.github.gavel.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The wallet as it is on most days: one number, its parts, what happened, and the channels. */
final class Overview extends VBox {
    private static final double NARROW_BELOW = 900;
    private static final double WELL = 328;

    private final Words words;
    private final Label number = Boxes.text("–", "hero");
    private final Label unit = Boxes.text("", "muted");
    private final Button lock = new Button();
    private final Notes notes;
    private final SumBar bar;
    private final PartRows rows;
    private final WeekCard earned;
    private final WeekCard spent;
    private final LimitCard limit;
    private final HBox cards;
    private final HistoryList history;
    private final ChannelWell channels;
    private final VBox below = Boxes.column(24);
    private Optional<PurseView> latest = Optional.empty();
    private Optional<Part> asked = Optional.empty();
    private boolean isNarrow = true;

    Overview(Words words, Deeds deeds) {
        super(16);
        this.words = words;
        getStyleClass().add("purse");
        notes = new Notes(words, deeds);
        bar = new SumBar(words, this::ask);
        rows = new PartRows(words, deeds::collect);
        earned = Boxes.wide(new WeekCard(words, Fold.Kind.EARNED, words.say("purse.earnedWeek"), "earns"));
        spent = Boxes.wide(new WeekCard(words, Fold.Kind.PAID, words.say("purse.spentWeek"), "pays"));
        limit = Boxes.wide(new LimitCard(words, deeds::limits));
        cards = new HBox(16, earned, spent, limit);
        for (Node card : cards.getChildren()) {
            even((Region) card);
        }
        history = new HistoryList(words, Menu.ofExports(words, deeds), deeds::receive);
        channels = new ChannelWell(words);
        number.setAccessibleText("");
        HBox hero = Boxes.row(12, number, unit, Boxes.gap());
        hero.setAlignment(Pos.BASELINE_LEFT);
        HBox.setHgrow(hero, Priority.ALWAYS);
        lock.setMinWidth(USE_PREF_SIZE);
        lock.setOnAction(event -> deeds.lockOrUnlock());
        Button more = Icons.button(Feather.MORE_HORIZONTAL, words.say("purse.more.title"), () -> {});
        Menu.of(words, deeds).on(more);
        HBox top = Boxes.row(
                8,
                hero,
                pictured(Feather.ARROW_UP_RIGHT, words.say("purse.send"), deeds::send),
                pictured(Feather.ARROW_DOWN_LEFT, words.say("purse.receive"), deeds::receive),
                lock,
                more);
        rows.setVisible(false);
        rows.setManaged(false);
        getChildren().addAll(top, bar, rows, notes, cards, below);
        widthProperty().addListener((width, before, now) -> narrow(now.doubleValue() < NARROW_BELOW));
        lay();
    }

    /** As wide as those beside it, whatever stands in it. */
    private static void even(Region card) {
        card.setMinWidth(0);
        card.setPrefWidth(1);
    }

    private static Button pictured(Feather picture, String words, Runnable pressed) {
        Button button = Sheet.plain(words, pressed);
        button.setGraphic(Icons.icon(picture));
        return button;
    }

    private void narrow(boolean now) {
        if (now != isNarrow) {
            isNarrow = now;
            lay();
            latest.ifPresent(this::show);
        }
    }

    private void lay() {
        below.getChildren().clear();
        earned.narrow(isNarrow);
        spent.narrow(isNarrow);
        if (isNarrow) {
            channels.setPrefWidth(USE_COMPUTED_SIZE);
            channels.setMinWidth(0);
            below.getChildren().addAll(history, channels);
        } else {
            channels.setPrefWidth(WELL);
            channels.setMinWidth(WELL);
            HBox beside = new HBox(24, Boxes.wide(history), channels);
            beside.setAlignment(Pos.TOP_LEFT);
            beside.setFillHeight(false);
            below.getChildren().add(beside);
        }
    }

    private void ask(Optional<Part> part) {
        asked = part;
        latest.ifPresent(this::show);
    }

    void show(PurseView view) {
        latest = Optional.of(view);
        Coins coins = new Coins(words, view.ledger().map(it -> it.decimals()).orElse(0));
        String free =
                view.balance().map(it -> coins.exact(it.sum(Part.SPENDABLE))).orElse("–");
        number.setText(free);
        unit.setText(view.balance().isPresent() ? words.say("purse.spendable") : words.say("purse.unknownYet"));
        number.setAccessibleText(free + " " + unit.getText());
        lock.setText(words.say(view.isLocked() ? "purse.unlock" : "purse.lock"));
        lock.setGraphic(Icons.icon(view.isLocked() ? Feather.UNLOCK : Feather.LOCK));
        notes.show(view, coins);
        show(bar, view.balance().isPresent());
        view.balance().ifPresent(balance -> bar.show(view, balance, coins));
        Optional<Balance> opened = asked.flatMap(part -> view.balance());
        show(rows, opened.isPresent());
        opened.ifPresent(balance -> rows.show(asked.orElseThrow(), balance, view, coins));
        List<Node> shown = new ArrayList<>(List.of(cards, below));
        shown.forEach(node -> show(node, view.ledger().isPresent()));
        earned.show(view, coins);
        spent.show(view, coins);
        limit.show(view, coins);
        history.show(view, coins);
        channels.show(view, coins);
    }

    private static void show(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }
}
