package io.github.gavel.ledger.audit;

import io.github.gavel.economy.ledger.Audit;
import io.github.gavel.economy.ledger.Finding;
import io.github.gavel.ledger.check.Recovery;
import io.github.gavel.ledger.disk.Disk;
import io.github.gavel.ledger.journal.Damage;
import io.github.gavel.ledger.journal.JournalFile;
import io.github.gavel.ledger.journal.LedgerFolder;
import io.github.gavel.ledger.journal.Mark;
import io.github.gavel.ledger.port.Charter;
import io.github.gavel.ledger.port.Head;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Decides a journal again from its bytes alone: chain of hashes, ids, signatures, rules, sums. It needs no secret of
 * the operator's, so anybody may do it who has a copy; payers' tags alone it has to believe.
 */
public record JournalAudit(Charter charter, Recovery recovery) {
    /** Of a folder in which nobody keeps the ledger meanwhile; its snapshot is not looked at. */
    public AuditReport of(Disk disk, Path folder) throws IOException {
        LedgerFolder files = new LedgerFolder(folder);
        Optional<Damage> missing = JournalFile.missing(disk, files);
        return missing.isPresent()
                ? new AuditReport.Damaged(missing.get())
                : of(JournalFile.open(disk, files, charter.ledger()));
    }

    /** What of a folder is not as it should be and does no harm, in a sentence. */
    public static Optional<String> note(Disk disk, Path folder) throws IOException {
        return JournalFile.note(disk, new LedgerFolder(folder));
    }

    /** Of a copy, which has no head: that its end is the ledger's is for whoever copied it to see to. */
    public AuditReport ofCopy(Disk disk, Path folder) throws IOException {
        return of(JournalFile.openCopy(disk, new LedgerFolder(folder), charter.ledger()));
    }

    private AuditReport of(JournalFile opened) throws IOException {
        try (JournalFile journal = opened) {
            if (journal.damage().isPresent()) {
                return new AuditReport.Damaged(journal.damage().get());
            }
            Records records = new Records(charter.domain(), recovery, journal.scan());
            Finding finding = Audit.of(charter.terms(), () -> records);
            if (records.complaint().isPresent()) {
                return records.complaint().get();
            }
            Optional<AuditReport> shorter = journal.missingAfter(records.end()).map(AuditReport.Damaged::new);
            return shorter.orElseGet(() -> report(finding, records.end()));
        }
    }

    private static AuditReport report(Finding finding, Mark end) {
        if (finding instanceof Finding.Sound sound) {
            Head head = new Head(end.sequence(), end.hash(), sound.book().time());
            return new AuditReport.Sound(sound.records(), sound.supply(), sound.held(), sound.locked(), head);
        }
        Finding.Broken broken = (Finding.Broken) finding;
        return new AuditReport.Broken(broken.record() + 1, broken.flaw());
    }
}
