package io.github.gavel.ledger.server;

import io.github.gavel.economy.identity.Octets;

/** What became of reading a request's body. */
sealed interface Body {
    record Whole(Octets bytes) implements Body {}

    record TooLong() implements Body {}

    /** It did not come in time, or not at all. */
    record Missing() implements Body {}
}
