package io.github.gavel.engine.torrent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.bencode.BString;
import io.github.gavel.bencode.Limits;
import io.github.gavel.engine.extension.MetadataMessage;
import io.github.gavel.engine.metainfo.InfoHash;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MetadataFetchTest {
    private static final byte[] INFO = info();
    private static final int EACH = MetadataFetch.PATIENCE - 1;

    private final Queue<Runnable> hashing = new ArrayDeque<>();
    private final List<byte[]> found = new ArrayList<>();
    private final MetadataFetch fetch =
            new MetadataFetch(InfoHash.ofInfo(ByteBuffer.wrap(INFO)), hashing::add, Runnable::run, found::add);

    private static final class Source implements MetadataSource {
        private final int size;
        private final List<Integer> asked = new ArrayList<>();
        private int told;
        private boolean isParted;
        private boolean isUnread;

        Source() {
            this(INFO.length);
        }

        Source(int size) {
            this.size = size;
        }

        @Override
        public boolean waitsForUs() {
            return isUnread;
        }

        @Override
        public OptionalInt metadataSize() {
            return OptionalInt.of(size);
        }

        @Override
        public void say(MetadataMessage message) {
            asked.add(message.part());
        }

        @Override
        public void part(String why) {
            isParted = true;
        }
    }

    @Test
    void whatOnePeerHasIsFoundOnce() {
        Source first = new Source();
        Source second = new Source();
        fetch.consider(first);
        fetch.consider(second);
        give(first, INFO);
        give(second, INFO);
        assertThat(found).isEmpty();
        hashing.forEach(Runnable::run);
        assertThat(found).singleElement().isEqualTo(INFO);
    }

    @Test
    void afterItIsFoundNobodyIsAsked() {
        Source first = new Source();
        fetch.consider(first);
        give(first, INFO);
        hashing.remove().run();
        Source late = new Source();
        fetch.consider(late);
        tick(List.of(late), 1_000);
        assertThat(late.asked).isEmpty();
    }

    @Test
    void whoInventsMetadataIsPartedFrom() {
        Source liar = new Source();
        fetch.consider(liar);
        give(liar, new byte[INFO.length]);
        hashing.remove().run();
        assertThat(liar.isParted).isTrue();
        assertThat(found).isEmpty();
    }

    @Test
    void thoseWhoSayNothingMakeRoomForOthers() {
        List<Source> silent =
                Stream.generate(Source::new).limit(MetadataFetch.AT_ONCE).toList();
        silent.forEach(fetch::consider);
        Source good = new Source();
        List<Source> all = new ArrayList<>(silent);
        all.add(good);
        tick(all, MetadataFetch.PATIENCE - 1);
        assertThat(good.asked).isEmpty();
        tick(all, 1);
        assertThat(good.asked).containsExactly(0, 1, 2);
        assertThat(silent).noneMatch(source -> source.isParted);
        give(good, INFO);
        hashing.remove().run();
        assertThat(found).hasSize(1);
    }

    @Test
    void whoTricklesMakesRoomWhileSomebodyWaitsAndAsLongAsNobodyDoesGoesOn() {
        int longest = Limits.METADATA.bytes();
        List<Source> trickling = Stream.generate(() -> new Source(longest))
                .limit(MetadataFetch.AT_ONCE)
                .toList();
        trickling.forEach(fetch::consider);
        trickle(trickling, 20 * EACH);
        assertThat(trickling).allMatch(source -> source.told == 20);
        Source good = new Source();
        List<Source> all = new ArrayList<>(trickling);
        all.add(good);
        tick(all, 1);
        assertThat(good.asked).containsExactly(0, 1, 2);
        trickling.forEach(this::giveOne);
        assertThat(trickling).filteredOn(source -> source.told == 21).hasSize(3);
        give(good, INFO);
        hashing.remove().run();
        assertThat(found).hasSize(1);
    }

    /** So many that somebody always waits; nobody's last part comes before its second turn. */
    @Test
    void ofManyWhoAreAllSlowSomebodyIsHeardToTheEnd() {
        List<Source> slow =
                Stream.generate(Source::new).limit(8 * MetadataFetch.AT_ONCE).toList();
        slow.forEach(fetch::consider);
        trickle(slow, 20 * EACH);
        hashing.forEach(Runnable::run);
        assertThat(found).hasSize(1);
        assertThat(slow).noneMatch(source -> source.isParted);
    }

    /** Each of them sends a part that it was asked for just before we would lose our patience. */
    private void trickle(List<Source> some, int seconds) {
        for (int second = 1; second <= seconds; second++) {
            tick(some, 1);
            if (second % EACH == 0) {
                some.forEach(this::giveOne);
            }
        }
    }

    private void giveOne(Source source) {
        if (source.told < source.asked.size()) {
            int next = source.asked.get(source.told);
            BString blank = BString.of(new byte[MetadataMessage.PART]);
            boolean isHonest = source.size == INFO.length;
            boolean isHeard = fetch.said(
                    source, isHonest ? part(next, INFO) : new MetadataMessage.Given(next, source.size, blank));
            source.told += isHeard ? 1 : 0;
        }
    }

    @Test
    void whoseWordsWeDoNotReadIsNotSilent() {
        List<Source> unread =
                Stream.generate(Source::new).limit(MetadataFetch.AT_ONCE).toList();
        unread.forEach(source -> source.isUnread = true);
        unread.forEach(fetch::consider);
        Source other = new Source();
        tick(List.of(other), 3 * MetadataFetch.PATIENCE);
        assertThat(other.asked).isEmpty();
        unread.get(0).isUnread = false;
        tick(List.of(other), 1);
        assertThat(other.asked).isNotEmpty();
    }

    @Test
    void otherMessagesOfAPeerDoNotCountAsMetadata() {
        Source trickling = new Source();
        fetch.consider(trickling);
        tick(List.of(), MetadataFetch.PATIENCE - 1);
        fetch.said(trickling, part(0, INFO));
        tick(List.of(), MetadataFetch.PATIENCE - 1);
        fetch.said(trickling, part(1, INFO));
        fetch.said(trickling, new MetadataMessage.Request(0));
        tick(List.of(), MetadataFetch.PATIENCE);
        fetch.said(trickling, part(2, INFO));
        assertThat(hashing).isEmpty();
    }

    @Test
    void whoRefusedIsAskedAgainAfterAWhile() {
        Source source = new Source();
        fetch.consider(source);
        fetch.said(source, new MetadataMessage.Reject(0));
        tick(List.of(source), MetadataFetch.REST - 1);
        assertThat(source.asked).hasSize(3);
        tick(List.of(source), 1);
        assertThat(source.asked).hasSize(6);
    }

    @Test
    void whoSendsAPartTwiceIsPartedFrom() {
        Source source = new Source();
        fetch.consider(source);
        fetch.said(source, part(0, INFO));
        fetch.said(source, part(0, INFO));
        assertThat(source.isParted).isTrue();
    }

    private void tick(Collection<Source> here, int seconds) {
        IntStream.range(0, seconds).forEach(second -> fetch.tick(here));
    }

    private void give(Source source, byte[] bytes) {
        List.copyOf(source.asked).forEach(part -> fetch.said(source, part(part, bytes)));
    }

    private static MetadataMessage.Given part(int part, byte[] of) {
        int from = part * MetadataMessage.PART;
        byte[] bytes = Arrays.copyOfRange(of, from, Math.min(of.length, from + MetadataMessage.PART));
        return new MetadataMessage.Given(part, of.length, BString.of(bytes));
    }

    private static byte[] info() {
        byte[] info = new byte[2 * MetadataMessage.PART + 100];
        Arrays.fill(info, (byte) 'x');
        return info;
    }
}
