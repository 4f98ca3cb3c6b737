package io.github.gavel.ui.main;

import io.github.gavel.client.library.Item;
import io.github.gavel.client.library.LibrarySnapshot;
import io.github.gavel.ui.sample.Samples;
import io.github.gavel.ui.sample.Silent;
import io.github.gavel.ui.theme.Theme;
import io.github.gavel.ui.toolkit.InMemory;
import io.github.gavel.ui.words.Words;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** How long the toolkit's thread is busy with each second of ten thousand torrents, of which one in fifty moves. */
@InMemory
@EnabledIfSystemProperty(named = "tick", matches = ".*", disabledReason = "it measures, which takes -Dtick")
@SuppressWarnings("NullAway.Init") // made on the thread of the toolkit before anything runs
class TickTest {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int TORRENTS = 10_000;
    private static final int WARM_UP = 100;
    private static final int TICKS = 200;

    private MainScreen screen;
    private long begin;
    private long busy;

    @Start
    void open(Stage stage) {
        screen = new MainScreen(Words.of(Locale.ENGLISH), new Silent());
        Scene scene = new Scene(screen, 1280, 800);
        Theme.LIGHT.dress(scene);
        scene.addPreLayoutPulseListener(this::begin);
        scene.addPostLayoutPulseListener(this::end);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void tellsHowLongASecondOfTenThousandTorrentsTakes(FxRobot robot) {
        LibrarySnapshot one = Samples.many(TORRENTS);
        LibrarySnapshot other = moved(one);
        long[] micros = new long[TICKS];
        for (int tick = -WARM_UP; tick < TICKS; tick++) {
            LibrarySnapshot next = tick % 2 == 0 ? one : other;
            Platform.runLater(this::begin);
            screen.tell(next);
            Platform.runLater(this::end);
            WaitForAsyncUtils.waitForFxEvents();
            int number = Math.max(0, tick);
            robot.interact(() -> {
                micros[number] = busy / 1_000;
                busy = 0;
            });
        }
        Arrays.sort(micros);
        System.out.println("A tick of " + TORRENTS + " rows: " + micros[TICKS / 2]
                + " us of CPU time, 99 of 100 within " + micros[TICKS * 99 / 100] + " us");
    }

    private void begin() {
        begin = THREADS.getCurrentThreadCpuTime();
    }

    private void end() {
        busy += THREADS.getCurrentThreadCpuTime() - begin;
    }

    private static LibrarySnapshot moved(LibrarySnapshot snapshot) {
        List<Item> others = Samples.many(TORRENTS, 1).items();
        List<Item> items = new ArrayList<>(snapshot.items());
        for (int i = 0; i < TORRENTS; i++) {
            if (i % 100 < 2) {
                items.set(i, others.get(i));
            }
        }
        return new LibrarySnapshot(snapshot.client(), items, snapshot.settings(), snapshot.troubles());
    }
}
