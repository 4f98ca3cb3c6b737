package io.github.gavel.economy.slots.oracle;

import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.slots.Bar;
import io.github.gavel.economy.slots.Peer;
import io.github.gavel.economy.slots.Slot;
import java.util.List;
import java.util.Map;

/**
 * What the rules make of a round.
 *
 * @param held those whose award stands in hold
 * @param standing the eligible without them, one per person, best first
 * @param winners those of the standing who are awarded a slot
 * @param outdone who would be eligible, were it not for another connection of the same person
 */
record Verdict(
        int auctionSlots,
        Rate price,
        List<Peer> held,
        List<Peer> standing,
        List<Peer> winners,
        List<Peer> outdone,
        Map<PeerKey, Slot> slots,
        Map<PeerKey, Bar> bars) {}
