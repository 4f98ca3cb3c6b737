package io.github.gavel.engine.mse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.fixtures.Seeds;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class BrokenConversationsTest {
    private static final int INPUTS = Integer.getInteger("inputs", 20_000);
    private static final StreamKey TORRENT = StreamKey.of(new byte[20]);

    private static EndOfLink dialler(RandomGenerator random) {
        return EndOfLink.cheap(Handshake.dialling(TORRENT, rule(random), new byte[68], random));
    }

    private static EndOfLink acceptor(RandomGenerator random) {
        StreamKeys torrents = new StreamKeys();
        torrents.add(TORRENT);
        return EndOfLink.cheap(Handshake.accepting(torrents, rule(random), random));
    }

    private static PayloadRule rule(RandomGenerator random) {
        return random.nextBoolean() ? PayloadRule.PREFER_PLAIN : PayloadRule.REQUIRE_RC4;
    }

    /** Somebody in the middle changes, drops and adds bytes, or both ends talk to noise. */
    @Test
    void answersWhateverComesOfThem() {
        Seeds.forEach(INPUTS, random -> {
            EndOfLink dialler = dialler(random);
            EndOfLink acceptor = acceptor(random);
            int broken = random.nextInt(4);
            for (int turn = 0; turn < 4; turn++) {
                EndOfLink from = turn % 2 == 0 ? dialler : acceptor;
                EndOfLink to = turn % 2 == 0 ? acceptor : dialler;
                byte[] said = from.said();
                assertThat(said).hasSizeLessThan(1300);
                to.hear(turn == broken ? broken(said, random) : said);
            }
            if (dialler.next() instanceof Progress.Done && acceptor.next() instanceof Progress.Done) {
                assertThat(dialler.outcome().shared())
                        .isEqualTo(acceptor.outcome().shared());
            }
        });
    }

    private static byte[] broken(byte[] said, RandomGenerator random) {
        byte[] noise = new byte[random.nextInt(1200)];
        random.nextBytes(noise);
        if (said.length == 0) {
            return noise;
        }
        int at = random.nextInt(said.length);
        byte[] changed = said.clone();
        changed[at] ^= (byte) (1 + random.nextInt(255));
        return switch (random.nextInt(5)) {
            case 0 -> noise;
            case 1 -> Arrays.copyOf(said, at);
            case 2 -> Arrays.copyOfRange(said, at, said.length);
            case 3 -> Arrays.copyOf(said, said.length + noise.length);
            default -> changed;
        };
    }
}
