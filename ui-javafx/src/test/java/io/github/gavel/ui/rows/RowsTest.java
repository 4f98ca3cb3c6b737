package io.github.gavel.ui.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.client.TorrentView;
import io.github.gavel.client.library.Item;
import io.github.gavel.client.library.LibrarySnapshot;
import io.github.gavel.client.library.Standing;
import io.github.gavel.engine.TorrentState;
import io.github.gavel.ui.sample.Sample;
import io.github.gavel.ui.sample.Samples;
import io.github.gavel.ui.sample.Shelved;
import io.github.gavel.ui.sample.Stocked;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RowsTest {
    private final LibrarySnapshot snapshot = Samples.some(100);
    private final Rows rows = Rows.NONE.next(snapshot);

    @Test
    void whatHasNotChangedIsTheSameRowAsBefore() {
        List<Item> items = new ArrayList<>(snapshot.items());
        items.set(0, Stocked.item(Sample.named("other", 1_000_000).view(), Standing.AT_WORK));
        Rows next = rows.next(Stocked.of(items.toArray(Item[]::new)));
        assertThat(next.all().get(0)).isNotEqualTo(rows.all().get(0));
        for (int i = 1; i < items.size(); i++) {
            assertThat(next.all().get(i)).isSameAs(rows.all().get(i));
        }
    }

    @Test
    void countsWhatEveryLineOfTheSidebarShows() {
        assertThat(rows.count(Filter.Kind.DOWNLOADING)).isEqualTo(4);
        assertThat(rows.count(Filter.Kind.SEEDING)).isEqualTo(5);
        assertThat(rows.count(Filter.Kind.FINISHED)).isEqualTo(1);
        assertThat(rows.count(Filter.Kind.PAUSED)).isEqualTo(1);
        assertThat(rows.count(Filter.Kind.ATTENTION)).isEqualTo(1);
        assertThat(rows.count(Filter.Kind.BIDDING)).isEqualTo(2);
        assertThat(rows.count(Filter.Kind.EARNING)).isEqualTo(4);
        assertThat(rows.trackers()).containsEntry("archive.example.org", 4L);
    }

    @Test
    void everyTorrentIsInExactlyOneLineOfItsState() {
        assertThat(rows.all())
                .allSatisfy(row -> assertThat(Set.of(Filter.Kind.values()).stream()
                                .filter(kind -> kind.group() == Filter.Group.STATE)
                                .filter(kind -> kind.accepts(row)))
                        .hasSize(1));
    }

    @Test
    void saysWhyATorrentDoesNotWork() {
        assertThat(standing(Standing.WAITING).activity()).isEqualTo(Activity.QUEUED);
        assertThat(Filter.Kind.QUEUED.accepts(standing(Standing.WAITING))).isTrue();
        for (Standing stuck : List.of(Standing.ABSENT, Standing.LOW_DISK, Standing.FAILED)) {
            assertThat(standing(stuck).trouble()).isPresent();
            assertThat(Filter.Kind.ATTENTION.accepts(standing(stuck))).isTrue();
        }
        assertThat(standing(Standing.LEAVING).activity()).isEqualTo(Activity.REMOVING);
    }

    private static TorrentRow standing(Standing standing) {
        TorrentView resting =
                Sample.named("a", 1 << 20).state(new TorrentState.Stopped()).view();
        return TorrentRow.of(Stocked.item(resting, standing));
    }

    @Test
    void filtersOfOneGroupAddUpAndGroupsNarrowEachOther() {
        Asked both = Asked.ALL.only(Filter.Kind.FINISHED).toggled(Filter.Kind.PAUSED);
        assertThat(both.among(rows.all())).hasSize(2);
        Asked narrower = both.toggled(Filter.Kind.EARNING);
        assertThat(narrower.among(rows.all()))
                .extracting(TorrentRow::name)
                .containsExactly("LibriVox, complete, volume 3");
        assertThat(narrower.toggled(Filter.Kind.EARNING)).isEqualTo(both);
    }

    @Test
    void aSearchAsksForEveryWordInAnyOrder() {
        assertThat(Asked.ALL.searching(" ISO  debian").among(rows.all())).hasSize(1);
        assertThat(Asked.ALL.searching("debian ubuntu").among(rows.all())).isEmpty();
        assertThat(Asked.ALL.among(rows.all())).hasSize(rows.all().size());
    }

    @Test
    void saysHowLongItTakesOnlyWhileSomethingArrives() {
        TorrentRow moving =
                TorrentRow.of(Sample.named("a", 1 << 20).moving(1 << 18, 0).view());
        assertThat(moving.left()).contains(Duration.ofSeconds(4));
        assertThat(TorrentRow.of(Sample.named("a", 1 << 20).view()).left()).isEmpty();
    }

    @Test
    void isCompleteOnlyWithTheLastPiece() {
        assertThat(TorrentRow.of(Sample.named("a", 1 << 30).done(1000).view()).isComplete())
                .isTrue();
        assertThat(TorrentRow.of(Sample.named("a", 1 << 30).done(999).view()).isComplete())
                .isFalse();
    }

    @Test
    void nothingHappensWithMoneyWhereATorrentRests() {
        TorrentRow stopped = TorrentRow.of(
                Sample.named("a", 1 << 20).state(new TorrentState.Stopped()).view());
        assertThat(stopped.money()).isEqualTo(new Money.None());
    }

    @Test
    void remembersTwoMinutesOfWhatMoved() {
        Pasts pasts = new Pasts();
        for (int second = 0; second < 130; second++) {
            pasts.add(Rows.NONE.next(Samples.some(second)));
        }
        Past debian = pasts.of(rows.all().get(0).hash());
        assertThat(debian.seconds()).hasSize(Past.LENGTH);
        assertThat(debian.now().isPaid()).isTrue();
        assertThat(debian.seconds().get(0).isPaid()).isFalse();
        assertThat(pasts.size()).isLessThan(rows.all().size());
    }

    @Test
    void aLabelIsALineOfTheSidebarWithAllThatHaveIt() {
        Rows labelled = Rows.NONE.next(Shelved.some(100));
        assertThat(labelled.labels())
                .containsExactly(
                        Map.entry("Data", 2L), Map.entry("Films", 4L), Map.entry("Linux", 4L), Map.entry("Music", 2L));
        Asked either = Asked.ALL.only(new Filter.With("Data")).toggled(new Filter.With("Music"));
        assertThat(either.among(labelled.all())).hasSize(4);
        assertThat(either.toggled(Filter.Kind.DOWNLOADING).among(labelled.all()))
                .extracting(row -> row.facts().labels())
                .contains(List.of("Data"));
    }

    @Test
    void copiesAreWhatAllConnectedPeersHaveTogether() {
        long copies = TorrentRow.of(Sample.named("a", 1 << 26).peers(8, 8).view())
                .facts()
                .copies();
        assertThat(copies).isBetween(575L, 579L);
        assertThat(TorrentRow.of(Sample.named("a", 1 << 26).view()).facts().copies())
                .isZero();
    }

    @Test
    void aLabelHasTheSameHueEverywhere() {
        assertThat(Hue.of("Films")).isEqualTo(Hue.of("films"));
        assertThat(Set.of("Linux", "Films", "Data", "Music").stream().map(Hue::of))
                .doesNotHaveDuplicates();
    }

    @Test
    void severalTorrentsDidTogetherWhatEachOfThemDid() {
        Pasts pasts = new Pasts();
        for (int second = 0; second < 90; second++) {
            pasts.add(Rows.NONE.next(Samples.some(second)));
        }
        List<Moved> together = pasts.of(rows.all()).seconds();
        List<Moved> all = pasts.all().seconds();
        assertThat(together)
                .extracting(Moved::down)
                .isEqualTo(all.stream().map(Moved::down).toList());
        assertThat(together)
                .extracting(Moved::up)
                .isEqualTo(all.stream().map(Moved::up).toList());
        assertThat(pasts.of(List.of()).now()).isEqualTo(Moved.NOTHING);
    }

    @Test
    void whatRestsForTwoMinutesIsForgotten() {
        Pasts pasts = new Pasts();
        pasts.add(rows);
        Rows still = Rows.NONE.next(Stocked.of(
                List.of(Sample.named("debian-13.1.0-amd64-DVD-1.iso", 3_960_000_000L)
                        .view()),
                Optional.empty()));
        for (int second = 0; second < Past.LENGTH; second++) {
            pasts.add(still);
        }
        assertThat(pasts.size()).isZero();
        assertThat(pasts.all().now()).isEqualTo(Moved.NOTHING);
    }
}
