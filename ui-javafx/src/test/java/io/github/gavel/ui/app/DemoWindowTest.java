package io.github.gavel.ui.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.client.cli.Gavel;
import io.github.gavel.ui.toolkit.Finger;
import io.github.gavel.ui.toolkit.InMemory;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The demonstration with its bidder at a window; everybody else is a real process. */
@InMemory
@Timeout(240)
class DemoWindowTest {
    private static final int PATIENCE = 120;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private CompletableFuture<Integer> play() {
        DemoWindow window = new DemoWindow(Map.of(), Platform::runLater);
        return CompletableFuture.supplyAsync(
                () -> Gavel.run(Optional.of(window), InputStream.nullInputStream(), out, err, "demo", "--mib", "6"));
    }

    @Test
    void theWindowBidsIsDoneFirstAndTellsWhatItCameTo(FxRobot robot) {
        CompletableFuture<Integer> played = play();
        await("it is said what it came to", () -> said(robot).stream().anyMatch(text -> text.startsWith("You had")));
        assertThat(said(robot))
                .as(out.toString(UTF_8))
                .anyMatch(text -> text.contains("a demonstration on this computer alone"))
                .anyMatch(text -> text.matches("You had the file after \\d+ s, the others after .* s\\. You paid"
                        + " 0\\.\\d*[1-9], and the audit of the ledger found every grain where it belongs"))
                .contains("demo.bin");
        assertThat(played).as("who looks may look on").isNotDone();
        robot.interact(() -> stage(robot).orElseThrow().hide());
        assertThat(played.join()).as(err.toString(UTF_8)).isZero();
        assertThat(out.toString(UTF_8)).contains("bidder had it after", "No grain was made or lost.");
    }

    @Test
    void whoeverClosesTheWindowEndsIt(FxRobot robot) {
        CompletableFuture<Integer> played = play();
        await("it is open", () -> stage(robot).isPresent());
        robot.interact(() -> stage(robot).orElseThrow().hide());
        assertThat(played.join()).isOne();
        assertThat(out.toString(UTF_8)).endsWith("It was stopped before everybody had all of it.\n");
    }

    private static Optional<Stage> stage(FxRobot robot) {
        return robot.listWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .filter(window -> "Gavel".equals(window.getTitle()))
                .findFirst();
    }

    private static List<String> said(FxRobot robot) {
        return WaitForAsyncUtils.waitForAsyncFx(
                PATIENCE * 1_000L,
                () -> stage(robot)
                        .map(window -> new Finger(window.getScene().getRoot()).said())
                        .orElse(List.of()));
    }

    private static void await(String what, BooleanSupplier isSo) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, isSo::getAsBoolean);
        } catch (TimeoutException never) {
            throw new AssertionError("it never came to this: " + what, never);
        }
    }
}
