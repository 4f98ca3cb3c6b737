package io.github.gavel.economy.channel;

/** Whether a payee wants to hear from the ledger how a channel stands. */
enum Asking {
    NOTHING,
    /** While it serves: what was lost with an older store comes back. */
    ALONGSIDE,
    /** Before it takes the channel: the store was lost, and with it perhaps that the channel is closed. */
    FIRST
}
