package io.github.gavel.wallet.backup;

import io.github.gavel.wallet.store.Contents;

/** What became of reading a backup. */
public sealed interface Reading {
    record Read(Contents contents) implements Reading {}

    record Missing(String file) implements Reading {}

    /** Why not, in a sentence. */
    record Refused(String why) implements Reading {}
}
