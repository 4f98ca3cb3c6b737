package io.github.gavel.economy.gate;

import io.github.gavel.economy.Step;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.time.Tick;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes off the tab what its vouchers cover. */
record Clearing(Customer customer, Tick now) {
    Step<Gate, GateEffect> of(ChannelId channel) {
        return customer.tab(channel)
                .map(tab -> clearing(channel, tab.clear()))
                .orElseGet(() -> new Step<>(new Gate(customer), List.of()));
    }

    private Step<Gate, GateEffect> clearing(ChannelId channel, Tab.Clearing clearing) {
        Customer next = customer.with(channel, clearing.next());
        List<GateEffect> effects = new ArrayList<>();
        for (Claim claim : clearing.claims()) {
            next = claim instanceof Claim.Listed listed
                    ? cleared(next, listed, effects)
                    : redeemed(next, (Claim.Late) claim, effects);
        }
        if (!clearing.claims().isEmpty()) {
            effects.add(new GateEffect.AskAgain());
        }
        return new Step<>(new Gate(next), effects);
    }

    private Customer cleared(Customer before, Claim.Listed claim, List<GateEffect> effects) {
        effects.add(new GateEffect.Cleared(claim.by(), claim.torrent(), claim.piece(), claim.grains()));
        return before.settling(claim.grains(), !claim.clock().isOverdue(now));
    }

    /** What is unknown, expired or too little undoes nothing. */
    private Customer redeemed(Customer before, Claim.Late late, List<GateEffect> effects) {
        Optional<Loss> loss =
                before.losses().stream().filter(it -> it.isUndoneBy(late)).findFirst();
        if (loss.isEmpty()) {
            return before.settling(late.grains(), false);
        }
        List<Loss> rest = new ArrayList<>(before.losses());
        rest.remove(loss.get());
        effects.add(new GateEffect.Redeemed(loss.get().by(), late.torrent(), late.piece(), late.grains()));
        if (rest.stream().noneMatch(other -> other.by().equals(loss.get().by()) && !other.isExpired(late.said()))) {
            effects.add(new GateEffect.StrikeUndone(loss.get().by()));
        }
        return before.with(rest).settling(late.grains(), false);
    }
}
