package io.github.gavel.ui.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Thread.State;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class SamplerTest {
    private static Optional<Hindrance> verdict(State state, String... calls) {
        return Hindrance.of(state, Stream.of(calls).map(SamplerTest::frame).toArray(StackTraceElement[]::new));
    }

    private static StackTraceElement frame(String call) {
        int dot = call.lastIndexOf('.');
        return new StackTraceElement(call.substring(0, dot), call.substring(dot + 1), "", 0);
    }

    @ParameterizedTest
    @EnumSource(Plant.class)
    void seesWhatMakesAThreadWait(Plant plant) throws InterruptedException {
        Hindrance wanted = Hindrance.valueOf(plant.name());
        try (Sampler sampler = new Sampler(() -> Optional.of(worker(plant)))) {
            while (!sampler.seen().containsKey(wanted)) {
                Thread.sleep(1);
            }
            assertThat(sampler.seen().get(wanted)).contains(Plant.class.getName());
        }
    }

    /** Does nothing else for as long as the test runs. */
    private static Thread worker(Plant plant) {
        Thread worker = new Thread(
                () -> {
                    try {
                        while (!Thread.currentThread().isInterrupted()) {
                            plant.act();
                        }
                    } catch (Exception failed) {
                        throw new AssertionError(failed);
                    }
                },
                "plant");
        worker.setDaemon(true);
        worker.start();
        return worker;
    }

    @Test
    void aMonitorThatSomebodyElseHoldsIsALock() {
        assertThat(verdict(State.BLOCKED, "io.github.gavel.ui.app.Window.tell")).contains(Hindrance.LOCK);
        assertThat(verdict(State.RUNNABLE, "io.github.gavel.ui.app.Window.tell"))
                .isEmpty();
    }

    @Test
    void whatALibraryDoesForUsIsOurs() {
        assertThat(verdict(
                        State.RUNNABLE,
                        "java.io.FileInputStream.readBytes",
                        "com.fasterxml.jackson.databind.ObjectMapper.readValue",
                        "io.github.gavel.client.settings.SettingsFile.read",
                        "javafx.application.Platform.lambda$runLater$0"))
                .contains(Hindrance.FILE);
    }

    @Test
    void theToolkitWaitsForItsOwnPictures() {
        assertThat(verdict(
                        State.WAITING,
                        "jdk.internal.misc.Unsafe.park",
                        "java.util.concurrent.CountDownLatch.await",
                        "com.sun.javafx.tk.quantum.PaintCollector.waitForRenderingToComplete",
                        "javafx.stage.Window.show",
                        "io.github.gavel.ui.app.Window.open"))
                .isEmpty();
    }

    @Test
    void aClassThatIsLoadedIsAPartOfTheProgram() {
        assertThat(verdict(
                        State.RUNNABLE,
                        "java.io.RandomAccessFile.readBytes",
                        "jdk.internal.loader.URLClassPath.getResource",
                        "java.lang.ClassLoader.loadClass",
                        "io.github.gavel.ui.app.Window.tell"))
                .isEmpty();
    }

    @Test
    void whoeverGivesWorkAwayDoesNotWaitForIt() {
        assertThat(verdict(
                        State.WAITING,
                        "java.util.concurrent.locks.LockSupport.park",
                        "java.util.concurrent.LinkedBlockingQueue.offer",
                        "java.util.concurrent.ThreadPoolExecutor.execute",
                        "io.github.gavel.client.library.Library.ask"))
                .isEmpty();
    }
}
