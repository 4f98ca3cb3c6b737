package io.github.gavel.speed.market;

import io.github.gavel.economy.channel.Openings;
import io.github.gavel.economy.strikes.Strikes;

/** What outlives a restart. */
public interface Memory {
    Strikes strikes();

    Openings openings();

    void keep(Strikes strikes);

    void keep(Openings openings);
}
