package io.github.gavel.economy.slots;

/** What a number in a {@link Reason} stands for. */
public enum Operand {
    RATE,
    AMOUNT,
    BYTES,
    DURATION,
    PEER,
    PIECE
}
