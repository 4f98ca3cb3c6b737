package io.github.gavel.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.client.TorrentView;
import io.github.gavel.ui.sample.Sample;
import io.github.gavel.ui.sample.Samples;
import io.github.gavel.ui.sample.Silent;
import io.github.gavel.ui.sample.Stocked;
import io.github.gavel.ui.theme.Theme;
import io.github.gavel.ui.toolkit.InMemory;
import io.github.gavel.ui.words.Words;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Says what ten thousand torrents, of which a hundredth has changed, cost the thread that draws. */
@InMemory
class TickTest {
    private static final int TORRENTS = 10_000;
    private static final int CHANGED = 100;
    private static final int TICKS = 150;
    private static final int WARM = 50;

    @SuppressWarnings("NullAway.Init") // made on the thread of the toolkit before anything runs
    private MainScreen screen;

    @Start
    void open(Stage stage) {
        screen = new MainScreen(Words.of(Locale.ENGLISH), new Silent());
        Scene scene = new Scene(screen, 1280, 800);
        Theme.LIGHT.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void tenThousandTorrentsAreToldEverySecond(FxRobot robot) {
        AtomicLong drawing = new AtomicLong();
        robot.interact(() -> drawing.set(Thread.currentThread().getId()));
        List<TorrentView> views =
                new ArrayList<>(Samples.many(TORRENTS).client().torrents());
        long[] micros = new long[TICKS];
        for (int tick = 0; tick < TICKS; tick++) {
            for (int i = 0; i < CHANGED; i++) {
                int which = (tick * CHANGED + i * 97) % TORRENTS;
                views.set(which, changed(which, tick));
            }
            long before = spent(drawing.get());
            screen.tell(Stocked.of(views, Optional.empty()));
            WaitForAsyncUtils.waitForFxEvents();
            micros[tick] = (spent(drawing.get()) - before) / 1000;
        }
        long[] sorted = Arrays.stream(micros).skip(WARM).sorted().toArray();
        System.out.println("TICK of " + TORRENTS + " rows: median " + sorted[sorted.length / 2]
                + " us, of a hundred the slowest but one " + sorted[sorted.length - 2] + " us of the drawing thread");
        assertThat(((TableView<?>) screen.lookup(".live-table")).getItems()).hasSize(TORRENTS);
    }

    private static TorrentView changed(int which, int tick) {
        return Sample.named("collection part " + which, 40_000_000L + which)
                .done((which + tick) % 1000)
                .moving(1000L * tick, 1000)
                .at("archive.example.org")
                .view();
    }

    private static long spent(long thread) {
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread);
    }
}
