package io.github.gavel.client.cli.demo;

import io.github.gavel.economy.money.Amount;

/** What somebody has: free, earned, and locked. */
public record Holdings(Amount spendable, Amount earned, Amount locked) {}
