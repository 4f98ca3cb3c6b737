package io.github.gavel.speed.pairing;

import io.github.gavel.economy.gate.GateEffect;
import io.github.gavel.economy.identity.PayerTag;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.strikes.Culprit;
import io.github.gavel.economy.strikes.Standing;
import io.github.gavel.economy.strikes.Strikes;
import java.util.Set;

/** What a seller holds against whom, by name and by address; its disk keeps it. */
final class Grudges {
    private final World world;
    private final Party party;

    Grudges(World world, Party party) {
        this.world = world;
        this.party = party;
    }

    private Strikes strikes() {
        return party.disk().strikes();
    }

    void struck(PayerTag tag, GateEffect.Strike strike) {
        Set<Culprit> culprits = Set.of(customer(tag), neighbours(strike.by()));
        party.disk()
                .keep(strikes()
                        .struck(
                                strike.by(),
                                culprits,
                                strike.cause(),
                                world.time().now().ledger()));
        world.watch().struck(party, tag, strike);
    }

    void undone(PeerKey by) {
        world.coverage().add("a strike is taken back");
        party.disk().keep(strikes().undone(by, world.time().now().ledger()));
    }

    /** @param settled whether it ever paid here */
    Standing standing(PeerKey by, PayerTag tag, boolean settled) {
        return strikes()
                .standing(
                        customer(tag),
                        neighbours(by),
                        settled,
                        world.time().now().ledger());
    }

    /** As if nobody else lived where it does. */
    Standing alone(PayerTag tag) {
        return strikes().standing(customer(tag), world.time().now().ledger());
    }

    private static Culprit.Customer customer(PayerTag tag) {
        return new Culprit.Customer(Fakes.LEDGER, tag);
    }

    private Culprit.Neighbours neighbours(PeerKey by) {
        return new Culprit.Neighbours(party.blockOf(by));
    }
}
