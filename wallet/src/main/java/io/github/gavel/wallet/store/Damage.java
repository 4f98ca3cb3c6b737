package io.github.gavel.wallet.store;

import io.github.gavel.economy.identity.Octets;

/** A row that is not what was written. */
public record Damage(Table table, Octets key, String why) {
    @Override
    public String toString() {
        return "the row " + key + " among those of " + table.word() + " is damaged: " + why;
    }
}
