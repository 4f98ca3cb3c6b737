package io.github.gavel.ledger.engine;

/**
 * How much of everything a ledger has.
 *
 * @param workers threads that check and sign
 * @param waiting how many mandates wait for them, and how many commands for the writer, before more are turned away
 * @param group how many commands are written at once at most
 * @param snapshotEvery after how many records a new snapshot is made
 */
public record Sizes(int workers, int waiting, int group, long snapshotEvery) {
    public static Sizes ofThisMachine() {
        return new Sizes(Runtime.getRuntime().availableProcessors(), 16_384, 1_024, 500_000);
    }
}
