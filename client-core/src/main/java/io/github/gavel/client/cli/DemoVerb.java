package io.github.gavel.client.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.gavel.client.cli.demo.Demo;
import io.github.gavel.client.cli.demo.Guest;
import io.github.gavel.client.cli.demo.Program;
import io.github.gavel.client.json.BadInput;
import io.github.gavel.client.text.Terminal;
import io.github.gavel.engine.disk.Excuse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        description = "Shows an auction on this computer: two sell a file to whoever bids, and the others get it too.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpWidth = 100)
final class DemoVerb implements Callable<Integer> {
    private static final int LARGEST = 1 << 10;
    private static final int CHUNK = 1 << 20;
    private static final Duration CLEANING = Duration.ofSeconds(25);

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Option(
            names = "--mib",
            paramLabel = "N",
            defaultValue = "24",
            description = "How large the file is; 24 MiB if not given, which takes about two minutes.")
    private int mebibytes;

    @Option(names = "--headless", description = "Tells it in words alone, also where a window could show it.")
    private boolean headless;

    private final Optional<Guest> window;
    private final CountDownLatch over = new CountDownLatch(1);

    /** @param window that shows it, where there is a screen */
    DemoVerb(Optional<Guest> window) {
        this.window = window;
    }

    @Override
    public Integer call() throws BadInput, IOException, InterruptedException {
        if (mebibytes < 1 || mebibytes > LARGEST) {
            throw new BadInput("a file of " + mebibytes + " MiB: 1 to " + LARGEST);
        }
        Path folder = Files.createTempDirectory("gavel-demo");
        Demo demo =
                new Demo(new Here(), spec.commandLine().getOut(), Terminal.isThere(), window.filter(any -> !headless));
        Thread stopping = new Thread(() -> stop(demo), "stopping");
        Runtime.getRuntime().addShutdownHook(stopping);
        try (demo) {
            return show(demo, folder);
        } catch (BadInput | IOException fault) {
            if (demo.isOver()) {
                return stopped();
            }
            throw fault;
        } finally {
            demo.close();
            Folders.delete(folder);
            over.countDown();
            forget(stopping);
        }
    }

    private int show(Demo demo, Path folder) throws BadInput, IOException, InterruptedException {
        Path original = folder.resolve("demo.bin");
        fill(original, mebibytes);
        boolean isRight = demo.play(original);
        spec.commandLine().getOut().flush();
        if (demo.isOver()) {
            return stopped();
        }
        demo.awaitGuest();
        return isRight ? Gavel.SUCCESS : Gavel.FAULT;
    }

    /** Whoever ends this program waits until nothing of the demonstration is left. */
    private void stop(Demo demo) {
        demo.close();
        try {
            boolean unused = over.await(CLEANING.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException stopping) {
            // The hook is at work.
        }
    }

    private int stopped() {
        spec.commandLine().getOut().println("It was stopped before everybody had all of it.");
        return Gavel.FAULT;
    }

    private static void fill(Path file, int chunks) throws BadInput {
        SplittableRandom random = new SplittableRandom(chunks);
        byte[] chunk = new byte[CHUNK];
        try (var out = Files.newOutputStream(file)) {
            for (int written = 0; written < chunks; written++) {
                random.nextBytes(chunk);
                out.write(chunk);
            }
        } catch (IOException full) {
            throw new BadInput(file + " of " + chunks + " MiB cannot be written: " + Excuse.of(full));
        }
    }

    /** This program, as it was started. */
    private static final class Here implements Program {
        @Override
        public String run(String password, List<String> words) throws BadInput {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            ByteArrayInputStream in = new ByteArrayInputStream((password + "\n").getBytes(UTF_8));
            if (Gavel.run(in, out, err, words.toArray(String[]::new)) != Gavel.SUCCESS) {
                throw new BadInput(
                        "`gavel " + words.get(0) + "`: " + err.toString(UTF_8).strip());
            }
            return out.toString(UTF_8);
        }

        @Override
        public Process start(List<String> words) throws IOException {
            return OwnProcess.start(words);
        }
    }
}
