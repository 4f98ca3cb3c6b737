package io.github.gavel.speed.pairing;

import io.github.gavel.economy.delivery.Layout;
import io.github.gavel.economy.identity.PeerKey;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which blocks of which pieces are there, and who is asked for the others. A crash forgets pieces that are not whole.
 */
final class Downloads {
    private static final long RELEASED_AFTER = 10_000_000_000L;

    private static final class Progress {
        private final BitSet got = new BitSet();
        private final Set<PeerKey> sources = new HashSet<>();
        private Optional<PeerKey> owner = Optional.empty();
        private boolean spoiled;
        private long lastBlock;
    }

    /** A piece whose blocks are all there. */
    record Whole(int piece, boolean good, Set<PeerKey> sources) {}

    private final World world;
    private final Party party;
    private final Map<Integer, Progress> begun = new TreeMap<>();

    Downloads(World world, Party party) {
        this.world = world;
        this.party = party;
    }

    /** A piece to ask this connection for: one that is begun, or one that is not. */
    OptionalInt choose(Deal deal, Party provider) {
        Layout layout = world.layout();
        for (Map.Entry<Integer, Progress> entry : begun.entrySet()) {
            boolean inVain =
                    deal.pending.stream().anyMatch(it -> it.piece() == entry.getKey()) && isStale(entry.getValue());
            if (!inVain && isFree(entry.getValue(), deal.line.key) && provider.has(entry.getKey())) {
                return OptionalInt.of(entry.getKey());
            }
        }
        int first = world.random().nextInt(layout.pieces());
        for (int i = 0; i < layout.pieces(); i++) {
            int piece = (first + i) % layout.pieces();
            if (!party.has(piece) && provider.has(piece) && !begun.containsKey(piece)) {
                return OptionalInt.of(piece);
            }
        }
        return OptionalInt.empty();
    }

    private boolean isFree(Progress progress, PeerKey by) {
        return progress.owner.isEmpty() || progress.owner.get().equals(by) || isStale(progress);
    }

    private boolean isStale(Progress progress) {
        return world.time().nanos() - progress.lastBlock > RELEASED_AFTER;
    }

    void assign(int piece, PeerKey by) {
        Progress progress = begun.computeIfAbsent(piece, number -> new Progress());
        if (!progress.owner.equals(Optional.of(by))) {
            progress.owner = Optional.of(by);
            progress.lastBlock = world.time().nanos();
        }
    }

    boolean isOwnedBy(int piece, PeerKey by) {
        Progress progress = begun.get(piece);
        return progress != null && progress.owner.equals(Optional.of(by));
    }

    boolean isLacking(int piece, int block) {
        Progress progress = begun.get(piece);
        return progress != null && !progress.got.get(block);
    }

    void release(PeerKey by) {
        begun.values().stream()
                .filter(progress -> progress.owner.equals(Optional.of(by)))
                .forEach(progress -> progress.owner = Optional.empty());
    }

    /** The piece that this block made whole. */
    Optional<Whole> got(PeerKey by, int piece, int block, boolean good) {
        Progress progress = begun.get(piece);
        if (party.has(piece) || progress == null || progress.got.get(block)) {
            return Optional.empty();
        }
        progress.got.set(block);
        progress.sources.add(by);
        progress.spoiled |= !good;
        progress.lastBlock = world.time().nanos();
        int blocks = (world.layout().length(piece) - 1) / Layout.BLOCK_BYTES + 1;
        if (progress.got.cardinality() < blocks) {
            return Optional.empty();
        }
        begun.remove(piece);
        return Optional.of(new Whole(piece, !progress.spoiled, Set.copyOf(progress.sources)));
    }
}
