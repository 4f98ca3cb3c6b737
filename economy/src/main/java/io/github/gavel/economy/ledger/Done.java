package io.github.gavel.economy.ledger;

import java.util.Optional;

/** The answer to a command, kept for whoever asks again: what was done, and how it left the channel if it has one. */
public record Done(Command command, Optional<Channel> channel) {}
