package io.github.gavel.speed.view;

import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.slots.Bar;
import io.github.gavel.economy.slots.Slot;
import java.net.InetSocketAddress;
import java.util.Optional;

/**
 * A peer as the auction sees it.
 *
 * @param speaks whether it speaks our language
 * @param owes what it was sent and has not paid for
 */
public record CustomerView(
        InetSocketAddress address, boolean speaks, Slot slot, Optional<Bar> bar, Rate bid, Amount owes) {}
