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

/**
 * Copies a journal that is somewhere else into a folder, where it can be audited: as much of it as there was when its
 * first page was asked for.
 */
public final class JournalCopy {
    private JournalCopy() {}

    /** Why there is no copy; empty if there is one. Blocks until all of it is here, page by page. */
    public static Optional<String> make(JournalPort from, Path folder) throws IOException {
        long room = Files.getFileStore(folder).getUsableSpace();
        try (OutputStream copy = Files.newOutputStream(new LedgerFolder(folder).journal())) {
            long copied = 0;
            long end = Long.MAX_VALUE;
            while (copied < end) {
                Reading<JournalPage> reading = from.journal(copied).join();
                if (reading instanceof Reading.Unavailable<JournalPage> no) {
                    return Optional.of(no.why());
                }
                JournalPage page = ((Reading.Known<JournalPage>) reading).value();
                end = Math.min(end, page.end());
                if (end > room) {
                    return Optional.of(
                            "the journal has " + end + " bytes, and in " + folder + " there is room for " + room);
                }
                byte[] bytes = page.bytes().toBytes();
                int length = (int) Math.min(bytes.length, end - copied);
                if (length <= 0) {
                    return Optional.empty();
                }
                copy.write(bytes, 0, length);
                copied += length;
            }
            return Optional.empty();
        }
    }
}
