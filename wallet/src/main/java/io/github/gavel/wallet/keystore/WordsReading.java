package io.github.gavel.wallet.keystore;

/** What became of reading a file of locked words. */
public sealed interface WordsReading permits LockedWords, Refusal {}
