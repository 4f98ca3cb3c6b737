package io.github.gavel.economy.possession;

import io.github.gavel.economy.identity.AddressBlock;
import io.github.gavel.economy.reserve.OtherSeeds;
import io.github.gavel.economy.time.Tick;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who else seeds one torrent. Whoever proved it within the last hour counts, once per address block; whoever is
 * connected and only says so is a hint, worth half and bounded, because saying so costs nothing and lowers the price.
 *
 * @param proofs of the last hour, one per block, in the order they came
 */
public record SeedCensus(List<Proof> proofs) {
    public static final SeedCensus NONE = new SeedCensus(List.of());
    public static final int BLOCK_LIMIT = 10_000;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration CONNECTED_AT_LEAST = Duration.ofMinutes(1);
    private static final int FOREIGN_HALVES_LIMIT = 6;

    public record Proof(AddressBlock block, Tick at) {
        boolean counts(Tick now) {
            return !now.isPast(at, HOUR);
        }
    }

    public SeedCensus {
        proofs = List.copyOf(proofs);
    }

    /** The census after somebody in {@code block} proved possession. Beyond {@link #BLOCK_LIMIT} the oldest go. */
    public SeedCensus proven(AddressBlock block, Tick now) {
        List<Proof> next = new ArrayList<>(proofs);
        next.removeIf(proof -> proof.block().equals(block) || !proof.counts(now));
        next.add(new Proof(block, now));
        return new SeedCensus(next.subList(Math.max(0, next.size() - BLOCK_LIMIT), next.size()));
    }

    /**
     * The other seeds as a reserve counts them.
     *
     * @param foreign those connected now
     */
    public OtherSeeds count(Collection<ForeignSeed> foreign, Tick now) {
        Set<AddressBlock> blocks = new HashSet<>();
        for (Proof proof : proofs) {
            if (proof.counts(now)) {
                blocks.add(proof.block());
            }
        }
        int proven = blocks.size();
        for (ForeignSeed seed : foreign) {
            if (now.isPast(seed.connected(), CONNECTED_AT_LEAST)) {
                blocks.add(seed.block());
            }
        }
        int onlySaid = blocks.size() - proven;
        return new OtherSeeds(2 * proven + Math.min(onlySaid, FOREIGN_HALVES_LIMIT));
    }
}
