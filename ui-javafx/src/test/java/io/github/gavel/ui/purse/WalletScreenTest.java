package io.github.gavel.ui.purse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.client.purse.Part;
import io.github.gavel.client.purse.PurseState;
import io.github.gavel.client.purse.PurseView;
import io.github.gavel.ui.sample.PaperWallet;
import io.github.gavel.ui.sample.Purses;
import io.github.gavel.ui.theme.Theme;
import io.github.gavel.ui.toolkit.Finger;
import io.github.gavel.ui.toolkit.InMemory;
import io.github.gavel.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** On a screen in memory. */
@InMemory
class WalletScreenTest {
    private final PaperWallet commands = new PaperWallet();

    @SuppressWarnings("NullAway.Init") // made on the thread of the toolkit before anything runs
    private WalletScreen screen;

    @Start
    void open(Stage stage) {
        screen = new WalletScreen(Words.of(Locale.ENGLISH), commands);
        Scene scene = new Scene(screen, 1064, 712);
        Theme.LIGHT.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    private void show(FxRobot robot, PurseView view) {
        robot.interact(() -> screen.show(Purses.ready(view)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void press(FxRobot robot, String... words) {
        for (String word : words) {
            robot.interact(() -> new Finger(screen).press(word));
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    private void type(FxRobot robot, String name, String text) {
        robot.interact(() -> new Finger(screen).type(name, text));
    }

    private List<String> said() {
        return new Finger(screen).said();
    }

    @Test
    void theBigNumberIsWhatCanBeSpentAndThePartsAddUp(FxRobot robot) {
        show(robot, Purses.some());
        assertThat(said()).contains("128.40", "0.9313", "0.40", "5.00", "0.2687", "135.00");
    }

    @Test
    void aPartIsALinkToItsRowsAndBack(FxRobot robot) {
        show(robot, Purses.some());
        press(robot, "Pending");
        assertThat(said()).contains("Earned for a torrent, to be collected", "0.26", "Earned, not settled", "0.14");
        press(robot, "Pending");
        assertThat(said()).doesNotContain("Earned, not settled");
    }

    @Test
    void theRowsThatAreShownAreThoseOfThePart(FxRobot robot) {
        show(robot, Purses.some());
        press(robot, "In 2 channels");
        assertThat(screen.lookupAll(".part-row"))
                .hasSize(Purses.balance().of(Part.CHANNELS).size() + 1);
    }

    @Test
    void aFoldOpensToItsReceiptsAndStaysOpenWhenMoreHappens(FxRobot robot) {
        show(robot, Purses.some());
        assertThat(screen.lookupAll(".receipt")).isEmpty();
        press(robot, "ubuntu");
        assertThat(screen.lookupAll(".receipt")).hasSize(5);
        show(robot, Purses.silent());
        assertThat(screen.lookupAll(".receipt")).hasSize(5);
    }

    @Test
    void onlyWhatIsAskedForIsShown(FxRobot robot) {
        show(robot, Purses.some());
        assertThat(screen.lookupAll(".fold")).hasSize(9);
        press(robot, "Moved");
        assertThat(screen.lookupAll(".fold")).hasSize(3);
    }

    @Test
    void theNameOfATorrentDoesNotTurnTheLineRound(FxRobot robot) {
        show(robot, Purses.named("Film\u202Egpj.exe\u0007"));
        assertThat(said()).contains("Film·gpj.exe·");
    }

    @Test
    void theWordsAreShownForThePasswordAndThreeAreAskedBackBeforeTheFile(FxRobot robot) {
        show(robot, Purses.some());
        press(robot, "Back up now", "Show the words");
        type(robot, "Password", "another one");
        press(robot, "Show");
        assertThat(said()).contains("This password does not fit, or the file of the words is damaged.");
        type(robot, "Password", PaperWallet.PASSWORD);
        press(robot, "Show");
        assertThat(said()).containsAll(PaperWallet.WORDS);
        press(robot, "I wrote them down");
        assertThat(said()).doesNotContainAnyElementsOf(PaperWallet.WORDS);
        press(robot, "Check");
        assertThat(commands.asked()).doesNotContain("knows the words");
        answerTheQuiz(robot);
        press(robot, "Check");
        assertThat(commands.asked()).contains("knows the words");
        press(robot, "Choose…", "Save");
        assertThat(commands.asked()).contains("back up /media/stick/gavel-channels.backup");
        assertThat(said()).contains("Backed up");
    }

    private void answerTheQuiz(FxRobot robot) {
        robot.interact(() -> new Finger(screen).fields().forEach(field -> {
            int place = Integer.parseInt(Finger.spoken(field).replaceAll("[^0-9]", ""));
            field.setText(PaperWallet.WORDS.get(place - 1));
        }));
    }

    @Test
    void restoringAsksForWordsAndFile(FxRobot robot) {
        robot.interact(() -> screen.show(new PurseState.Missing()));
        press(robot, "Restore a wallet");
        type(robot, "The 12 or 24 words", String.join(" ", PaperWallet.WORDS));
        type(robot, "New password", PaperWallet.PASSWORD);
        type(robot, "The same again", PaperWallet.PASSWORD);
        press(robot, "Restore");
        assertThat(commands.asked()).isEmpty();
        assertThat(said()).anyMatch(text -> text.startsWith("Name the file"));
        press(robot, "Choose…", "Restore");
        assertThat(commands.asked()).containsExactly("restore Optional[/media/stick/gavel-channels.backup]");
        assertThat(screen.lookup(".sheet")).isNull();
    }

    @Test
    void aPasswordIsTypedTwiceAndIsNotShort(FxRobot robot) {
        robot.interact(() -> screen.show(new PurseState.Missing()));
        press(robot, "Make a wallet");
        type(robot, "New password", "short");
        press(robot, "Make it");
        type(robot, "New password", "long enough");
        type(robot, "The same again", "long enouhg");
        press(robot, "Make it");
        assertThat(commands.asked()).isEmpty();
        assertThat(said()).contains("The two are not the same.");
        type(robot, "The same again", "long enough");
        press(robot, "Make it");
        assertThat(commands.asked()).containsExactly("make");
    }

    @Test
    void sendingIsLookedAtOnceMore(FxRobot robot) {
        show(robot, Purses.some());
        press(robot, "Send");
        type(robot, "To", Purses.ADDRESS);
        type(robot, "How much", "1.25");
        press(robot, "Review");
        assertThat(commands.asked()).isEmpty();
        assertThat(said()).contains("0x 58A5 7ed9 d8d6 24cB D12e 2C46 7D34 7875 55bB 1b25", "1.25", "127.15");
        press(robot, "Send it");
        assertThat(commands.asked()).containsExactly("send " + Purses.ADDRESS + " 1.25");
    }

    @Test
    void whatIsLockedAsksForThePasswordFirst(FxRobot robot) {
        show(robot, Purses.silent());
        press(robot, "Send");
        assertThat(new Finger(screen).fields()).hasSize(1);
        type(robot, "Password", PaperWallet.PASSWORD);
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(new Finger(screen).fields()).hasSize(2);
    }

    @Test
    void escapeTakesAQuestionAway(FxRobot robot) {
        show(robot, Purses.some());
        press(robot, "Receive");
        assertThat(screen.lookup(".qr")).isNotNull();
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(screen.lookup(".sheet")).isNull();
    }

    @Test
    void aLimitIsANumber(FxRobot robot) {
        show(robot, Purses.some());
        press(robot, "Limits");
        type(robot, "On one day", "as much as it takes");
        press(robot, "Save");
        assertThat(commands.asked()).isEmpty();
        type(robot, "On one day", "3");
        press(robot, "Save");
        assertThat(commands.asked()).containsExactly("lock after 5", "limit 3000000 grains");
    }

    @Test
    void aLedgerThatIsSilentIsSaidAndTheSumsStay(FxRobot robot) {
        show(robot, Purses.silent());
        assertThat(said())
                .contains("The ledger does not answer.", "128.40")
                .noneMatch(it -> it.equals("Not backed up."));
    }

    @Test
    void theHistoryIsExportedInBothForms(FxRobot robot) {
        show(robot, Purses.some());
        for (int form = 0; form < 2; form++) {
            int chosen = form;
            robot.interact(() -> Menu.ofExports(Words.of(Locale.ENGLISH), deeds())
                    .items()
                    .get(chosen)
                    .fire());
        }
        assertThat(commands.asked())
                .containsExactly("export /media/stick/gavel-history.csv", "export /media/stick/gavel-history.json");
    }

    private Deeds deeds() {
        Words words = Words.of(Locale.ENGLISH);
        return new Deeds(words, commands, new Sheets(new StackPane(), words));
    }

    @Test
    void everythingSpeaks(FxRobot robot) {
        show(robot, Purses.some());
        robot.interact(() -> new Finger(screen).everythingSpeaks());
        for (String question : List.of("Send", "Receive", "Limits", "Back up now")) {
            press(robot, question);
            robot.interact(() -> new Finger(screen).everythingSpeaks());
            robot.type(KeyCode.ESCAPE);
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    @Test
    void everythingIsReachedWithTheTabulator(FxRobot robot) {
        show(robot, Purses.some());
        robot.interact(() -> new Finger(screen).find("Send").orElseThrow().requestFocus());
        List<String> reached = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            robot.type(KeyCode.TAB);
            robot.interact(() -> {
                Node owner = screen.getScene().getFocusOwner();
                reached.add(
                        owner instanceof Labeled labeled && !labeled.getText().isEmpty()
                                ? labeled.getText()
                                : Finger.spoken(owner));
            });
        }
        assertThat(reached).contains("Receive", "Lock", "More", "Back up now", "Change", "All", "Export");
        assertThat(reached).anyMatch(it -> it.startsWith("Pending")).anyMatch(it -> it.startsWith("ubuntu"));
    }
}
