package io.github.gavel.ledger.faucet;

import io.github.gavel.economy.identity.AddressBlock;
import io.github.gavel.economy.time.Tick;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How many accounts one address block may fill in an hour, and all of them together. An hour begins with its first
 * claim. For any number of threads.
 */
final class Quota {
    private static final Duration HOUR = Duration.ofHours(1);

    private final FaucetCaps caps;
    private final Map<AddressBlock, Integer> ofBlock = new HashMap<>();
    private Tick began = Tick.ZERO;
    private int inAll;

    Quota(FaucetCaps caps) {
        this.caps = caps;
    }

    /** Takes one, or says who has had too many. */
    synchronized Optional<Claimed.TooMany> take(AddressBlock block, Tick now) {
        if (inAll == 0 || now.isPast(began, HOUR)) {
            began = now;
            inAll = 0;
            ofBlock.clear();
        }
        Duration wait = HOUR.minus(now.since(began));
        if (ofBlock.getOrDefault(block, 0) >= caps.ofOneAddress()) {
            return Optional.of(new Claimed.TooMany(Claimed.Whose.ADDRESS, caps.ofOneAddress(), wait));
        }
        if (inAll >= caps.inAll()) {
            return Optional.of(new Claimed.TooMany(Claimed.Whose.ALL, caps.inAll(), wait));
        }
        inAll++;
        ofBlock.merge(block, 1, Integer::sum);
        return Optional.empty();
    }

    /** Nothing came of the last one. */
    synchronized void giveBack(AddressBlock block) {
        if (ofBlock.computeIfPresent(block, (key, count) -> count - 1) != null) {
            inAll--;
        }
    }
}
