package io.github.gavel.ledger.client;

import io.github.gavel.economy.identity.Octets;
import java.util.Map;

/** What came of one request. */
sealed interface Fetched {
    /**
     * An answer, whatever it says.
     *
     * @param fields of the answer, their names in small letters
     */
    record Got(int status, Map<String, String> fields, Octets body) implements Fetched {}

    /**
     * None.
     *
     * @param hopeless whether asking again cannot help
     */
    record Lost(String why, boolean hopeless) implements Fetched {}
}
