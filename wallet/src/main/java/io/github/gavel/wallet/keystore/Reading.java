package io.github.gavel.wallet.keystore;

/** What became of reading a key file. */
public sealed interface Reading permits LockedKey, Refusal {}
