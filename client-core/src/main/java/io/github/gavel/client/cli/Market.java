package io.github.gavel.client.cli;

import io.github.gavel.client.money.WorkingWallet;
import io.github.gavel.economy.channel.Openings;
import io.github.gavel.economy.strikes.Strikes;
import io.github.gavel.speed.market.Memory;
import io.github.gavel.speed.market.Speed;
import io.github.gavel.speed.market.Wish;
import java.io.IOException;
import java.util.List;

/** A wallet at work and what it is for. */
record Market(WorkingWallet wallet, Wish wish) implements AutoCloseable {
    Speed speed() {
        return Speed.start(wallet.payments(), wallet.clocks(), new Forgetful(), torrent -> wish);
    }

    /** One run remembers nothing of others. */
    private static final class Forgetful implements Memory {
        @Override
        public Strikes strikes() {
            return Strikes.none();
        }

        @Override
        public Openings openings() {
            return new Openings(List.of());
        }

        @Override
        public void keep(Strikes strikes) {}

        @Override
        public void keep(Openings openings) {}
    }

    @Override
    public void close() throws IOException {
        wallet.close();
    }
}
