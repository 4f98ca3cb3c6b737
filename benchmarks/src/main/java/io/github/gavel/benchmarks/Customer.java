package io.github.gavel.benchmarks;

import io.github.gavel.economy.gate.Gate;
import io.github.gavel.economy.gate.GateRules;
import io.github.gavel.economy.money.Amount;
import java.util.List;
import java.util.stream.LongStream;

/** A customer of the provider, its connections, and the gate that watches them all. */
final class Customer {
    private final List<Deal> deals;
    private Gate gate = Gate.of(GateRules.DEFAULT);

    /** @param inPart of how many pieces a block passes for nothing before anything is sold */
    Customer(Goods goods, long first, int connections, int inPart) {
        deals = LongStream.range(first, first + connections)
                .mapToObj(number -> new Deal(goods, number))
                .toList();
        for (Deal deal : deals) {
            gate = deal.begin(gate, inPart);
        }
    }

    List<Deal> deals() {
        return deals;
    }

    Amount buy(Deal deal, int piece, long blocksBefore) {
        gate = deal.deliver(gate, piece, blocksBefore);
        gate = deal.pay(gate);
        return deal.acked();
    }

    /** Whether both ends counted the same, and all of it was paid and acknowledged. */
    boolean isEven() {
        return deals.stream().allMatch(deal -> deal.isEven(gate));
    }
}
