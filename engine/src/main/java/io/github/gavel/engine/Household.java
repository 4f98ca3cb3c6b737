package io.github.gavel.engine;

import io.github.gavel.engine.disk.Disk;
import io.github.gavel.engine.resume.Boot;
import io.github.gavel.engine.resume.Vault;
import io.github.gavel.engine.torrent.Surroundings;
import io.github.gavel.engine.tracker.Announcer;

/** What the jobs of one engine share. */
record Household(
        Identity identity,
        Surroundings around,
        Reception reception,
        Disk disk,
        Vault vault,
        Boot boot,
        Announcer announcer) {}
