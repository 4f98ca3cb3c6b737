package io.github.gavel.engine.choking;

import static java.util.Comparator.comparing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Hands out the slots that all torrents share: as many to each as it wants, as long as nobody who wants more has fewer.
 * Those that are left then and do not suffice for one each go round: whoever waits longest has one for a minute.
 */
public record Sharing(int slots) {
    private static final int TURN = 6;

    /** A portion for each, in their order. */
    public List<Portion> share(List<Demand> demands) {
        int level = 0;
        int left = slots;
        int wanting = wanting(demands, level);
        while (wanting > 0 && wanting <= left) {
            left -= wanting;
            level++;
            wanting = wanting(demands, level);
        }
        int even = level;
        Set<Integer> lucky = new HashSet<>(IntStream.range(0, demands.size())
                .filter(each -> demands.get(each).wanted() > even)
                .boxed()
                .sorted(comparing((Integer each) -> !isWithinTurn(demands.get(each)))
                        .thenComparing(each -> demands.get(each).turns()))
                .limit(left)
                .toList());
        return IntStream.range(0, demands.size())
                .mapToObj(each -> portion(demands.get(each), even, lucky.contains(each)))
                .toList();
    }

    private static int wanting(List<Demand> demands, int level) {
        return (int) demands.stream().filter(each -> each.wanted() > level).count();
    }

    private static boolean isWithinTurn(Demand demand) {
        return demand.turns() > 0 && demand.turns() < TURN;
    }

    private static Portion portion(Demand demand, int level, boolean isLucky) {
        if (isLucky) {
            return new Portion(level + 1, Math.max(0, demand.turns()) + 1);
        }
        return demand.wanted() > level
                ? new Portion(level, Math.min(0, demand.turns()) - 1)
                : new Portion(demand.wanted(), 0);
    }
}
