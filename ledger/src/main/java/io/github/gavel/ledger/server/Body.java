package io.github.gavel.ledger.server;

import io.github.gavel.economy.identity.Octets;

/** What became of reading a request's body. */
sealed interface Body {
    record Whole(Octets bytes) implements Body {}

    record TooLong() implements Body {}

    /** It did not come in time. */
    record Late() implements Body {}

    /** What came is no body, or it ends before its end. */
    record Broken() implements Body {}
}
