package io.github.gavel.economy.slots;

import io.github.gavel.economy.identity.PeerKey;
import java.util.Optional;

/**
 * What a round decided for one peer.
 *
 * @param slot its slot from now on
 * @param reason why it has that slot, or none
 * @param noAward why it was not awarded one although it bids; empty if it was, or if it does not bid
 * @param bar what bars it from awards from now on, if this decision began that; it never lifts a bar that the peer has,
 *     and a stricter one stays
 */
public record Decision(PeerKey peer, Slot slot, Reason reason, Optional<Reason> noAward, Optional<Bar> bar) {}
