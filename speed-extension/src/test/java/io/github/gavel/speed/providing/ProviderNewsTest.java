package io.github.gavel.speed.providing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.message.RefusalCode;
import io.github.gavel.economy.message.SpeedMessage.Close;
import io.github.gavel.economy.message.SpeedMessage.Refuse;
import io.github.gavel.economy.message.ViolationCode;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.slots.Slot;
import io.github.gavel.speed.byhand.Coins;
import io.github.gavel.speed.port.PaymentNews;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What whoever sells does about what the wallet says. */
class ProviderNewsTest {
    private final Stall stall = new Stall(Stall.RATE);
    private final Customer first = stall.comes();
    private final Customer second = stall.comes();

    @BeforeEach
    void bothBuy() {
        first.opens().bids(Stall.RATE);
        second.opens().bids(Stall.RATE);
        stall.round();
        first.asks(0).pays(Stall.PRICE, 0);
        second.asks(0).pays(Stall.PRICE, 0);
    }

    private ChannelId channelOf(int customer) {
        return stall.coins.receipt(customer, customer, 1, 1).receipt().channel();
    }

    private void tells(PaymentNews news) {
        stall.coins.tell(news);
        stall.orders.arrive();
    }

    @Test
    void onceNothingCanBeKeptNobodyIsAwardedASlotAndAllOfThemAreFree() {
        assertThat(first.isAwarded()).isTrue();
        tells(new PaymentNews.Stopped("the disk is full"));
        Customer third = stall.comes().opens().bids(Stall.RATE);
        stall.round();
        assertThat(stall.customers).noneMatch(Customer::isAwarded);
        assertThat(stall.view(third).slot()).isInstanceOf(Slot.Free.class);
        third.asks(1).asks(2);
        assertThat(stall.mostOwed()).isEqualTo(Amount.ZERO);
    }

    @Test
    void aCustomerWhoseChannelIsFrozenIsToldSoAndLetNothingGoForIt() {
        long before = first.has();
        tells(new PaymentNews.Frozen(channelOf(1), "a bit was wrong"));
        assertThat(first.end.last(Refuse.class).orElseThrow().code()).isEqualTo(RefusalCode.TOO_MANY);
        assertThat(first.asks(1).asks(2).has()).isEqualTo(before);
        assertThat(stall.view(first).owes()).isEqualTo(Amount.ZERO);
    }

    @Test
    void nobodyElseNoticesThatAChannelIsFrozen() {
        long before = second.has();
        tells(new PaymentNews.Frozen(channelOf(1), "a bit was wrong"));
        assertThat(second.end.heard(Refuse.class)).isEmpty();
        assertThat(second.asks(1).pays(2 * Stall.PRICE, 1).asks(2).has()).isEqualTo(before + 2 * Stall.PIECE);
        assertThat(second.isAwarded()).isTrue();
    }

    @Test
    void whoseSignatureIsWrongIsToldSo() {
        tells(new PaymentNews.PayerLied(first.end.key, channelOf(1), ViolationCode.WRONG_SIGNATURE));
        assertThat(first.end.error()).contains(ViolationCode.WRONG_SIGNATURE);
        assertThat(second.end.error()).isEmpty();
    }

    @Test
    void aConnectionLastsUntilTheEndOfItsChannelHasLeft() {
        assertThat(stall.orders.kept).contains(first.end.connection, second.end.connection);
        stall.coins.tell(new PaymentNews.Ending(channelOf(1), Amount.grains(Stall.PRICE), Coins.SIGNED));
        assertThat(first.end.last(Close.class)).isEmpty();
        assertThat(stall.orders.kept).contains(first.end.connection);
        stall.orders.arrive();
        assertThat(first.end.last(Close.class)).isPresent();
        assertThat(stall.orders.kept).containsExactly(second.end.connection);
    }

    @Test
    void whoseChannelEndsHearsTheAmountAndGetsNothingMoreOnIt() {
        long before = first.has();
        tells(new PaymentNews.Ending(channelOf(1), Amount.grains(Stall.PRICE), Coins.SIGNED));
        assertThat(first.end.last(Close.class)).contains(new Close(0, Amount.grains(Stall.PRICE), Coins.SIGNED));
        assertThat(first.asks(1).has()).isEqualTo(before);
    }
}
