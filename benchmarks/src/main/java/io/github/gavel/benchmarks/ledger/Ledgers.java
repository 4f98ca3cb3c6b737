package io.github.gavel.benchmarks.ledger;

import io.github.gavel.benchmarks.transfer.Stolen;
import io.github.gavel.signing.secp256k1.BouncyCurve;
import io.github.gavel.signing.secp256k1.Chosen;
import io.github.gavel.signing.secp256k1.Curve;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Our ledger and SQLite on one disk in one run, and how long our ledger takes to come back after a crash. */
public final class Ledgers {
    private static final int GROUP = 1_024;
    private static final int WARM_UP = 200_000;
    private static final int MOST = 400_000;

    private final Path disk;
    private final int seconds;

    public Ledgers(Path disk, int seconds) {
        this.disk = disk;
        this.seconds = seconds;
    }

    public void run(long records, PrintStream out) throws IOException, SQLException, InterruptedException {
        Path folder = Files.createTempDirectory(Files.createDirectories(disk), "ledger");
        try {
            Shop shop = new Shop(Signatures.free());
            out.println(Pace.HEAD);
            ours("signatures not checked", shop, folder.resolve("unchecked"), WARM_UP, out);
            for (Curve curve : curves()) {
                Shop strict = new Shop(Signatures.by(curve));
                ours("signatures by " + curve.name(), strict, folder.resolve(curve.name()), WARM_UP / 4, out);
            }
            try (SqliteTrial trial = new SqliteTrial(shop, folder.resolve("sqlite"))) {
                trial.run(GROUP, WARM_UP / 4);
                for (int atOnce : List.of(1, 64, GROUP)) {
                    out.println(timed(atOnce, count -> trial.run(atOnce, count)));
                }
            }
            out.println();
            Path lasting = folder.resolve("restart");
            try (EmbeddedTrial trial = new EmbeddedTrial(shop, lasting, GROUP)) {
                for (long left = records - Shop.CHANNELS - 1; left > 0; left -= MOST) {
                    trial.run("", 8 * GROUP, (int) Math.min(left, MOST));
                }
            }
            out.println("With its snapshot: " + Restart.of(lasting, "-Xmx1g"));
            Files.delete(lasting.resolve("snapshot"));
            out.println("Without: " + Restart.of(lasting, "-Xmx1g") + ", journal of "
                    + Files.size(lasting.resolve("journal")) / 1_000_000 + " MB");
        } finally {
            delete(folder);
        }
    }

    /** Java's, and native code where it loads. */
    private static List<Curve> curves() {
        Chosen chosen = Chosen.here();
        return chosen.instead().isPresent() ? List.of(chosen.curve()) : List.of(new BouncyCurve(), chosen.curve());
    }

    private void ours(String how, Shop shop, Path folder, int warmUp, PrintStream out)
            throws IOException, SQLException {
        try (EmbeddedTrial trial = new EmbeddedTrial(shop, folder, GROUP)) {
            trial.run("warming up", 4 * GROUP, warmUp);
            for (int atOnce : List.of(1, 64, GROUP / 4, GROUP, 8 * GROUP)) {
                out.println(timed(atOnce, count -> trial.run("Gavel, " + how, atOnce, count)));
            }
        }
    }

    private interface Trial {
        Pace run(int count) throws SQLException;
    }

    /** About as long as it should take, by what a short run says. */
    private String timed(int atOnce, Trial trial) throws IOException, SQLException {
        Pace tried = trial.run(Math.max(300, 4 * atOnce));
        long count = Math.min(MOST, Math.max(300, tried.perSecond() * seconds));
        Stolen before = Stolen.soFar();
        Pace pace = trial.run((int) (count / atOnce * atOnce));
        return pace.line(Stolen.soFar().percentSince(before));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
