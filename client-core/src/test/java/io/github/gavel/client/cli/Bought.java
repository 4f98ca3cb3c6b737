package io.github.gavel.client.cli;

import java.util.ArrayList;
import java.util.List;

/** What a buyer's events say that it got from one seller, and at which rates. */
record Bought(List<Heard> events) {
    private static final int GIB_BITS = 30;

    static Bought of(Trader buyer) {
        return new Bought(buyer.told().stream()
                .map(Trader.Told::event)
                .filter(event -> !rates(event).isEmpty())
                .toList());
    }

    /** At which rates its sellers serve it. */
    static List<Long> rates(Heard event) {
        return event.has("buys")
                ? event.part("buys").parts("sellers").stream()
                        .map(seller -> seller.number("rate"))
                        .toList()
                : List.of();
    }

    long spent() {
        return events.get(events.size() - 1).part("buys").number("spent");
    }

    /** In their order, each as often as it followed upon another. */
    List<Long> rates() {
        List<Long> rates = new ArrayList<>();
        for (Heard event : events) {
            long rate = rates(event).get(0);
            if (rates.isEmpty() || rates.get(rates.size() - 1) != rate) {
                rates.add(rate);
            }
        }
        return rates;
    }

    /** Between two events with two rates, any byte may have come at either; each rate is rounded down by itself. */
    long least() {
        return cost(true) - rates().size();
    }

    long most() {
        return cost(false);
    }

    private long cost(boolean least) {
        long cost = 0;
        long received = 0;
        long before = 0;
        for (Heard event : events) {
            Heard seller = event.part("buys").parts("sellers").get(0);
            long rate = seller.number("rate");
            cost += (seller.number("received") - received) * (least ? Math.min(rate, before) : Math.max(rate, before));
            received = seller.number("received");
            before = rate;
        }
        return cost >> GIB_BITS;
    }
}
