package io.github.gavel.ledger.client;

import io.github.gavel.economy.identity.Octets;
import java.util.Optional;

/**
 * What is asked of a server.
 *
 * @param json what is handed in, if anything is
 * @param most bytes of an answer that are read
 */
record Question(String path, Optional<Octets> json, int most) {
    private static final int MOST = 64 << 10;
    private static final int MOST_OF_A_PAGE = 1 << 20;

    static Question about(String path) {
        return new Question("/v1/" + path, Optional.empty(), MOST);
    }

    static Question handing(String path, byte[] json) {
        return new Question("/v1/" + path, Optional.of(Octets.of(json)), MOST);
    }

    static Question page(long from) {
        return new Question("/v1/journal?from=" + from, Optional.empty(), MOST_OF_A_PAGE);
    }
}
