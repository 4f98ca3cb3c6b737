package io.github.gavel.ledger.journal;

import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.ledger.disk.Disk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A journal of words. */
final class Notebook implements Replay {
    static final LedgerId LEDGER = new LedgerId(Octets.ofHex("1e".repeat(32)));
    static final LedgerFolder FOLDER = new LedgerFolder(Path.of("ledger"));

    final List<String> words = new ArrayList<>();
    Optional<Mark> stateAt = Optional.empty();

    @Override
    public Optional<Mark> stateAt() {
        return stateAt;
    }

    @Override
    public Optional<String> take(LedgerTime at, ByteBuffer payload) {
        words.add(StandardCharsets.US_ASCII.decode(payload).toString());
        return Optional.empty();
    }

    Opening open(Disk disk) {
        try {
            return new Opener(disk, FOLDER, LEDGER).open(this);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The words of the records, if it opens. */
    static List<String> read(Disk disk) {
        Notebook notebook = new Notebook();
        notebook.journal(disk);
        return notebook.words;
    }

    Journal journal(Disk disk) {
        Opening opening = open(disk);
        if (opening instanceof Opening.Ready ready) {
            return ready.journal();
        }
        throw new AssertionError(opening);
    }

    static void write(Journal journal, String... words) throws IOException {
        for (String word : words) {
            journal.add(new LedgerTime(1_000), StandardCharsets.US_ASCII.encode(word));
        }
        journal.commit();
    }
}
