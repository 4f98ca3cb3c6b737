package io.github.gavel.client.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.client.journal.Happening.Kind;
import io.github.gavel.client.library.Item;
import io.github.gavel.client.library.LibrarySnapshot;
import io.github.gavel.client.library.Standing;
import io.github.gavel.engine.TorrentState;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class JournalTest {
    private static final int CASES = 300;
    private static final TorrentState DOWNLOADING = new TorrentState.Downloading();
    private static final TorrentState SEEDING = new TorrentState.Seeding();

    private static Item downloading(int number) {
        return Snapshots.item(number, DOWNLOADING, false, Standing.AT_WORK);
    }

    private static Item seeding(int number) {
        return Snapshots.item(number, SEEDING, true, Standing.AT_WORK);
    }

    private static LibrarySnapshot of(Item... items) {
        return Snapshots.of(List.of(), items);
    }

    private static List<String> told(LibrarySnapshot before, LibrarySnapshot after) {
        return Change.between(before, after, Instant.EPOCH).stream()
                .map(change -> change.kind() + " " + change.torrent())
                .toList();
    }

    @Test
    void whatComesAndGoesIsTold() {
        assertThat(told(of(downloading(1)), of(downloading(2)))).containsExactly("ADDED 2", "REMOVED 1");
    }

    @Test
    void whatWasThereBeforeTheProgramBeganIsNotToldAsAdded() {
        assertThat(Change.between(of(), of(seeding(1)), Instant.EPOCH.plusSeconds(1)))
                .isEmpty();
    }

    @Test
    void whatWasDownloadedIsCompleteOnce() {
        assertThat(told(of(downloading(1)), of(seeding(1)))).containsExactly("FINISHED 1");
        assertThat(told(of(seeding(1)), of(seeding(1)))).isEmpty();
    }

    @Test
    void whatWasFoundCompleteWhenItWasCheckedDidNotFinish() {
        Item checking = Snapshots.item(1, new TorrentState.Checking(0, 1), false, Standing.AT_WORK);
        assertThat(told(of(checking), of(seeding(1)))).isEmpty();
    }

    @Test
    void whatCannotGoOnIsToldWithItsReasonAndWhenItGoesOnAgain() {
        Item failed = Snapshots.item(1, new TorrentState.Failed("the disk is gone"), false, Standing.FAILED);
        assertThat(Change.between(of(downloading(1)), of(failed), Instant.EPOCH))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.kind()).isEqualTo(Kind.STUCK);
                    assertThat(change.sentence()).contains("the disk is gone");
                });
        assertThat(told(of(failed), of(failed))).isEmpty();
        assertThat(told(of(failed), of(downloading(1)))).containsExactly("RECOVERED 1");
    }

    @Test
    void aTroubleIsToldWhenItBegins() {
        LibrarySnapshot well = Snapshots.of(List.of("a"));
        LibrarySnapshot ill = Snapshots.of(List.of("a", "b"));
        assertThat(Change.between(well, ill, Instant.EPOCH)).containsExactly(Change.trouble("b"));
        assertThat(Change.between(ill, well, Instant.EPOCH)).isEmpty();
    }

    /** Whatever came minus whatever went is what is there. */
    @Test
    void whatIsToldOfManyLibrariesAddsUpToTheLast() {
        for (int seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            LibrarySnapshot before = of();
            Journal journal = Journal.EMPTY;
            for (int step = 0; step < 5; step++) {
                LibrarySnapshot after = of(IntStream.range(0, 10)
                        .filter(number -> random.nextBoolean())
                        .mapToObj(number -> random.nextBoolean() ? downloading(number) : seeding(number))
                        .toArray(Item[]::new));
                journal = journal.with(Instant.EPOCH, Change.between(before, after, Instant.EPOCH));
                before = after;
            }
            assertThat(balance(journal, Kind.ADDED))
                    .as("seed " + seed)
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                    before.items().stream()
                                            .map(item -> item.entry().name()),
                                    balance(journal, Kind.REMOVED).stream())
                            .toList());
        }
    }

    private static List<String> balance(Journal journal, Kind kind) {
        return journal.happenings().stream()
                .filter(it -> it.kind() == kind)
                .map(Happening::torrent)
                .collect(Collectors.toList());
    }

    @Test
    void theLastThousandAreKeptAndNumberedOn() {
        Journal journal = Journal.EMPTY;
        for (int i = 0; i < Journal.MOST + 3; i++) {
            journal = journal.with(Instant.ofEpochSecond(i), List.of(Change.refused("no " + i)));
        }
        assertThat(journal.happenings()).hasSize(Journal.MOST);
        assertThat(journal.happenings().get(0).sentence()).isEqualTo("no 3");
        assertThat(journal.happenings().get(Journal.MOST - 1).number()).isEqualTo(Journal.MOST + 2);
    }

    @Test
    void whatWasClearedComesBackBeforeWhatHappenedSince() {
        Journal one = Journal.EMPTY.with(Instant.EPOCH, List.of(Change.refused("one")));
        Journal two = one.cleared().with(Instant.EPOCH, List.of(Change.refused("two")));
        assertThat(one.cleared().happenings()).isEmpty();
        assertThat(two.after(one).happenings()).extracting(Happening::sentence).containsExactly("one", "two");
        assertThat(two.after(one).happenings()).extracting(Happening::number).containsExactly(0L, 1L);
    }
}
