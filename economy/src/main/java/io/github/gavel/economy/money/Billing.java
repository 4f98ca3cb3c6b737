package io.github.gavel.economy.money;

/** What became of bytes that were to be billed: the next bill, or a refusal with its numbers. */
public sealed interface Billing {
    record Billed(Bill bill) implements Billing {}

    /** The epoch was never begun, or it was closed. */
    record UnknownEpoch(int epoch, int oldestOpen, int current) implements Billing {}

    /** Less than no bytes, or more than the largest amount can pay. */
    record Unbillable(Amount owed, Rate rate, long bytes) implements Billing {}
}
