package io.github.gavel.speed.market;

import io.github.gavel.economy.channel.Openings;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.strikes.Strikes;
import io.github.gavel.speed.providing.Seeding;
import java.util.Optional;

/** What outlives a restart. */
public interface Memory {
    Strikes strikes();

    Openings openings();

    Optional<Seeding> seeding(InfoHash torrent);

    void keep(Strikes strikes);

    void keep(Openings openings);

    void keep(InfoHash torrent, Seeding seeding);
}
