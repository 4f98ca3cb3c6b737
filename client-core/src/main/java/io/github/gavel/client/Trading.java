package io.github.gavel.client;

import io.github.gavel.client.memory.MarketMemory;
import io.github.gavel.client.money.WorkingWallet;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.speed.market.Speed;
import io.github.gavel.speed.market.Stall;
import io.github.gavel.speed.market.Wish;
import java.io.IOException;
import java.util.function.Function;

/** A wallet at work, and what trades with it. */
record Trading(WorkingWallet wallet, MarketMemory memory, Speed speed) implements AutoCloseable {
    static Trading start(Stall stall, WorkingWallet wallet, Function<InfoHash, Wish> wishes) {
        MarketMemory memory = MarketMemory.in(wallet.folder());
        return new Trading(wallet, memory, stall.trade(wallet.payments(), wallet.clocks(), memory, wishes));
    }

    @Override
    public void close() throws IOException {
        speed.close();
        try {
            memory.close();
        } finally {
            wallet.close();
        }
    }
}
