package io.github.gavel.economy.ledger;

import io.github.gavel.economy.identity.AccountId;

/**
 * What a ledger's descriptor says that its rules depend on.
 *
 * @param operator whose key issues grains and credits what arrived on the chain
 * @param test whether grains may be issued out of nothing
 * @param anchored whether a hub on a chain backs it
 */
public record Terms(AccountId operator, boolean test, boolean anchored) {}
