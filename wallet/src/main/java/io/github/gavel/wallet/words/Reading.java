package io.github.gavel.wallet.words;

/** What became of words that somebody typed. */
public sealed interface Reading permits KeyWords, Refusal {}
