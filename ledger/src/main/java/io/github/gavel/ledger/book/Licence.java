package io.github.gavel.ledger.book;

import io.github.gavel.economy.identity.AccountId;

/** Which licence: who gave it, and to whom. */
record Licence(AccountId main, AccountId agent) implements Comparable<Licence> {
    @Override
    public int compareTo(Licence other) {
        int first = main.compareTo(other.main);
        return first != 0 ? first : agent.compareTo(other.agent);
    }
}
