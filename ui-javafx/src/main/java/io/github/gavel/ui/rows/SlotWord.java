package io.github.gavel.ui.rows;

import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.slots.Bar;
import io.github.gavel.economy.slots.Slot;
import io.github.gavel.speed.view.CustomerView;
import io.github.gavel.speed.view.SellerView;
import java.util.Locale;

/**
 * How things stand between us and a peer, as a code.
 *
 * @param rate what it bids or we do, or what a slot costs
 * @param owed what is not paid yet
 */
public record SlotWord(Kind kind, Rate rate, Amount owed) {
    public enum Kind {
        SOLD,
        FREE,
        RANDOM,
        BIDS,
        WAITS,
        IDLE,
        BANNED,
        BACK_OFF("backOff"),
        OVERDUE,
        OPEN,
        BOUGHT,
        SERVED,
        BIDDING,
        SILENT;

        private final String key;

        Kind() {
            this.key = name().toLowerCase(Locale.ROOT);
        }

        Kind(String key) {
            this.key = key;
        }

        public String key() {
            return "slot." + key;
        }

        public boolean costsUs() {
            return this == BOUGHT || this == BIDDING;
        }
    }

    static SlotWord of(Kind kind) {
        return new SlotWord(kind, Rate.FREE, Amount.ZERO);
    }

    static SlotWord of(CustomerView customer, boolean wants) {
        if (customer.bar().isPresent()) {
            return new SlotWord(barred(customer.bar().get()), customer.bid(), customer.owes());
        }
        if (customer.slot() instanceof Slot.Award award) {
            return new SlotWord(Kind.SOLD, award.rate(), customer.owes());
        }
        if (customer.slot() instanceof Slot.Free) {
            return of(Kind.FREE);
        }
        if (customer.slot() instanceof Slot.Optimistic) {
            return of(Kind.RANDOM);
        }
        return customer.bid().isFree()
                ? of(wants ? Kind.WAITS : Kind.IDLE)
                : new SlotWord(Kind.BIDS, customer.bid(), customer.owes());
    }

    private static Kind barred(Bar bar) {
        if (bar instanceof Bar.Banned) {
            return Kind.BANNED;
        }
        if (bar instanceof Bar.BackOff) {
            return Kind.BACK_OFF;
        }
        return bar instanceof Bar.Overdue ? Kind.OVERDUE : Kind.OPEN;
    }

    public static SlotWord of(SellerView seller) {
        if (seller.serves()) {
            return seller.rate().isFree() ? of(Kind.SERVED) : new SlotWord(Kind.BOUGHT, seller.rate(), Amount.ZERO);
        }
        return seller.bid().isFree() ? of(Kind.SILENT) : new SlotWord(Kind.BIDDING, seller.bid(), Amount.ZERO);
    }
}
