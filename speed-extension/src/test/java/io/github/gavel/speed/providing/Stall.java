package io.github.gavel.speed.providing;

import io.github.gavel.economy.delivery.Layout;
import io.github.gavel.economy.gate.GateRules;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.reserve.ReserveRule;
import io.github.gavel.economy.strikes.Strikes;
import io.github.gavel.engine.overlay.Contender;
import io.github.gavel.speed.byhand.Coins;
import io.github.gavel.speed.byhand.HandClock;
import io.github.gavel.speed.byhand.Orders;
import io.github.gavel.speed.byhand.OtherEnd;
import io.github.gavel.speed.proving.ChunkReader;
import io.github.gavel.speed.proving.Examiner;
import io.github.gavel.speed.view.CustomerView;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** A seed that sells one torrent, and everybody who comes. */
final class Stall {
    static final int PIECE = 1 << 18;
    static final int PIECES = 16;
    static final Rate RATE = Rate.perGib(1 << 20);

    /** What a piece costs at that rate. */
    static final long PRICE = 256;

    private static final int HTTP = 80;
    private static final Duration ROUND = Duration.ofSeconds(10);

    final HandClock clock = new HandClock();
    final Coins coins = new Coins(clock);
    final Orders orders = new Orders();
    final List<Strikes> kept = new ArrayList<>();
    final List<Customer> customers = new ArrayList<>();
    final Layout layout = new Layout(PIECE, (long) PIECES * PIECE);
    final ChunkReader reader = new ChunkReader(orders, layout);
    final TorrentForSale torrent;
    private final Provider provider;
    private int met;

    Stall(Rate reserve) {
        provider = new Provider(
                coins,
                clock,
                Runnable::run,
                GateRules.DEFAULT,
                new Examiner(new SplittableRandom(1)),
                Strikes.none(),
                kept::add);
        coins.listen(provider::told);
        EarningRules rules = EarningRules.standard()
                .with(new ReserveRule(
                        ReserveRule.standard().curve(), ReserveRule.standard().top(), reserve, Rate.MAX))
                .partOf(Rate.perGib(8L << 20));
        torrent = new TorrentForSale(provider, OtherEnd.TORRENT, layout, orders, reader, rules, Optional.empty(), 1);
        orders.heldAgain = torrent::held;
        torrent.completed();
        torrent.opens(Coins.PAYEE);
    }

    /** Somebody who lacks everything. */
    Customer comes(String from, int port) {
        Customer customer = new Customer(this, ++met, new InetSocketAddress(from, port));
        customers.add(customer);
        orders.arrive();
        return customer;
    }

    /** Somebody with an address of its own. */
    Customer comes() {
        return comes("10.0.0." + (met + 1), HTTP);
    }

    /** Its connection ends. */
    void loses(Customer customer) {
        customers.remove(customer);
        torrent.gone(customer.end.connection, false);
        orders.arrive();
    }

    /** Everybody wants something, and slots are given. */
    void round() {
        passes(ROUND);
        List<Contender> all = customers.stream().map(Customer::contender).toList();
        torrent.roundBegan(all, true, EarningRules.standard().slots() + 1);
        orders.arrive();
    }

    void passes(Duration time) {
        for (long second = 0; second < time.toSeconds(); second++) {
            clock.passes(Duration.ofSeconds(1));
            provider.passes();
            torrent.passes();
            orders.arrive();
        }
    }

    CustomerView view(Customer customer) {
        return torrent.view().orElseThrow().peers().get(customers.indexOf(customer));
    }

    Rate reserve() {
        return torrent.view().orElseThrow().reserve();
    }

    Amount mostOwed() {
        return torrent.view().orElseThrow().peers().stream()
                .map(CustomerView::owes)
                .reduce(Amount.ZERO, Amount::max);
    }
}
