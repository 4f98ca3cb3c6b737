package io.github.gavel.wallet.caps;

import io.github.gavel.economy.money.Amount;

/** The numbers above which nothing is signed, whoever asks. There is no "unlimited". */
public record Caps(Amount piece, Amount torrent, Amount peer, Amount day, Amount total) {}
