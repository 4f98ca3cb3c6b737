package io.github.gavel.ui.rows;

import io.github.gavel.client.library.Item;
import io.github.gavel.client.library.LibrarySnapshot;
import io.github.gavel.speed.market.Wish;

/**
 * What an owner lets a torrent spend and earn.
 *
 * @param usual what a torrent would begin with, both ways
 * @param isAtWork whether there is a wallet that does so now
 */
public record Bargain(Wish wish, Wish usual, boolean isAtWork) {
    public static Bargain of(Item item, LibrarySnapshot all) {
        return new Bargain(
                item.entry().orders().wish(),
                all.settings().speed().spending(true).earning(true).wish(),
                all.client().wallet().isPresent());
    }
}
