package io.github.gavel.speed.view;

import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import java.util.List;
import java.util.Optional;

/**
 * A torrent as its seller sees it.
 *
 * @param reserve what is asked at least
 * @param auctionSlots how many slots the last round auctioned
 * @param price what that round's new awards pay
 * @param earned in this run
 * @param peers everybody who is connected
 */
public record SellingView(
        Rate reserve, int auctionSlots, Optional<Rate> price, Amount earned, List<CustomerView> peers) {
    public SellingView {
        peers = List.copyOf(peers);
    }
}
