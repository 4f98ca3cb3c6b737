package io.github.gavel.benchmarks;

import java.util.List;
import java.util.stream.LongStream;

/** Who buys of one provider, one piece after the other in turn; every connection pays with a channel of its own. */
public enum Trade {
    ONE(1, 1, 0),
    /** As ordinary swarms are: of most pieces a part came from here for nothing, and the rest from others. */
    MIXED_SWARM(1, 1, Goods.IN_PART),
    FIFTY_CUSTOMERS(50, 1, 0),
    /** Hostile: one customer, so that one gate keeps all the connections and all the channels. */
    FIFTY_OF_ONE_CUSTOMER(1, 50, 0);

    private final int customers;
    private final int connections;
    private final int inPart;

    Trade(int customers, int connections, int inPart) {
        this.customers = customers;
        this.connections = connections;
        this.inPart = inPart;
    }

    List<Customer> customers(Goods goods) {
        return LongStream.range(0, customers)
                .mapToObj(customer -> new Customer(goods, customer * connections, connections, inPart))
                .toList();
    }
}
