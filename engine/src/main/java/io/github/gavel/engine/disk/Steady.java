package io.github.gavel.engine.disk;

import java.nio.ByteBuffer;
import java.util.concurrent.locks.Lock;

/** A torrent's files for reading, while none of them changes its place. */
record Steady(TorrentFiles files, Lock places, Gate gate) {
    void read(int piece, int begin, ByteBuffer target) throws Broken {
        places.lock();
        try {
            files.read(piece, begin, target);
        } finally {
            places.unlock();
        }
    }

    void trust(int file) throws Broken {
        files.trust(file);
    }

    /** Whether it is not worth going on. */
    boolean isClosed() {
        return gate.isClosed();
    }
}
