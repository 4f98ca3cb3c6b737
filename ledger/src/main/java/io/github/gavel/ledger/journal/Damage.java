package io.github.gavel.ledger.journal;

import java.nio.file.Path;

/**
 * Something in a ledger's files is not what was written there, and where.
 *
 * @param record the first record that cannot be believed; 0 for what lies before the first
 */
public record Damage(Path file, long offset, long record, String what) {
    @Override
    public String toString() {
        return file + " is damaged at byte " + offset + ", record " + record + ": " + what;
    }
}
