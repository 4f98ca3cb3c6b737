package io.github.gavel.economy.budget;

import io.github.gavel.economy.money.Amount;

/** What became of a wish to reserve, spend, release or lock. */
public sealed interface Budgeting {
    /** Done; the budgets from now on. */
    record Done(Budgets next) implements Budgeting {}

    /** More than a limit leaves. */
    record OverLimit(Amount asked, Remaining remaining) implements Budgeting {}

    /** No grain is asked, and a reservation of none would never be spent. */
    record NothingAsked(long id) implements Budgeting {}

    /** The id was used before, for something else or for something that is over. Ids rise. */
    record IdUsed(long id, long highest) implements Budgeting {}

    /** No such reservation: it was never made, or is spent or released. */
    record UnknownReservation(long id) implements Budgeting {}

    /** More than what is left of the reservation. */
    record OverReservation(long id, Amount asked, Amount left) implements Budgeting {}

    /** A torrent with so much reserved cannot be forgotten. */
    record StillReserved(Amount reserved) implements Budgeting {}
}
