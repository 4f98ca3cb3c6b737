package io.github.gavel.client.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.gavel.client.cli.json.BadInput;
import io.github.gavel.client.cli.text.Size;
import io.github.gavel.client.cli.text.Terminal;
import io.github.gavel.client.cli.transfer.Line;
import io.github.gavel.engine.EngineSettings;
import io.github.gavel.engine.NewTorrent;
import io.github.gavel.engine.TorrentState;
import io.github.gavel.engine.disk.Excuse;
import io.github.gavel.engine.magnet.Magnet;
import io.github.gavel.engine.magnet.MagnetReader;
import io.github.gavel.engine.magnet.Parsing;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
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
        description = "Seeds a file from one process, downloads it with another on this computer, and compares both.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpWidth = 100)
final class DemoVerb implements Callable<Integer> {
    private static final int LARGEST = 1 << 20;
    private static final int CHUNK = 1 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration CLEANING = Duration.ofSeconds(12);

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Option(
            names = "--mib",
            paramLabel = "N",
            defaultValue = "256",
            description = "How large the file is; 256 MiB if not given.")
    private int mebibytes;

    private final CountDownLatch over = new CountDownLatch(1);
    private volatile Optional<Process> seed = Optional.empty();
    private volatile boolean isStopped;

    @Override
    public Integer call() throws BadInput, IOException {
        if (mebibytes < 1 || mebibytes > LARGEST) {
            throw new BadInput("a file of " + mebibytes + " MiB: 1 to " + LARGEST);
        }
        Thread stopping = new Thread(this::stop, "stopping");
        Runtime.getRuntime().addShutdownHook(stopping);
        try {
            return inFolder();
        } finally {
            over.countDown();
            forget(stopping);
        }
    }

    private int inFolder() throws BadInput, IOException {
        Path folder = Files.createTempDirectory("gavel-demo");
        try {
            return show(folder);
        } finally {
            Folders.delete(folder);
        }
    }

    /** Whoever ends this program waits until nothing of the demonstration is left. */
    private void stop() {
        isStopped = true;
        seed.ifPresent(Process::destroy);
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

    private int show(Path folder) throws BadInput, IOException {
        PrintWriter out = spec.commandLine().getOut();
        Path original = folder.resolve("demo.bin");
        fill(original, mebibytes);
        if (isStopped) {
            return stopped();
        }
        Process seeding = OwnProcess.start(List.of(
                "seed",
                original.toString(),
                "--bind",
                "127.0.0.1",
                "--state",
                folder.resolve("state").toString()));
        seed = Optional.of(seeding);
        try (BufferedReader said = new BufferedReader(seeding.inputReader(UTF_8))) {
            Magnet magnet = magnet(said.readLine());
            out.println("Process " + seeding.pid() + " seeds " + Size.shortly(size()) + " of noise at "
                    + magnet.peers().get(0) + "; this one, "
                    + ProcessHandle.current().pid() + ", asks it what that is and downloads it.");
            out.flush();
            return download(magnet, folder, original);
        } finally {
            seeding.destroy();
            seeding.onExit()
                    .completeOnTimeout(seeding, PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .join();
        }
    }

    private int download(Magnet magnet, Path folder, Path original) throws BadInput, IOException {
        PrintWriter out = spec.commandLine().getOut();
        Path copy = folder.resolve("copy");
        EngineSettings settings = EngineSettings.of(
                folder.resolve("get.state"), new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        Line line = new Line(out, Terminal.isThere());
        TorrentState end = new Run(settings, Optional.empty(), NewTorrent.of(magnet, copy), List.of(), line)
                .until(TorrentState.Seeding.class);
        if (end instanceof TorrentState.Stopped) {
            return stopped();
        }
        boolean isSame =
                end instanceof TorrentState.Seeding && Files.mismatch(original, copy.resolve("demo.bin")) == -1;
        out.println(
                isSame
                        ? "Every byte is the same, and every piece was hashed before it was kept."
                        : "The copy is not the same.");
        return isSame ? Gavel.SUCCESS : Gavel.FAULT;
    }

    private int stopped() {
        spec.commandLine().getOut().println("It was stopped before all of the copy was here.");
        return Gavel.FAULT;
    }

    private static Magnet magnet(String line) throws BadInput {
        if (line != null && MagnetReader.read(line) instanceof Parsing.Parsed parsed) {
            return parsed.magnet();
        }
        throw new BadInput("the process that was to seed said nothing of use: " + line);
    }

    private long size() {
        return (long) mebibytes * CHUNK;
    }

    private void fill(Path file, int chunks) throws BadInput {
        SplittableRandom random = new SplittableRandom(chunks);
        byte[] chunk = new byte[CHUNK];
        try (var out = Files.newOutputStream(file)) {
            for (int written = 0; written < chunks && !isStopped; written++) {
                random.nextBytes(chunk);
                out.write(chunk);
            }
        } catch (IOException full) {
            throw new BadInput(file + " of " + chunks + " MiB cannot be written: " + Excuse.of(full));
        }
    }
}
