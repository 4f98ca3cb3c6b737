package io.github.gavel.economy.slots;

import io.github.gavel.economy.identity.PayerTag;
import io.github.gavel.economy.money.Amount;

/** An accepted payment channel as the auction sees it: whose it is and what it still holds for pieces to come. */
public record Backing(PayerTag payer, Amount holds) {}
