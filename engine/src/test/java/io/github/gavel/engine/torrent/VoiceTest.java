package io.github.gavel.engine.torrent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.hostile.Ear;
import io.github.gavel.engine.overlay.Place;
import io.github.gavel.engine.reactor.BothEnds;
import io.github.gavel.engine.reactor.Link;
import io.github.gavel.engine.reactor.LinkHandler;
import io.github.gavel.engine.wire.Block;
import io.github.gavel.engine.wire.Bounds;
import io.github.gavel.engine.wire.MessageReader;
import io.github.gavel.engine.wire.Messages;
import io.github.gavel.engine.wire.PeerMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is said while blocks wait, on a real connection whose other side reads nothing before all of it is said. */
@Timeout(30)
class VoiceTest {
    private static final int IN_THE_WAY = 12;
    private static final int LONG = 1 << 18;
    private static final Block ONE = new Block(1, 0, Block.USUAL);
    private static final Block TWO = new Block(2, 0, Block.USUAL);

    private final List<Object> written = new ArrayList<>();
    private BothEnds ends;

    @BeforeEach
    void connect() throws IOException {
        ends = new BothEnds();
    }

    @AfterEach
    void close() throws IOException {
        ends.close();
    }

    @Test
    void whatIsSaidInOrderIsHeardBetweenTheBlocksBetweenWhichItWasSaid() throws IOException {
        List<Object> heard = heard((link, voice) -> {
            give(link, ONE);
            say(voice, 1, Place.IN_ORDER);
            give(link, TWO);
            say(voice, 2, Place.IN_ORDER);
        });
        assertThat(heard).containsExactly(ONE, 1, TWO, 2);
        assertThat(ends.onReactor(() -> written)).isEqualTo(heard);
    }

    @Test
    void whatIsSaidAheadIsHeardBeforeAllBlocksThatWait() throws IOException {
        List<Object> heard = heard((link, voice) -> {
            give(link, ONE);
            give(link, TWO);
            say(voice, 1, Place.AHEAD);
            say(voice, 2, Place.AHEAD);
        });
        assertThat(heard).containsExactly(1, 2, ONE, TWO);
        assertThat(ends.onReactor(() -> written)).isEqualTo(heard);
    }

    @Test
    void whatIsSaidAheadIsHeardAfterWhatWasSaidInOrderBefore() throws IOException {
        List<Object> heard = heard((link, voice) -> {
            give(link, ONE);
            say(voice, 1, Place.IN_ORDER);
            give(link, TWO);
            say(voice, 2, Place.AHEAD);
        });
        assertThat(heard).containsExactly(ONE, 1, 2, TWO);
        assertThat(ends.onReactor(() -> written)).isEqualTo(heard);
    }

    private interface Speech {
        void on(Link link, Voice voice);
    }

    private void say(Voice voice, int word, Place place) {
        voice.extended(word, new byte[0], place, () -> written.add(word));
    }

    private void give(Link link, Block block) {
        link.send(Messages.pieceHead(block), ByteBuffer.allocate(block.length()), () -> {}, () -> written.add(block));
    }

    /** Numbers of words, and blocks. */
    private List<Object> heard(Speech speech) throws IOException {
        boolean isSaid = ends.onReactor(() -> {
            Link link = link();
            Voice voice = new Voice(link, new Standing());
            for (int i = 0; i < IN_THE_WAY; i++) {
                voice.bitfield(new byte[LONG]);
            }
            speech.on(link, voice);
            return true;
        });
        assertThat(isSaid).isTrue();
        Ear ear = new Ear();
        MessageReader reader = new MessageReader(Bounds.unknown());
        ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
        ends.other().configureBlocking(true);
        while (ear.sequence().size() < IN_THE_WAY + 4) {
            ends.other().read(buffer.clear());
            assertThat(reader.read(buffer.flip(), ear)).isEmpty();
        }
        return ear.sequence().stream()
                .skip(IN_THE_WAY)
                .map(heard -> heard instanceof PeerMessage.Extended said ? (Object) said.id() : heard)
                .toList();
    }

    private Link link() {
        LinkHandler nobody = (LinkHandler) Proxy.newProxyInstance(
                LinkHandler.class.getClassLoader(), new Class<?>[] {LinkHandler.class}, (self, method, said) -> null);
        try {
            return ends.reactor().join(ends.ours(), nobody);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
