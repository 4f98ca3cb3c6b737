package io.github.gavel.ui.purse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.client.library.Answer;
import io.github.gavel.client.money.WorkingWallet;
import io.github.gavel.client.purse.Cashier;
import io.github.gavel.client.purse.PursePlaces;
import io.github.gavel.client.purse.PurseState;
import io.github.gavel.client.purse.PurseView;
import io.github.gavel.ui.port.Employer;
import io.github.gavel.ui.theme.Theme;
import io.github.gavel.ui.toolkit.Finger;
import io.github.gavel.ui.toolkit.InMemory;
import io.github.gavel.ui.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** On a screen in memory, with a wallet that is on a disk, at a ledger that nobody serves. */
@InMemory
class RealWalletTest {
    private static final String PASSWORD = "eight or more";
    private static final int PATIENCE = 60;

    @TempDir
    private Path temp;

    private final List<Cashier> cashiers = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // given by the toolkit before anything runs
    private Stage stage;

    @SuppressWarnings("NullAway.Init") // made by each test first
    private WalletScreen screen;

    @Start
    void open(Stage given) {
        stage = given;
    }

    @AfterEach
    void close() {
        cashiers.forEach(Cashier::close);
    }

    private Cashier wallet(FxRobot robot, String name) throws IOException {
        Path ledgers = Files.createDirectories(temp.resolve("ledgers"));
        try (InputStream ledger =
                Objects.requireNonNull(RealWalletTest.class.getResourceAsStream("nobody-there.json"))) {
            Files.write(ledgers.resolve("nobody-there.json"), ledger.readAllBytes());
        }
        Cashier cashier = Cashier.start(new PursePlaces(temp.resolve(name), ledgers), torrent -> Optional.empty());
        cashiers.add(cashier);
        robot.interact(() -> {
            screen = new WalletScreen(Words.of(Locale.ENGLISH), new AtCashier(cashier, new Idle(), this::window));
            Scene scene = new Scene(screen, 1064, 712);
            Theme.LIGHT.dress(scene);
            stage.setScene(scene);
            stage.show();
        });
        WalletScreen own = screen;
        cashier.follow(state -> Platform.runLater(() -> own.show(state)));
        return cashier;
    }

    /** Nobody needs a wallet here. */
    private static final class Idle implements Employer {
        @Override
        public CompletableFuture<Answer<Boolean>> employ(WorkingWallet wallet) {
            return CompletableFuture.completedFuture(Answer.refused("there is no work"));
        }

        @Override
        public CompletableFuture<Answer<Boolean>> release() {
            return CompletableFuture.completedFuture(Answer.refused("there is no work"));
        }
    }

    private Window window() {
        return stage;
    }

    private static void await(BooleanSupplier isSo) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, isSo::getAsBoolean);
        } catch (TimeoutException never) {
            throw new AssertionError("it did not come to that", never);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static PurseView view(Cashier cashier) {
        return ((PurseState.Ready) cashier.latest()).view();
    }

    private void press(FxRobot robot, String words) {
        await(() -> asked(robot, words));
        robot.interact(() -> new Finger(screen).press(words));
    }

    private boolean asked(FxRobot robot, String words) {
        AtomicBoolean isThere = new AtomicBoolean();
        robot.interact(() -> isThere.set(new Finger(screen)
                .find(words)
                .filter(button -> !button.isDisabled())
                .isPresent()));
        return isThere.get();
    }

    private void type(FxRobot robot, String name, String text) {
        robot.interact(() -> new Finger(screen).type(name, text));
    }

    @Test
    void isMadeBackedUpAndRestoredElsewhere(FxRobot robot) throws IOException {
        Cashier first = wallet(robot, "wallet");
        press(robot, "Make a wallet");
        type(robot, "New password", PASSWORD);
        type(robot, "The same again", PASSWORD);
        press(robot, "Make it");
        press(robot, "Back up now");
        press(robot, "Show the words");
        type(robot, "Password", PASSWORD);
        press(robot, "Show");
        await(() -> screen.lookup(".words") != null);
        List<String> words = words();
        assertThat(words).hasSize(12);
        press(robot, "I wrote them down");
        robot.interact(() -> new Finger(screen).fields().forEach(field -> {
            int place = Integer.parseInt(Finger.spoken(field).replaceAll("[^0-9]", ""));
            field.setText(words.get(place - 1));
        }));
        press(robot, "Check");
        Path file = temp.resolve("stick").resolve("channels.backup");
        type(robot, "Save to", file.toString());
        press(robot, "Save");
        await(() -> view(first).safety().isBackedUp());
        assertThat(file).isNotEmptyFile();
        String address = view(first).address();
        first.close();

        Cashier second = wallet(robot, "elsewhere");
        press(robot, "Restore a wallet");
        type(robot, "The 12 or 24 words", String.join(" ", words));
        type(robot, "The file of channels", file.toString());
        type(robot, "New password", PASSWORD);
        type(robot, "The same again", PASSWORD);
        press(robot, "Restore");
        await(() -> second.latest() instanceof PurseState.Ready);
        assertThat(view(second).address()).isEqualTo(address);
        await(() -> view(second).silence().isPresent());
        assertThat(new Finger(screen).said()).contains("The ledger does not answer.", "–");
    }

    private List<String> words() {
        return screen.lookup(".words").lookupAll(".medium").stream()
                .map(node -> ((Labeled) node).getText())
                .toList();
    }
}
