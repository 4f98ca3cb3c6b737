package io.github.gavel.engine.hostile;

import java.util.concurrent.ThreadLocalRandom;

/** Ids of peers that nobody else has. */
final class Ids {
    private static final int LENGTH = 20;

    private Ids() {}

    static byte[] any() {
        byte[] id = new byte[LENGTH];
        ThreadLocalRandom.current().nextBytes(id);
        return id;
    }
}
