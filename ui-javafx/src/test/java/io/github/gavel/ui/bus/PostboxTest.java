package io.github.gavel.ui.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.ui.notices.Letter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.freedesktop.dbus.exceptions.DBusException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Over a real bus, where there is a {@code dbus-daemon}. */
@Timeout(60)
@SuppressWarnings("NullAway.Init") // made before each test
class PostboxTest {
    private static final InfoHash TORRENT = InfoHash.of(new byte[InfoHash.LENGTH]);
    private static final Letter LETTER = new Letter("Finished", "<b>Tom & Jerry</b>", "Show", Optional.of(TORRENT));

    @TempDir
    private Path temp;

    private OwnBus bus;
    private Postbox postbox;
    private final BlockingQueue<Optional<InfoHash>> followed = new LinkedBlockingQueue<>();

    @BeforeEach
    void aBusWithNobodyOnIt() throws IOException {
        Optional<OwnBus> made = OwnBus.in(temp);
        assumeTrue(made.isPresent(), "there is no dbus-daemon");
        bus = made.get();
        postbox = new Postbox(bus.environment(), followed::add);
    }

    @AfterEach
    void everybodyLeaves() {
        if (postbox != null) {
            postbox.close();
            bus.close();
        }
    }

    @Test
    void aLetterIsShownWithWhatAClickOnItIsCalled() throws DBusException, InterruptedException {
        Wall wall = Wall.on(bus, "body", "actions");
        postbox.post(LETTER);
        Wall.Shown shown = wall.shown().take();
        assertThat(shown.program()).isEqualTo("Gavel");
        assertThat(shown.title()).isEqualTo("Finished");
        assertThat(shown.actions()).containsExactly("default", "Show");
        assertThat(String.valueOf(shown.hints().get("desktop-entry"))).contains("gavel");
    }

    @Test
    void whoReadsMarkupIsGivenNone() throws DBusException, InterruptedException {
        Wall wall = Wall.on(bus, "body", "body-markup");
        postbox.post(LETTER);
        assertThat(wall.shown().take().body()).isEqualTo("&lt;b&gt;Tom &amp; Jerry&lt;/b&gt;");
    }

    @Test
    void whoReadsNoMarkupIsGivenTheTextAsItIs() throws DBusException, InterruptedException {
        Wall wall = Wall.on(bus, "body");
        postbox.post(LETTER);
        assertThat(wall.shown().take().body()).isEqualTo("<b>Tom & Jerry</b>");
    }

    @Test
    void aClickFollowsTheLetterThatWasClicked() throws DBusException, InterruptedException {
        Wall wall = Wall.on(bus);
        postbox.post(new Letter("Your wallet needs you", "", "Show", Optional.empty()));
        postbox.post(LETTER);
        wall.shown().take();
        wall.shown().take();
        wall.click(99, "default");
        wall.click(2, "another");
        wall.click(2, "default");
        assertThat(followed.take()).contains(TORRENT);
        wall.click(1, "default");
        assertThat(followed.take()).isEmpty();
        assertThat(followed).isEmpty();
    }

    @Test
    void aLetterThatNobodyShowsIsLetGoAndTheNextIsShown() throws DBusException, InterruptedException {
        postbox.post(LETTER);
        waitUntilIdle();
        Wall wall = Wall.on(bus);
        postbox.post(new Letter("Second", "", "Show", Optional.empty()));
        assertThat(wall.shown().take().title()).isEqualTo("Second");
    }

    @Test
    void whoeverShowsThemMayBeReplaced() throws DBusException, InterruptedException {
        Wall first = Wall.on(bus);
        postbox.post(LETTER);
        first.shown().take();
        first.goAway();
        Wall second = Wall.on(bus);
        postbox.post(LETTER);
        assertThat(second.shown().take().title()).isEqualTo("Finished");
    }

    /** A letter to nobody takes as long as the bus says so. */
    private void waitUntilIdle() throws InterruptedException {
        while (!postbox.isIdle()) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    @Test
    void withoutABusNothingHappensAndNothingIsLeft() throws IOException, InterruptedException {
        Path socket = Files.createFile(temp.resolve("no-socket"));
        for (Map<String, String> environment : List.of(
                Map.<String, String>of(),
                Map.of("DBUS_SESSION_BUS_ADDRESS", "tcp:host=127.0.0.1,port=1"),
                Map.of("DBUS_SESSION_BUS_ADDRESS", "nonsense"),
                Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + temp.resolve("missing")),
                Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + socket),
                Map.of("XDG_RUNTIME_DIR", temp.toString()))) {
            Postbox nowhere = new Postbox(environment, followed::add);
            nowhere.post(LETTER);
            while (!nowhere.isIdle()) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
            nowhere.close();
        }
        postbox.close();
        while (threads().isPresent()) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        assertThat(followed).isEmpty();
    }

    private static Optional<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.equals("postbox") || name.contains("DBus"))
                .findFirst();
    }
}
