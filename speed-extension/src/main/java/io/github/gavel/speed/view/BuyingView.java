package io.github.gavel.speed.view;

import io.github.gavel.economy.autobid.Benefit;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.speed.port.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * A torrent as its buyer sees it.
 *
 * @param spent in all runs
 * @param underway what of that was said and is not acknowledged
 * @param benefit what paying has brought in this run
 * @param hindrance what was in the way of paying last
 * @param sellers those who speak our language
 */
public record BuyingView(
        Amount budget,
        Amount spent,
        Amount underway,
        Benefit benefit,
        Optional<Refusal> hindrance,
        List<SellerView> sellers) {
    public BuyingView {
        sellers = List.copyOf(sellers);
    }
}
