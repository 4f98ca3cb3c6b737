package io.github.gavel.benchmarks.window;

import io.github.gavel.benchmarks.peers.Command;
import io.github.gavel.benchmarks.peers.Running;
import io.github.gavel.benchmarks.transfer.Spread;
import io.github.gavel.benchmarks.transfer.Stolen;
import io.github.gavel.benchmarks.transfer.Usage;
import io.github.gavel.benchmarks.transfer.Workshop;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/** Opens windows in turns, each on a screen of its own. */
public final class Windows {
    private static final Pattern NEVER = Pattern.compile("(?!)");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration SETTLING = Duration.ofSeconds(10);
    private static final Duration WATCHED = Duration.ofSeconds(20);
    private static final long LOOK = 50;
    private static final double BILLION = 1e9;
    private static final double THOUSAND = 1e3;
    private static final double PERCENT = 100;

    private final Workshop workshop;
    private final int rounds;

    public Windows(Workshop workshop, int rounds) {
        this.workshop = workshop;
        this.rounds = rounds;
    }

    /** With so many torrents that nobody has, of which few are looked for at once. */
    public void run(Path launcher, int torrents, PrintStream out)
            throws IOException, InterruptedException, TimeoutException {
        Path folder = workshop.folder().resolve("with-" + torrents);
        List<Desk> desks =
                List.of(Desk.ours(folder.resolve("ours"), launcher), Desk.transmission(folder.resolve("gtk")));
        for (Desk desk : desks) {
            desk.fill(torrents);
            open(desk, Duration.ZERO);
        }
        List<Sight> sights = new ArrayList<>();
        Stolen before = Stolen.soFar();
        for (int round = 0; round < rounds; round++) {
            for (Desk desk : desks) {
                sights.add(open(desk, WATCHED));
            }
        }
        print(torrents, sights, Stolen.soFar().percentSince(before), out);
    }

    private Sight open(Desk desk, Duration watched) throws IOException, InterruptedException, TimeoutException {
        try (Xvfb screen = Xvfb.start(workshop)) {
            long begin = System.nanoTime();
            Command command = new Command(desk.words(screen.display()), NEVER, NEVER);
            try (Running window = workshop.start(command)) {
                while (!screen.showsAWindow()) {
                    if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                        throw new TimeoutException(
                                desk.program() + " showed nothing in " + PATIENCE.toSeconds() + " s");
                    }
                    Thread.sleep(LOOK);
                }
                long seen = System.nanoTime() - begin;
                long cpu = Usage.of(window.pids()).cpuMillis();
                Thread.sleep(watched.isZero() ? SETTLING.toMillis() / 2 : SETTLING.toMillis());
                Usage settled = Usage.of(window.pids());
                Thread.sleep(watched.toMillis());
                Usage after = Usage.of(window.pids());
                window.end();
                double share =
                        watched.isZero() ? 0 : (double) after.since(settled).cpuMillis() / watched.toMillis();
                return new Sight(desk.program(), seen, cpu, share, after);
            }
        }
    }

    private static void print(int torrents, List<Sight> sights, double stolen, PrintStream out) {
        out.println("| " + torrents
                + " torrents | Seen after s | Lowest to highest | CPU s until then | % of a core at rest | RSS MiB |");
        out.println("|---|---|---|---|---|---|");
        sights.stream().map(Sight::program).distinct().forEach(program -> {
            List<Sight> its =
                    sights.stream().filter(it -> it.program().equals(program)).toList();
            Spread seen = spread(its, it -> it.nanos() / BILLION);
            out.println("| " + program + " | " + figure(seen.median()) + " | " + figure(seen.lowest()) + " to "
                    + figure(seen.highest()) + " | "
                    + figure(spread(its, it -> it.cpuMillis() / THOUSAND).median()) + " | "
                    + figure(spread(its, it -> it.share() * PERCENT).median()) + " | "
                    + figure(spread(its, it -> it.usage().resident() / (double) (1 << 20))
                            .median()) + " |");
        });
        out.println();
        out.println("The host took " + figure(stolen) + " % of the CPU time. " + rounds(sights) + " rounds.");
        out.println();
    }

    private static long rounds(List<Sight> sights) {
        return sights.stream()
                .filter(it -> it.program().equals(sights.get(0).program()))
                .count();
    }

    private static Spread spread(List<Sight> sights, ToDoubleFunction<Sight> figure) {
        return Spread.of(sights.stream().mapToDouble(figure).toArray());
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
