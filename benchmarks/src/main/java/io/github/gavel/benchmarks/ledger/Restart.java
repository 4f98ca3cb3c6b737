package io.github.gavel.benchmarks.ledger;

import io.github.gavel.ledger.engine.EmbeddedLedger;
import io.github.gavel.ledger.port.Head;
import io.github.gavel.ledger.port.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A process of its own that opens a ledger and says how long that took; it is what a crash costs. */
public final class Restart {
    private Restart() {}

    /** In a Java as large as this one. */
    static String of(Path folder, String memory) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        memory,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Restart.class.getName(),
                        folder.toString()))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.strip();
    }

    public static void main(String[] words) throws IOException {
        Shop shop = new Shop(Signatures.free());
        long began = System.nanoTime();
        EmbeddedLedger ledger = EmbeddedTrial.opened(EmbeddedLedger.open(shop.embedding(Path.of(words[0]), 1_024)));
        double seconds = (System.nanoTime() - began) / 1e9;
        Reading<Head> head = ledger.head().join();
        long records = head instanceof Reading.Known<Head> known ? known.value().sequence() : -1;
        System.out.println(String.format(Locale.ROOT, "%,d records in %.2f s", records, seconds));
        System.exit(0);
    }
}
