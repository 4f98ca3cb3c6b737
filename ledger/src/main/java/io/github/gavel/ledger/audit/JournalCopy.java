package io.github.gavel.ledger.audit;

import io.github.gavel.ledger.journal.LedgerFolder;
import io.github.gavel.ledger.port.JournalPage;
import io.github.gavel.ledger.port.JournalPort;
import io.github.gavel.ledger.port.Reading;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Copies a journal that is somewhere else into a folder, where it can be audited. */
public final class JournalCopy {
    private JournalCopy() {}

    /** Why there is no copy; empty if there is one. Blocks until all of it is here, page by page. */
    public static Optional<String> make(JournalPort from, Path folder) throws IOException {
        try (OutputStream copy = Files.newOutputStream(new LedgerFolder(folder).journal())) {
            long copied = 0;
            while (true) {
                Reading<JournalPage> reading = from.journal(copied).join();
                if (reading instanceof Reading.Unavailable<JournalPage> no) {
                    return Optional.of(no.why());
                }
                JournalPage page = ((Reading.Known<JournalPage>) reading).value();
                copy.write(page.bytes().toBytes());
                copied += page.bytes().length();
                if (copied >= page.end() || page.bytes().length() == 0) {
                    return Optional.empty();
                }
            }
        }
    }
}
