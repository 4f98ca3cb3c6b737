package io.github.gavel.benchmarks.transfer;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * The trials of a contest, of each pair in the order of its turns.
 *
 * @param again how many were left out, because others on the same host took too much of their CPU time
 */
record Outcome(Contest contest, Map<Pair, List<Trial>> trials, int again) {
    /** The most that was stolen in a trial that counts, in percent. */
    double stolen() {
        return trials.values().stream()
                .flatMap(List::stream)
                .mapToDouble(Trial::stolen)
                .max()
                .orElse(0);
    }

    List<Trial> trials(Pair pair) {
        return trials.getOrDefault(pair, List.of());
    }

    Spread spread(Pair pair, ToDoubleFunction<Trial> figure) {
        return Spread.of(trials(pair).stream().mapToDouble(figure).toArray());
    }

    boolean isSame(Pair pair) {
        return trials(pair).stream().allMatch(Trial::isSame);
    }

    boolean isComplete(int rounds) {
        return contest.pairs().stream().allMatch(pair -> count(pair) == rounds && isSame(pair));
    }

    int count(Pair pair) {
        return trials(pair).size();
    }

    /** The net rate of a pair, compared with the limit or with the best yardstick of the same run. */
    OptionalDouble ratio(Pair pair) {
        OptionalDouble best = contest.limit().isPresent() ? contest.limit() : bestYardstick();
        return best.isPresent() && count(pair) > 0
                ? OptionalDouble.of(spread(pair, Trial::netRate).median() / best.getAsDouble())
                : OptionalDouble.empty();
    }

    private OptionalDouble bestYardstick() {
        return contest.pairs().stream()
                .filter(yardstick -> yardstick.isYardstick() && count(yardstick) > 0)
                .mapToDouble(yardstick -> spread(yardstick, Trial::netRate).median())
                .max();
    }
}
