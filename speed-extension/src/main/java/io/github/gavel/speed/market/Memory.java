package io.github.gavel.speed.market;

import io.github.gavel.economy.channel.Openings;
import io.github.gavel.economy.strikes.Strikes;

/** What outlives a restart. */
public interface Memory {
    /** Remembers nothing. */
    Memory NONE = new Memory() {
        @Override
        public Strikes strikes() {
            return Strikes.none();
        }

        @Override
        public Openings openings() {
            return Openings.none();
        }

        @Override
        public void keep(Strikes strikes) {}

        @Override
        public void keep(Openings openings) {}
    };

    Strikes strikes();

    Openings openings();

    void keep(Strikes strikes);

    void keep(Openings openings);
}
