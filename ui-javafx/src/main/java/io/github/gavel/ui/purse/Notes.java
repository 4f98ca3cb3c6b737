package io.github.gavel.ui.purse;

import io.github.gavel.client.purse.PurseView;
import io.github.gavel.client.purse.Underway;
import io.github.gavel.client.text.Harmless;
import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Icons;
import io.github.gavel.ui.words.Coins;
import io.github.gavel.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What somebody should know or do, one grey bar each. */
final class Notes extends VBox {
    private static final int COLUMNS = 200;
    private static final int MOST_TROUBLES = 3;

    private final Words words;
    private final Deeds deeds;
    private List<Line> shown = List.of();

    /** A bar: what it is, why, and what to press. */
    private record Line(Feather picture, String look, String title, String why, String press, Runnable pressed) {
        boolean says(Line other) {
            return title.equals(other.title) && why.equals(other.why) && press.equals(other.press);
        }
    }

    Notes(Words words, Deeds deeds) {
        super(8);
        this.words = words;
        this.deeds = deeds;
    }

    void show(PurseView view, Coins coins) {
        List<Line> lines = new ArrayList<>();
        if (view.ledger().isEmpty()) {
            lines.add(new Line(
                    Feather.LINK,
                    "accent",
                    words.say("purse.note.noLedger"),
                    words.say("purse.note.noLedgerWhy"),
                    words.say("purse.join"),
                    deeds::join));
        }
        view.ledger().ifPresent(ledger -> lines.add(work(view.isAtWork())));
        view.silence().ifPresent(why -> lines.add(silent(view, why)));
        safety(view).ifPresent(lines::add);
        for (Underway one : view.underway()) {
            lines.add(new Line(
                    Feather.CLOCK,
                    "muted",
                    words.say("purse.note.underway", coins.exact(one.amount())),
                    words.say("purse.note.underwayWhy"),
                    "",
                    () -> {}));
        }
        view.troubles().stream()
                .limit(MOST_TROUBLES)
                .map(why -> new Line(
                        Feather.ALERT_TRIANGLE, "bad-text", words.say("purse.note.damaged"), why, "", () -> {}))
                .forEach(lines::add);
        boolean isSame = lines.size() == shown.size();
        for (int i = 0; isSame && i < lines.size(); i++) {
            isSame = lines.get(i).says(shown.get(i));
        }
        if (!isSame) {
            shown = lines;
            getChildren().setAll(lines.stream().map(Notes::bar).toList());
        }
        setVisible(!lines.isEmpty());
        setManaged(!lines.isEmpty());
    }

    private Line work(boolean isAtWork) {
        String key = isAtWork ? "purse.note.works" : "purse.note.rests";
        return new Line(
                isAtWork ? Feather.ZAP : Feather.MOON,
                isAtWork ? "accent" : "muted",
                words.say(key),
                words.say(key + "Why"),
                words.say(isAtWork ? "purse.rest" : "purse.work"),
                isAtWork ? deeds::rest : deeds::work);
    }

    private Line silent(PurseView view, String why) {
        String since = view.balance()
                .map(it -> words.say("purse.note.silentSince", new Moments(words).hour(it.at())))
                .orElseGet(() -> words.say("purse.note.silentWhy"));
        return new Line(
                Feather.WIFI_OFF,
                "muted",
                words.say("purse.note.silent"),
                since + " (" + Harmless.shortened(why, COLUMNS) + ")",
                "",
                () -> {});
    }

    private Optional<Line> safety(PurseView view) {
        if (view.ledger().isEmpty() || view.safety().isBackedUp()) {
            return Optional.empty();
        }
        String why = view.safety().trouble().orElseGet(() -> words.say(whyUnsafe(view)));
        return Optional.of(new Line(
                Feather.SHIELD_OFF,
                "bad-text",
                words.say("purse.note.unsafe"),
                why,
                words.say("purse.backUpNow"),
                deeds::backUp));
    }

    private static String whyUnsafe(PurseView view) {
        if (!view.safety().hasWords()) {
            return "purse.note.noWords";
        }
        return view.safety().file().isPresent() ? "purse.note.fileGone" : "purse.note.noFile";
    }

    private static Node bar(Line line) {
        Label why = Boxes.cut(line.why(), "muted");
        why.setTooltip(new Tooltip(line.why()));
        HBox bar = Boxes.styled(
                Boxes.row(
                        12,
                        Icons.icon(line.picture(), line.look()),
                        Boxes.text(line.title(), "medium"),
                        Boxes.wide(why)),
                "note");
        bar.setAccessibleText(line.title() + " " + line.why());
        if (!line.press().isEmpty()) {
            Button press = Boxes.styled(Sheet.plain(line.press(), line.pressed()), "link");
            bar.getChildren().add(press);
        }
        return bar;
    }
}
