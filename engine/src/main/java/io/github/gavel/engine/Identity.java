package io.github.gavel.engine;

import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/**
 * Who we are to peers and trackers, for as long as the program runs.
 *
 * @param key by which a tracker knows us again behind another address
 * @param port where others can call us
 */
record Identity(PeerId peerId, int key, OptionalInt port) {
    /** Twenty bytes: which client, and a number that nobody else has. */
    record PeerId(String octets) {
        private static final String CLIENT = "-GV0100-";
        private static final int LENGTH = 20;

        static PeerId draw(RandomGenerator random) {
            byte[] rest = new byte[LENGTH - CLIENT.length()];
            random.nextBytes(rest);
            return new PeerId(CLIENT + new String(rest, StandardCharsets.ISO_8859_1));
        }

        byte[] bytes() {
            return octets.getBytes(StandardCharsets.ISO_8859_1);
        }
    }
}
