package io.github.gavel.speed.view;

import io.github.gavel.economy.money.Rate;
import java.net.InetSocketAddress;
import java.util.Optional;

/**
 * Somebody who may sell.
 *
 * @param reserve what it asks at least, once it has said so
 * @param bid what stands there, nothing if it is free
 * @param rate what its blocks cost now
 * @param serves whether it lets us ask
 * @param received bytes of the torrent
 */
public record SellerView(
        InetSocketAddress address, Optional<Rate> reserve, Rate bid, Rate rate, boolean serves, long received) {}
