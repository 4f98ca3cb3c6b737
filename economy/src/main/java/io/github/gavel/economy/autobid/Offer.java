package io.github.gavel.economy.autobid;

import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.money.Rate;

/**
 * What one provider has that we lack, and asks for it.
 *
 * @param reserve the lowest price it accepts, as it said last
 * @param copies of the rarest piece that it has and we lack, as far as we know
 */
public record Offer(PeerKey provider, Rate reserve, int copies) {
    private static final int RARE = 2;

    boolean isRare() {
        return copies <= RARE;
    }
}
