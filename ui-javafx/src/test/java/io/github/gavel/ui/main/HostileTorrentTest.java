package io.github.gavel.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.client.library.LibrarySnapshot;
import io.github.gavel.ui.sample.Hostile;
import io.github.gavel.ui.sample.Silent;
import io.github.gavel.ui.theme.Theme;
import io.github.gavel.ui.toolkit.InMemory;
import io.github.gavel.ui.words.Words;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A torrent of 800 000 pieces, 5 000 files and 2 000 peers, all with names that are no names. */
@InMemory
@Timeout(120)
@SuppressWarnings("NullAway.Init") // made on the thread of the toolkit before anything runs
class HostileTorrentTest {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int SECONDS = 4;
    private static final int MOST_COLUMNS = 400;
    private static final int MOST_LINES = 60;

    private final Hostile hostile = new Hostile();
    private final List<LibrarySnapshot> seconds =
            IntStream.range(0, SECONDS).mapToObj(hostile::at).toList();

    private MainScreen screen;
    private Stage stage;
    private long busy;

    private enum Tab {
        OVERVIEW(KeyCode.DIGIT1),
        FILES(KeyCode.DIGIT2),
        PEERS(KeyCode.DIGIT3),
        TRACKERS(KeyCode.DIGIT4),
        SPEED(KeyCode.DIGIT5);

        private final KeyCode key;

        Tab(KeyCode key) {
            this.key = key;
        }
    }

    @Start
    void open(Stage given) {
        stage = given;
        screen = new MainScreen(Words.of(Locale.ENGLISH), new Silent());
        Scene scene = new Scene(screen, 900, 600);
        Theme.LIGHT.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @ParameterizedTest
    @EnumSource(Tab.class)
    void staysInItsPlaceAndDoesNothing(Tab tab, FxRobot robot) {
        screen.tell(seconds.get(0));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            TableView<?> table = (TableView<?>) screen.lookup(".live-table");
            table.getSelectionModel().select(0);
            table.requestFocus();
        });
        robot.press(KeyCode.ALT, tab.key).release(tab.key, KeyCode.ALT);
        for (LibrarySnapshot second : seconds) {
            robot.interact(() -> busy -= THREADS.getCurrentThreadCpuTime());
            screen.tell(second);
            WaitForAsyncUtils.waitForFxEvents();
            robot.interact(() -> busy += THREADS.getCurrentThreadCpuTime());
        }
        System.out.println(tab + ": " + busy / SECONDS / 1_000_000 + " ms of the drawing thread for a second of it");
        robot.interact(() -> {
            for (Node node : screen.lookupAll(".label")) {
                String said = ((Labeled) node).getText();
                assertThat(said == null ? "" : said)
                        .hasSizeLessThan(MOST_COLUMNS)
                        .doesNotContain("\u202E", "\u0007", "\n");
            }
            assertThat(screen.lookupAll(".table-row-cell").stream()
                            .filter(row -> row instanceof TableRow<?> line && !line.isEmpty())
                            .toList())
                    .hasSizeLessThan(MOST_LINES);
            assertThat(screen.getWidth()).isEqualTo(900);
            assertThat(screen.minWidth(-1)).isLessThanOrEqualTo(900);
        });
        assertThat(stage.getWidth()).isEqualTo(900);
    }
}
