package io.github.gavel.engine.torrent;

import io.github.gavel.engine.choking.Demand;
import io.github.gavel.engine.choking.Portion;
import io.github.gavel.engine.choking.Sharing;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The slots that all torrents share. What nobody has is had for the asking; the rest is shared anew in each round. */
public final class Slots {
    private final Sharing sharing;
    private final Set<Claim> claims = new LinkedHashSet<>();

    public Slots(int most) {
        this.sharing = new Sharing(most);
    }

    /** @param shrunk told when there are fewer than before */
    Claim claim(Runnable shrunk) {
        Claim claim = new Claim(shrunk);
        claims.add(claim);
        return claim;
    }

    /** Ten seconds are over. */
    public void round() {
        List<Claim> all = List.copyOf(claims);
        List<Portion> portions = sharing.share(
                all.stream().map(claim -> new Demand(claim.wanted, claim.turns)).toList());
        List<Claim> shrunk = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).receive(portions.get(i))) {
                shrunk.add(all.get(i));
            }
        }
        shrunk.forEach(claim -> claim.shrunk.run());
    }

    private int free() {
        return sharing.slots()
                - claims.stream().mapToInt(claim -> claim.granted).sum();
    }

    /** What one torrent has of them. */
    final class Claim {
        private final Runnable shrunk;
        private int wanted;
        private int granted;
        private int turns;

        Claim(Runnable shrunk) {
            this.shrunk = shrunk;
        }

        /** So many could be used now; how many there are. */
        int want(int some) {
            wanted = some;
            if (granted < some) {
                granted += Math.min(some - granted, Math.max(0, free()));
            }
            granted = Math.min(granted, some);
            return granted;
        }

        void end() {
            claims.remove(this);
        }

        private boolean receive(Portion portion) {
            boolean isLess = portion.slots() < granted;
            granted = portion.slots();
            turns = portion.turns();
            return isLess;
        }
    }
}
