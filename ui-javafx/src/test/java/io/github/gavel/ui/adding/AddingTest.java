package io.github.gavel.ui.adding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.client.library.LibrarySnapshot;
import io.github.gavel.client.library.Manner;
import io.github.gavel.client.library.Wanted;
import io.github.gavel.engine.Priority;
import io.github.gavel.engine.metainfo.Content;
import io.github.gavel.ui.sample.Decided;
import io.github.gavel.ui.sample.Samples;
import io.github.gavel.ui.sample.Wares;
import io.github.gavel.ui.theme.Theme;
import io.github.gavel.ui.toolkit.InMemory;
import io.github.gavel.ui.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** On a screen in memory, where nothing is really added. */
@InMemory
@SuppressWarnings("NullAway.Init") // made on the thread of the toolkit before anything runs
class AddingTest {
    private static final long FREE = 60_000_000_000L;

    private final Decided decided = new Decided(FREE);
    private final Node behind = new Pane();
    private Adding adding;

    @Start
    void open(Stage stage) {
        adding = new Adding(Words.of(Locale.ENGLISH), decided, behind, Samples.some(1));
        Scene scene = new Scene(new StackPane(behind, adding), 1280, 800);
        Theme.LIGHT.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    private void offer(FxRobot robot, Content content, String name) {
        robot.interact(() -> adding.offer(new Offer(content.infoHash(), name, Optional.of(content), false, false, 0)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void offerFilms(FxRobot robot) {
        offer(robot, Wares.films(), "films");
    }

    private List<String> said() {
        return adding.lookupAll(".label").stream()
                .map(label -> ((Labeled) label).getText())
                .filter(text -> text != null && !text.isEmpty())
                .toList();
    }

    private Button button(String words) {
        return adding.lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> words.equals(button.getText()))
                .findFirst()
                .orElseThrow();
    }

    private TextField field(String words) {
        return adding.lookupAll(".text-field").stream()
                .map(TextField.class::cast)
                .filter(field -> words.equals(field.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    private ListView<?> list() {
        return (ListView<?>) adding.lookup(".picks");
    }

    private Manner taken() {
        assertThat(decided.taken).hasSize(1);
        return decided.taken.get(0);
    }

    @Test
    void filesAreChosenAndTheTorrentBegunByKeysAlone(FxRobot robot) {
        offerFilms(robot);
        robot.type(KeyCode.SPACE, KeyCode.DOWN, KeyCode.RIGHT, KeyCode.DOWN, KeyCode.ADD);
        assertThat(said()).contains("39.5 of 48.4 GB in 9 files", "60.0 GB free, 20.4 GB will be left");
        robot.type(KeyCode.ENTER);
        Manner manner = taken();
        assertThat(manner.wanted()).isEqualTo(Wanted.RUNNING);
        assertThat(manner.choice().orElseThrow().files().subList(4, 7))
                .containsExactly(Priority.HIGH, Priority.OFF, Priority.OFF);
        assertThat(adding.isVisible()).isFalse();
        assertThat(behind.isDisabled()).isFalse();
    }

    @Test
    void whoeverGivesUpLeavesNothing(FxRobot robot) {
        offerFilms(robot);
        assertThat(behind.isDisabled()).isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(decided.leftAlone).containsExactly(Wares.films().infoHash());
        assertThat(decided.taken).isEmpty();
        assertThat(adding.isVisible()).isFalse();
    }

    @Test
    void whoeverWantsNoQuestionsIsAskedNothingUnlessThereIsSomethingToSay(FxRobot robot) {
        LibrarySnapshot some = Samples.some(1);
        robot.interact(() -> adding.show(
                new LibrarySnapshot(some.client(), some.items(), some.settings().askingFirst(false), some.troubles())));
        offerFilms(robot);
        assertThat(taken()).isEqualTo(Manner.USUAL);
        assertThat(adding.isVisible()).isFalse();
        Content books = Wares.of("books", Map.of("a", 1L));
        robot.interact(() -> adding.offer(new Offer(books.infoHash(), "books", Optional.of(books), false, true, 0)));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(decided.taken).hasSize(1);
        assertThat(adding.isVisible()).isTrue();
    }

    @Test
    void nothingBeginsWithoutAFileOrWithoutRoom(FxRobot robot) {
        Content large = Wares.of("large", Map.of("a", FREE, "b", 1L));
        offer(robot, large, "large");
        assertThat(button("Download").isDisabled()).isTrue();
        assertThat(said()).anyMatch(text -> text.contains("1 B too little"));
        robot.type(KeyCode.SPACE);
        assertThat(button("Download").isDisabled()).isFalse();
        assertThat(said()).anyMatch(text -> text.endsWith("in 1 file"));
        robot.type(KeyCode.DOWN, KeyCode.SPACE);
        assertThat(button("Download").isDisabled()).isTrue();
        assertThat(said()).contains("Nothing is chosen");
    }

    @Test
    void itIsAddedAsItWasWished(FxRobot robot) {
        offerFilms(robot);
        robot.interact(() -> {
            button("Change").fire();
            field("Labels, with commas between").setText("films, open");
            button("Add paused").fire();
        });
        Manner manner = taken();
        assertThat(manner.folder()).contains(Path.of("/media/films"));
        assertThat(manner.labels()).containsExactlyInAnyOrder("films", "open");
        assertThat(manner.wanted()).isEqualTo(Wanted.PAUSED);
    }

    @Test
    void whatIsTypedWronglyIsSaidAndNothingBegins(FxRobot robot) {
        offerFilms(robot);
        robot.interact(() -> {
            field("Folder").setText("films");
            button("Download").fire();
        });
        assertThat(decided.taken).isEmpty();
        assertThat(said()).contains("A whole path that begins at the root");
    }

    @Test
    void eachOfSeveralHasItsTurn(FxRobot robot) {
        offerFilms(robot);
        offer(robot, Wares.many(3), "second");
        offer(robot, Wares.many(3), "the same again");
        robot.type(KeyCode.ENTER);
        assertThat(said()).contains("second");
        robot.type(KeyCode.ENTER);
        assertThat(decided.taken).hasSize(2);
        assertThat(adding.isVisible()).isFalse();
    }

    @Test
    void hostileNamesStayInTheirPlaceAndDoNothing(FxRobot robot) {
        String name = "\u202Egnp.exe <b>&amp;\u0007 " + "x".repeat(10_000);
        Content content = Wares.of("hostile", Map.of("_{0} 'it' &amp;".repeat(8).strip(), 5L, "b", 1L));
        offer(robot, content, name);
        assertThat(said())
                .allSatisfy(text -> assertThat(text).hasSizeLessThan(200).doesNotContain("\u202E", "\u0007"));
        Region panel = (Region) adding.lookup(".add-panel");
        assertThat(panel.getWidth()).isEqualTo(640);
        assertThat(button("Download").getLayoutX() + button("Download").getWidth())
                .isLessThanOrEqualTo(panel.getWidth());
    }

    @Test
    void fiveThousandFilesAreFoundAndChosenAmongAsFewLinesAsAreSeen(FxRobot robot) {
        offer(robot, Wares.many(5_000), "many");
        robot.interact(() -> field("Search these files").setText("file"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(list().getItems()).hasSize(5_050);
        assertThat(adding.lookupAll(".list-cell")).hasSizeLessThan(40);
        robot.interact(() -> field("Search these files").setText("file 4999"));
        robot.interact(() -> {
            list().requestFocus();
            list().getSelectionModel().clearAndSelect(1);
        });
        robot.type(KeyCode.SPACE);
        assertThat(said()).anyMatch(text -> text.endsWith("in 4,999 files"));
    }

    @Test
    void eachLineSaysOneSentence(FxRobot robot) {
        offerFilms(robot);
        assertThat(adding.lookupAll(".list-cell").stream()
                        .map(ListCell.class::cast)
                        .filter(cell -> !cell.isEmpty())
                        .map(Node::getAccessibleText))
                .contains(
                        "Folder Sintel, 14.1 GB, wanted. Priority Normal.",
                        "README.txt, 4.00 kB, wanted. Priority Normal.");
    }

    @Test
    void aLinkOnTheClipboardIsOfferedAndWhatIsTypedIsHandedOn(FxRobot robot) {
        robot.interact(() -> adding.ask(Optional.of("magnet:?xt=some")));
        robot.interact(() -> button("Use it").fire());
        robot.interact(() -> field("Link").setText(" other "));
        robot.interact(() -> button("Continue").fire());
        assertThat(decided.links).containsExactly("magnet:?xt=some", "other");
        robot.interact(() -> assertThat(adding.refuse("This is no link.")).isTrue());
        assertThat(said()).contains("This is no link.");
        robot.type(KeyCode.ESCAPE);
        robot.interact(() -> assertThat(adding.refuse("again")).isFalse());
    }

    @Test
    void aLinkThatNobodyAnswersWaitsInTheBackgroundOrIsGivenUp(FxRobot robot) {
        Offer link = new Offer(Wares.films().infoHash(), "link", Optional.empty(), true, false, 0);
        robot.interact(() -> adding.offer(link));
        assertThat(said()).contains("No peer found yet");
        robot.interact(() -> button("Wait in the background").fire());
        assertThat(taken()).isEqualTo(Manner.USUAL);
        robot.interact(() -> adding.offer(link));
        robot.interact(() -> button("Give up").fire());
        assertThat(decided.leftAlone).containsExactly(link.hash());
    }

    @Test
    void whoeverWaitsForLongIsToldWhatElseCanBeDone(FxRobot robot) {
        Offer link = new Offer(Wares.films().infoHash(), "link", Optional.empty(), true, false, 0);
        robot.interact(() -> {
            Awaiting awaiting = new Awaiting(Words.of(Locale.ENGLISH), decided, link, () -> {});
            awaiting.late();
            assertThat(awaiting.panel().lookupAll(".label"))
                    .anySatisfy(label -> assertThat(((Labeled) label).getText())
                            .startsWith("Nobody who has it was found so far. In the background"));
        });
    }

    @Test
    void whatIsHereAlreadyIsToldKindly(FxRobot robot) {
        robot.interact(() ->
                adding.offer(new Offer(Wares.films().infoHash(), "films", Optional.of(Wares.films()), false, true, 0)));
        assertThat(said()).contains("films", "This is in your list already; nothing was changed.");
        robot.type(KeyCode.ENTER);
        assertThat(decided.taken).isEmpty();
        assertThat(decided.leftAlone).isEmpty();
    }

    @Test
    void trackersThatAreNewsAreAskedTooIfSomebodySaysSo(FxRobot robot) {
        Offer twin = new Offer(Wares.films().infoHash(), "films", Optional.empty(), true, true, 2);
        robot.interact(() -> adding.offer(twin));
        assertThat(said()).contains("It names 2 trackers that yours does not ask.");
        robot.interact(() -> button("Leave it so").fire());
        assertThat(decided.merged).isEmpty();
        robot.interact(() -> adding.offer(twin));
        robot.interact(() -> button("Ask those too").fire());
        assertThat(decided.merged).containsExactly(twin.hash());
    }
}
