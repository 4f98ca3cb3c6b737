package io.github.gavel.engine.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.wire.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NewsTest {
    private static final ConnectionId ANNA = new ConnectionId(1);
    private static final ConnectionId BEN = new ConnectionId(2);

    private final News news = new News();
    private final List<String> heard = new ArrayList<>();

    @Test
    void theSameToSeveralBlocksIsOneEventForEachPeerAlthoughTheyTakeTurns() {
        for (int i = 0; i < 3; i++) {
            news.add(ANNA, Deed.HELD, block(i), NewsTest::nothing);
            news.add(BEN, Deed.CAME, block(i + 10), NewsTest::nothing);
        }
        assertThat(told())
                .containsExactly(
                        new Event.BlocksHeld(ANNA, List.of(block(0), block(1), block(2))),
                        new Event.BlocksCame(BEN, List.of(block(10), block(11), block(12))));
    }

    @Test
    void anotherDeedOfThePeerBeginsAnotherEvent() {
        news.add(ANNA, Deed.CAME, block(0), NewsTest::nothing);
        news.add(ANNA, Deed.SENT, block(1), NewsTest::nothing);
        news.add(ANNA, Deed.CAME, block(2), NewsTest::nothing);
        assertThat(told())
                .containsExactly(
                        new Event.BlocksCame(ANNA, List.of(block(0))),
                        new Event.BlocksSent(ANNA, List.of(block(1))),
                        new Event.BlocksCame(ANNA, List.of(block(2))));
    }

    @Test
    void nothingIsToldBeforeWhatHappenedEarlier() {
        Event said = new Event.MessageSent(BEN, "a word");
        news.add(ANNA, Deed.REQUESTED, block(0), NewsTest::nothing);
        news.add(said, () -> heard.add("heard"));
        news.add(ANNA, Deed.REQUESTED, block(1), NewsTest::nothing);
        assertThat(told())
                .containsExactly(
                        new Event.BlocksRequested(ANNA, List.of(block(0))),
                        said,
                        new Event.BlocksRequested(ANNA, List.of(block(1))));
        assertThat(heard).containsExactly("heard");
    }

    @Test
    void eventsAndBlocksAreCountedApart() {
        assertThat(news.isEmpty()).isTrue();
        news.add(ANNA, Deed.SENT, block(0), NewsTest::nothing);
        news.add(ANNA, Deed.SENT, block(1), NewsTest::nothing);
        news.add(new Event.PeerGone(ANNA, "of the test"), NewsTest::nothing);
        assertThat(news.events()).isEqualTo(2);
        assertThat(news.blocks()).isEqualTo(2);
    }

    @Test
    void everyBlockIsGivenBackWhenItHasBeenTold() {
        news.add(ANNA, Deed.HELD, block(0), () -> heard.add("heard"));
        news.add(ANNA, Deed.HELD, block(1), () -> heard.add("heard"));
        assertThat(heard).isEmpty();
        told();
        assertThat(heard).hasSize(2);
    }

    @Test
    void itIsKnownWhoseBlocksWereHeld() {
        news.add(ANNA, Deed.HELD, block(0), NewsTest::nothing);
        news.add(BEN, Deed.CAME, block(0), NewsTest::nothing);
        news.add(new Event.PieceVerified(0, Map.of()), NewsTest::nothing);
        assertThat(news.tellsOfHeld(ANNA)).isTrue();
        assertThat(news.tellsOfHeld(BEN)).isFalse();
    }

    private List<Event> told() {
        List<Event> told = new ArrayList<>();
        news.tell(told::add);
        return told;
    }

    private static void nothing() {}

    private static Block block(int piece) {
        return new Block(piece, 0, Block.USUAL);
    }
}
