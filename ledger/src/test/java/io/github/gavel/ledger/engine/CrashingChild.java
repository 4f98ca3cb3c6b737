package io.github.gavel.ledger.engine;

import io.github.gavel.ledger.disk.HaltingDisk;
import java.io.IOException;
import java.nio.file.Path;

/** A process that keeps a ledger until it dies, and says each mandate that was answered as done. */
final class CrashingChild {
    private CrashingChild() {}

    public static void main(String[] words) throws IOException {
        HaltingDisk disk = new HaltingDisk(Integer.parseInt(words[1]), Boolean.parseBoolean(words[2]));
        Embedded embedded = new Embedded();
        Embedding setup = embedded.on(disk, Path.of(words[0]), Embedded.SIZES);
        try (EmbeddedLedger ledger = Embedded.opened(setup).ledger()) {
            Script.run(ledger, () -> {
                System.out.println("done");
                System.out.flush();
            });
        }
    }
}
