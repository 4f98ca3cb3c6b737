package io.github.gavel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.hostile.Crook;
import io.github.gavel.engine.hostile.Gang;
import io.github.gavel.engine.hostile.Script;
import io.github.gavel.engine.wire.Block;
import io.github.gavel.engine.wire.Messages;
import io.github.gavel.engine.wire.PeerMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Forty-five that want a slot, and use none, at a seed whom one more finds who does. */
@Timeout(Town.LONGEST)
class HostileIdlersTest {
    private static final int IDLERS = 45;
    private static final int SLOTS = 9;

    /** In which the newcomer's turn would come after two minutes and more, if each idler had its own. */
    private static final Duration SECOND = Duration.ofMillis(500);

    @TempDir
    private Path folder;

    /** Most want something and say no more; a few ask as long as they may not, or ask and read nothing. */
    @Test
    void aNewcomerGetsEverythingAlthoughFortyFiveHoldAllSlotsAndUseNone() throws IOException {
        try (Town town = new Town(folder, 4_000_000, 1 << 18);
                Gang gang = new Gang(town.hash())) {
            Engine seed = town.seed(town.hurried(town.settings("seed"), SECOND));
            List<Crook> idlers = new ArrayList<>();
            for (int i = 0; i < IDLERS; i++) {
                idlers.add(gang.join(seed.address().orElseThrow(), "127.0.2.1", new Idler(i % 9)));
            }
            town.awaitSnapshot(
                    seed,
                    snapshot -> snapshot.progress().peers().size() == IDLERS
                            && snapshot.progress().peers().stream()
                                            .filter(peer -> !peer.weChoke())
                                            .count()
                                    == SLOTS);
            Engine newcomer = town.engine("newcomer");
            town.copies(newcomer, "copy", seed);
            assertThat(town.peersOf(seed))
                    .containsAll(idlers.stream().map(Crook::address).toList());
        }
    }

    private static final class Idler implements Script {
        private static final int ASKS_CHOKED = 1;
        private static final int READS_NOTHING = 2;

        private final int kind;
        private boolean isChoked = true;
        private int ticks;

        Idler(int kind) {
            this.kind = kind;
        }

        @Override
        public void begins(Crook self) {
            self.greet();
            self.say(Messages.interested());
        }

        @Override
        public void hears(Crook self, PeerMessage message) {
            if (message instanceof PeerMessage.Unchoke) {
                isChoked = false;
                if (kind == READS_NOTHING) {
                    self.say(Messages.requests(blocks()));
                    self.deafen();
                }
            } else if (message instanceof PeerMessage.Choke) {
                isChoked = true;
            }
        }

        /** Once a second. */
        @Override
        public void ticks(Crook self) {
            if (++ticks % 20 == 0 && kind == ASKS_CHOKED && isChoked) {
                self.say(Messages.requests(List.of(new Block(0, 0, Block.USUAL))));
            }
        }

        private static List<Block> blocks() {
            List<Block> blocks = new ArrayList<>();
            for (int block = 0; block < 224; block++) {
                blocks.add(new Block(block / 16, block % 16 * Block.USUAL, Block.USUAL));
            }
            return blocks;
        }
    }
}
