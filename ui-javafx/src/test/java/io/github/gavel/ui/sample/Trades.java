package io.github.gavel.ui.sample;

import static io.github.gavel.ui.sample.Samples.perGb;

import io.github.gavel.economy.autobid.Benefit;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.slots.Slot;
import io.github.gavel.economy.time.Tick;
import io.github.gavel.speed.view.BuyingView;
import io.github.gavel.speed.view.CustomerView;
import io.github.gavel.speed.view.SellerView;
import io.github.gavel.speed.view.SellingView;
import io.github.gavel.speed.view.TradeView;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What is bid and asked in the samples. */
final class Trades {
    private static final Tick EARLIER = Tick.ZERO;

    private Trades() {}

    static TradeView buying(Rate bid) {
        return new TradeView(
                hash(),
                Optional.empty(),
                Optional.of(new BuyingView(
                        Amount.grains(200_000),
                        Amount.grains(68_700),
                        Amount.grains(2_100),
                        new Benefit.Sooner(Duration.ofSeconds(552)),
                        Optional.empty(),
                        List.of(
                                new SellerView(
                                        Sample.address(0),
                                        Optional.of(perGb(20_000)),
                                        bid,
                                        paid(bid, 51_000),
                                        true,
                                        830_000_000L),
                                new SellerView(
                                        Sample.address(1),
                                        Optional.of(perGb(15_000)),
                                        bid,
                                        paid(bid, 48_000),
                                        true,
                                        550_000_000L),
                                new SellerView(
                                        Sample.address(2),
                                        Optional.of(perGb(90_000)),
                                        bid,
                                        Rate.FREE,
                                        false,
                                        41_000_000L),
                                new SellerView(
                                        Sample.address(5),
                                        Optional.empty(),
                                        Rate.FREE,
                                        Rate.FREE,
                                        true,
                                        12_000_000L)))));
    }

    private static Rate paid(Rate bid, long price) {
        return bid.isFree() ? Rate.FREE : perGb(price);
    }

    static TradeView earned(Amount earned) {
        return new TradeView(
                hash(),
                Optional.of(new SellingView(perGb(20_000), 3, Optional.empty(), earned, List.of())),
                Optional.empty());
    }

    static TradeView selling() {
        return new TradeView(
                hash(),
                Optional.of(new SellingView(
                        perGb(20_000),
                        3,
                        Optional.of(perGb(52_000)),
                        Amount.grains(642_000),
                        List.of(
                                customer(0, award(52_000), 90_000, 4_100),
                                customer(1, award(52_000), 74_000, 0),
                                customer(2, award(52_000), 60_000, 1_200),
                                customer(3, new Slot.Optimistic(EARLIER, EARLIER), 0, 0),
                                customer(4, new Slot.Choked(EARLIER), 52_000, 0),
                                customer(5, new Slot.Choked(EARLIER), 31_000, 0),
                                customer(6, new Slot.Choked(EARLIER), 7_000, 0),
                                customer(7, new Slot.Choked(EARLIER), 0, 0)))),
                Optional.empty());
    }

    private static Slot award(long grains) {
        return new Slot.Award(perGb(grains), EARLIER, EARLIER);
    }

    private static CustomerView customer(int number, Slot slot, long bid, long owes) {
        InetSocketAddress address = Sample.address(number);
        return new CustomerView(address, bid > 0, slot, Optional.empty(), perGb(bid), Amount.grains(owes));
    }

    private static InfoHash hash() {
        return new InfoHash(Octets.of(new byte[20]));
    }
}
