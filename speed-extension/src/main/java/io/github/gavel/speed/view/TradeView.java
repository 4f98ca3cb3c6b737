package io.github.gavel.speed.view;

import io.github.gavel.economy.identity.InfoHash;
import java.util.Optional;

/** One torrent that is traded, at one moment. */
public record TradeView(InfoHash torrent, Optional<SellingView> sells, Optional<BuyingView> buys) {}
