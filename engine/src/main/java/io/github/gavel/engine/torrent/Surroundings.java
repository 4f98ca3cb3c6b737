package io.github.gavel.engine.torrent;

import io.github.gavel.engine.disk.Buffers;
import io.github.gavel.engine.greeting.Desk;
import io.github.gavel.engine.manners.Doorkeeper;
import io.github.gavel.engine.overlay.OverlayThread;
import io.github.gavel.engine.reactor.Reactor;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** What all torrents share. */
public record Surroundings(
        Reactor reactor,
        Buffers buffers,
        Desk desk,
        Rules rules,
        Calls calls,
        Slots slots,
        Doorkeeper doorkeeper,
        Optional<OverlayThread> overlay,
        RandomGenerator random) {}
