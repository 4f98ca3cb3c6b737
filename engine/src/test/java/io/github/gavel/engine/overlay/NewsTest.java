package io.github.gavel.engine.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.wire.Block;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewsTest {
    private static final ConnectionId ANNA = new ConnectionId(1);
    private static final ConnectionId BEN = new ConnectionId(2);

    private final News news = new News();
    private final List<String> heard = new ArrayList<>();

    @Test
    void theSameToSeveralBlocksIsOneEventForEachPeerAlthoughTheyTakeTurns() {
        for (int i = 0; i < 3; i++) {
            news.add(ANNA, Deed.HELD, block(i));
            news.add(BEN, Deed.CAME, block(i + 10));
        }
        assertThat(told())
                .containsExactly(
                        new Event.BlocksHeld(ANNA, List.of(block(0), block(1), block(2))),
                        new Event.BlocksCame(BEN, List.of(block(10), block(11), block(12))));
    }

    @Test
    void anotherDeedOfThePeerBeginsAnotherEvent() {
        news.add(ANNA, Deed.CAME, block(0));
        news.add(ANNA, Deed.SENT, block(1));
        news.add(ANNA, Deed.CAME, block(2));
        assertThat(told())
                .containsExactly(
                        new Event.BlocksCame(ANNA, List.of(block(0))),
                        new Event.BlocksSent(ANNA, List.of(block(1))),
                        new Event.BlocksCame(ANNA, List.of(block(2))));
    }

    @Test
    void nothingIsToldBeforeWhatHappenedEarlier() {
        Event said = new Event.MessageSent(BEN, "a word");
        news.add(ANNA, Deed.REQUESTED, block(0));
        news.add(said, () -> heard.add("heard"));
        news.add(ANNA, Deed.REQUESTED, block(1));
        assertThat(told())
                .containsExactly(
                        new Event.BlocksRequested(ANNA, List.of(block(0))),
                        said,
                        new Event.BlocksRequested(ANNA, List.of(block(1))));
        assertThat(heard).containsExactly("heard");
    }

    @Test
    void everyBlockCounts() {
        assertThat(news.isEmpty()).isTrue();
        news.add(ANNA, Deed.SENT, block(0));
        news.add(ANNA, Deed.SENT, block(1));
        news.add(new Event.PeerGone(ANNA, "of the test"), () -> {});
        assertThat(news.count()).isEqualTo(3);
    }

    private List<Event> told() {
        List<Event> told = new ArrayList<>();
        news.tell(told::add);
        return told;
    }

    private static Block block(int piece) {
        return new Block(piece, 0, Block.USUAL);
    }
}
