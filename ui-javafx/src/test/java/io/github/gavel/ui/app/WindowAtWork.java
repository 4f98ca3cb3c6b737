package io.github.gavel.ui.app;

import io.github.gavel.client.library.Disks;
import io.github.gavel.client.library.Library;
import io.github.gavel.client.library.Surroundings;
import io.github.gavel.client.purse.Cashier;
import io.github.gavel.client.purse.PursePlaces;
import io.github.gavel.client.settings.Settings;
import io.github.gavel.client.settings.SettingsFile;
import io.github.gavel.client.settings.XdgFolders;
import io.github.gavel.ui.theme.Palette;
import io.github.gavel.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The window over a library and a wallet's place, both empty at first, in a folder. */
record WindowAtWork(Window window, Library library, Cashier cashier, CountDownLatch closed) implements AutoCloseable {
    private static final int PATIENCE = 15;

    static WindowAtWork in(Path temp, FxRobot robot) throws IOException {
        Library library = Library.start(new Surroundings(
                new SettingsFile(temp.resolve("config"), Settings.standard(temp.resolve("Downloads"))),
                temp.resolve("torrents"),
                temp.resolve("transfers"),
                Neighbour::onLoopback,
                Disks.REAL,
                InstantSource.system(),
                Duration.ofMillis(20),
                Duration.ofMinutes(1)));
        Cashier cashier = Cashier.start(
                new PursePlaces(temp.resolve("wallet"), temp.resolve("ledgers")), torrent -> Optional.empty());
        XdgFolders folders = XdgFolders.of(Map.of("HOME", temp.toString()));
        LastTime last = LastTime.in(folders.state());
        CountDownLatch closed = new CountDownLatch(1);
        Window[] window = new Window[1];
        robot.interact(() -> {
            window[0] = new Window(library, cashier, folders, last, new Palette(Theme.LIGHT), closed::countDown);
            window[0].open(new Calls());
        });
        WaitForAsyncUtils.waitForFxEvents();
        return new WindowAtWork(window[0], library, cashier, closed);
    }

    static void await(Supplier<String> what, BooleanSupplier isSo) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, isSo::getAsBoolean);
        } catch (TimeoutException never) {
            throw new AssertionError("it did not come to that: " + what.get(), never);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Override
    public void close() throws IOException {
        new FxRobot().interact(window::hide);
        library.close();
        cashier.close();
    }
}
