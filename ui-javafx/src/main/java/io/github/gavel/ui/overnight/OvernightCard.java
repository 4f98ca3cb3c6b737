package io.github.gavel.ui.overnight;

import io.github.gavel.client.days.Night;
import io.github.gavel.client.days.Tally;
import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Icons;
import io.github.gavel.ui.kit.Stat;
import io.github.gavel.ui.words.Measures;
import io.github.gavel.ui.words.Prices;
import io.github.gavel.ui.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One night: what was given and earned, and what happened. */
final class OvernightCard extends VBox {
    private static final double WIDTH = 608;
    private static final double GAP = 48;
    private static final Map<Tidings.About, Feather> PICTURES = new EnumMap<>(Map.of(
            Tidings.About.WRONG, Feather.ALERT_TRIANGLE,
            Tidings.About.FINISHED, Feather.CHECK,
            Tidings.About.EARNED, Feather.AWARD));

    private final Words words;
    private final ZoneId zone;
    private final Button close;

    OvernightCard(Words words, ZoneId zone, Night night, Runnable closes, Runnable log) {
        super(24);
        this.words = words;
        this.zone = zone;
        getStyleClass().add("sheet");
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        setMaxHeight(USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(words.say("overnight.title") + ". " + span(night) + ".");
        close = Boxes.styled(button(words.say("overnight.close"), closes), "filled");
        close.setDefaultButton(true);
        Button more = button(words.say("overnight.log"), log);
        getChildren().add(head(night, closes));
        Stream.of(figures(night), lines(night))
                .filter(part -> !part.getChildren().isEmpty())
                .forEach(getChildren()::add);
        Label only = Boxes.wide(Boxes.cut(words.say("overnight.only"), "caption"));
        getChildren().add(Boxes.row(8, only, more, close));
    }

    private HBox head(Night night, Runnable closes) {
        Label badge = Boxes.styled(new Label(), "badge", "small");
        badge.setGraphic(Icons.icon(Feather.SUNRISE));
        VBox title = Boxes.column(
                4, Boxes.text(words.say("overnight.title"), "notice-title"), Boxes.cut(span(night), "muted"));
        HBox head =
                Boxes.row(16, badge, Boxes.wide(title), Icons.button(Feather.X, words.say("overnight.close"), closes));
        head.setAlignment(Pos.TOP_LEFT);
        return head;
    }

    /** "8 h 12 min, 23:18 to 07:30". */
    private String span(Night night) {
        return words.say(
                "overnight.span",
                new Measures(words).duration(Duration.between(night.since(), night.until())),
                hour(night.since()),
                hour(night.until()));
    }

    private String hour(Instant moment) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(words.locale())
                .format(moment.atZone(zone));
    }

    /** Of which there is none that is nothing. */
    private HBox figures(Night night) {
        Measures measures = new Measures(words);
        Prices prices = new Prices(words);
        Tally done = night.done();
        long finished = night.torrents().stream().filter(Night.Part::isFinished).count();
        HBox row = Boxes.row(GAP);
        add(row, "overnight.uploaded", done.uploaded(), measures.size(done.uploaded()));
        add(row, "overnight.downloaded", done.downloaded(), measures.size(done.downloaded()));
        add(row, "overnight.earned", done.earned().grains(), prices.earned(done.earned()), "earns");
        add(row, "overnight.paid", done.paid().grains(), prices.amount(done.paid()), "pays");
        add(row, "overnight.finished", finished, measures.count(finished));
        return row;
    }

    private void add(HBox row, String name, long amount, String figure, String... looks) {
        if (amount > 0) {
            Stat stat = new Stat(words.say(name), looks);
            stat.show(figure);
            row.getChildren().add(stat);
        }
    }

    private VBox lines(Night night) {
        Tidings tidings = Tidings.of(night, words);
        VBox lines = Boxes.column(8);
        for (Tidings.Line line : tidings.lines()) {
            boolean isWrong = line.about() == Tidings.About.WRONG;
            FontIcon icon =
                    Icons.icon(PICTURES.getOrDefault(line.about(), Feather.INFO), isWrong ? "bad-text" : "muted");
            Label sentence = Boxes.wide(Boxes.cut(line.sentence()));
            sentence.setWrapText(true);
            HBox row = Boxes.row(12, icon, sentence);
            if (!line.figure().isEmpty()) {
                row.getChildren().add(Boxes.text(line.figure(), "earns", "card-title"));
            }
            lines.getChildren().add(row);
        }
        if (tidings.more() > 0) {
            lines.getChildren().add(Boxes.cut(words.say("overnight.more", tidings.more()), "muted"));
        }
        return lines;
    }

    private static Button button(String words, Runnable pressed) {
        Button button = new Button(words);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> pressed.run());
        return button;
    }

    void focus() {
        close.requestFocus();
    }
}
