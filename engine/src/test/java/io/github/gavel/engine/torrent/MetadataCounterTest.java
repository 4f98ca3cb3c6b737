package io.github.gavel.engine.torrent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.bencode.BString;
import io.github.gavel.engine.extension.MetadataMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MetadataCounterTest {
    private static final int PARTS = 3;

    private final MetadataCounter counter =
            new MetadataCounter(new MetadataOffer(BString.of(new byte[PARTS * MetadataMessage.PART - 1])));

    private static final class Asker implements MetadataAsker {
        private final List<MetadataMessage> heard = new ArrayList<>();
        private boolean reads = true;

        @Override
        public void say(MetadataMessage message) {
            heard.add(message);
        }

        @Override
        public long underWay() {
            return reads ? 0 : given() * MetadataMessage.PART;
        }

        @Override
        public boolean isGone() {
            return false;
        }

        long given() {
            return heard.stream()
                    .filter(MetadataMessage.Given.class::isInstance)
                    .count();
        }
    }

    @Test
    void whoAsksIsGivenEachPartAndRefusedWhatThereIsNot() {
        Asker asker = new Asker();
        ask(asker, 0, 2, PARTS);
        assertThat(asker.heard).extracting(MetadataMessage::part).containsExactly(0, 2, PARTS);
        assertThat(asker.heard.get(2)).isEqualTo(new MetadataMessage.Reject(PARTS));
        assertThat(asker.given()).isEqualTo(2);
    }

    @Test
    void whoDoesNotReadHasOnePartUnderWayAndNoMore() {
        Asker asker = new Asker();
        asker.reads = false;
        IntStream.range(0, 1_000).forEach(any -> ask(asker, any % PARTS));
        for (int second = 0; second < 100; second++) {
            counter.tick(0);
        }
        assertThat(asker.given()).isEqualTo(1);
        assertThat(asker.heard).hasSize(1_000 - MetadataCounter.MOST_OF_ONE);
        asker.reads = true;
        counter.tookSome(asker);
        assertThat(asker.given()).isEqualTo(2);
    }

    @Test
    void besidePiecesItTakesAnEighthHoweverManyAsk() {
        List<Asker> crowd = Stream.generate(Asker::new).limit(45).toList();
        long pieces = 2_000_000;
        counter.tick(pieces);
        long before = given(crowd);
        for (int second = 0; second < 60; second++) {
            for (Asker asker : crowd) {
                IntStream.range(0, 20).forEach(any -> ask(asker, any % PARTS));
            }
            counter.tick(pieces);
        }
        long bytes = (given(crowd) - before) * MetadataMessage.PART;
        assertThat(bytes).isBetween(60 * pieces / 10, 61 * (pieces / 8 + MetadataMessage.PART));
        assertThat(crowd).allSatisfy(asker -> assertThat(asker.given()).isPositive());
    }

    @Test
    void whoLeavesIsForgotten() {
        Asker asker = new Asker();
        asker.reads = false;
        ask(asker, 0, 1, 2);
        counter.left(asker);
        asker.reads = true;
        counter.tick(0);
        assertThat(asker.given()).isEqualTo(1);
    }

    private void ask(Asker asker, int... parts) {
        IntStream.of(parts).forEach(part -> counter.asked(asker, new MetadataMessage.Request(part)));
    }

    private static long given(List<Asker> crowd) {
        return crowd.stream().mapToLong(Asker::given).sum();
    }
}
