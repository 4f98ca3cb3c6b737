package io.github.gavel.engine.disk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;

/** Says what of a torrent is on the disk, and sees to it that it stays there. */
final class Stocktaking {
    private final Whereabouts whereabouts;
    private final TorrentFiles files;
    private final Ground ground;
    private final Lock nobodyWrites;

    Stocktaking(Whereabouts whereabouts, TorrentFiles files, Ground ground, Lock nobodyWrites) {
        this.whereabouts = whereabouts;
        this.files = files;
        this.ground = ground;
        this.nobodyWrites = nobodyWrites;
    }

    /** Others may write while it lasts, except at its begin. */
    void keep(Checkpoint checkpoint) throws Broken {
        try {
            begin(checkpoint);
            sync(checkpoint);
            checkpoint.end(looks(files::vouch));
        } catch (IOException | RuntimeException failure) {
            throw new Broken(ground.diagnosis().of(failure, "write", checkpoint.place(), 0));
        }
    }

    private void begin(Checkpoint checkpoint) throws IOException {
        nobodyWrites.lock();
        try {
            checkpoint.begin();
        } finally {
            nobodyWrites.unlock();
        }
    }

    private void sync(Checkpoint checkpoint) throws Broken {
        try {
            files.sync();
        } catch (Broken failure) {
            checkpoint.notDurable();
            throw failure;
        }
    }

    private interface View {
        Optional<Stamp> of(int file) throws Broken;
    }

    /**
     * All files, and the part file as the last one, which are to stay like that. Those that cannot be looked at look as
     * if they were not there.
     */
    List<Look> looks() {
        return looks(files::trust);
    }

    private List<Look> looks(View view) {
        List<Look> looks = new ArrayList<>(whereabouts.files());
        for (int file = 0; file < whereabouts.files(); file++) {
            looks.add(new Look(whereabouts.isApart(file), stamp(view, file)));
        }
        return looks;
    }

    private static Optional<Stamp> stamp(View view, int file) {
        try {
            return view.of(file);
        } catch (Broken unseen) {
            return Optional.empty();
        }
    }
}
