package io.github.gavel.client.notices;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.client.TorrentView;
import io.github.gavel.client.journal.Snapshots;
import io.github.gavel.client.library.Item;
import io.github.gavel.client.library.LibrarySnapshot;
import io.github.gavel.client.library.Standing;
import io.github.gavel.client.notices.Notice.Kind;
import io.github.gavel.economy.autobid.Benefit;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.engine.TorrentState;
import io.github.gavel.speed.port.Refusal;
import io.github.gavel.speed.port.Refusal.Obstacle;
import io.github.gavel.speed.view.BuyingView;
import io.github.gavel.speed.view.TradeView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class AttentionTest {
    private static final Instant NOW = Instant.EPOCH;
    private static final Instant SOON = NOW.plus(Attention.QUIET).minusNanos(1);
    private static final Instant LATER = NOW.plus(Attention.QUIET);

    private static Item downloading(int number) {
        return Snapshots.item(number, new TorrentState.Downloading(), false, Standing.AT_WORK);
    }

    private static Item complete(int number) {
        return Snapshots.item(number, new TorrentState.Seeding(), true, Standing.AT_WORK);
    }

    private static Item withoutRoom(int number) {
        return Snapshots.item(number, new TorrentState.Stopped(), false, Standing.LOW_DISK);
    }

    private static Item buying(int number, long spent, Optional<Obstacle> hindrance) {
        Item item = downloading(number);
        InfoHash hash = new InfoHash(Octets.of(item.entry().hash().toBytes()));
        BuyingView buys = new BuyingView(
                Amount.grains(100),
                Amount.grains(spent),
                Amount.ZERO,
                new Benefit.Unmeasured(),
                hindrance.map(obstacle -> new Refusal(obstacle, "it is " + obstacle)),
                List.of());
        TradeView trade = new TradeView(hash, Optional.empty(), Optional.of(buys));
        return new Item(item.entry(), new TorrentView(item.view().transfer(), Optional.of(trade)), item.standing());
    }

    private static Item hindered(Obstacle by) {
        return buying(1, 10, Optional.of(by));
    }

    private static LibrarySnapshot of(Item... items) {
        return Snapshots.of(List.of(), items);
    }

    private static List<Notice> told(LibrarySnapshot before, LibrarySnapshot after) {
        return Attention.to(before).look(after, false, NOW).notices();
    }

    private static List<Kind> kinds(LibrarySnapshot before, LibrarySnapshot after) {
        return told(before, after).stream().map(Notice::kind).toList();
    }

    private static List<String> names(List<Notice> notices) {
        return notices.stream()
                .map(notice -> notice.kind() + " "
                        + notice.torrents().stream().map(entry -> entry.name()).toList())
                .toList();
    }

    private static LibrarySnapshot all(IntStream numbers, boolean isComplete) {
        return of(numbers.mapToObj(number -> isComplete ? complete(number) : downloading(number))
                .toArray(Item[]::new));
    }

    @Test
    void whatIsFinishedIsToldOnce() {
        Attention.Told told = Attention.to(of(downloading(1))).look(of(complete(1)), false, NOW);
        assertThat(names(told.notices())).containsExactly("FINISHED [1]");
        assertThat(told.next().look(of(complete(1)), false, LATER).notices()).isEmpty();
    }

    @Test
    void twentyThatFinishAtOnceAreOneNotice() {
        List<Notice> notices = told(all(IntStream.range(0, 20), false), all(IntStream.range(0, 20), true));
        assertThat(notices)
                .singleElement()
                .satisfies(notice -> assertThat(notice.torrents()).hasSize(20));
    }

    @Test
    void twentyThatFinishOneAfterTheOtherAreTwoNotices() {
        Attention attention = Attention.to(all(IntStream.range(0, 20), false));
        int notices = 0;
        int torrents = 0;
        for (int done = 1; done <= 20; done++) {
            LibrarySnapshot now =
                    of(IntStream.range(0, 20).mapToObj(byDone(done)).toArray(Item[]::new));
            Attention.Told told = attention.look(now, false, done < 20 ? NOW.plusMillis(done) : LATER.plusSeconds(1));
            attention = told.next();
            notices += told.notices().size();
            torrents += told.notices().stream()
                    .mapToInt(notice -> notice.torrents().size())
                    .sum();
        }
        assertThat(notices).isEqualTo(2);
        assertThat(torrents).isEqualTo(20);
    }

    private static IntFunction<Item> byDone(int done) {
        return number -> number < done ? complete(number) : downloading(number);
    }

    @Test
    void whatHappensSoonAfterANoticeIsToldLater() {
        LibrarySnapshot both = of(downloading(1), downloading(2));
        Attention.Told first = Attention.to(both).look(of(complete(1), downloading(2)), false, NOW);
        Attention.Told soon = first.next().look(of(complete(1), complete(2)), false, SOON);
        assertThat(soon.notices()).isEmpty();
        assertThat(names(soon.next()
                        .look(of(complete(1), complete(2)), false, LATER)
                        .notices()))
                .containsExactly("FINISHED [2]");
    }

    @Test
    void whatComesAndFinishesSoonAfterANoticeIsToldToo() {
        Attention.Told first = Attention.to(of(downloading(1))).look(of(complete(1)), false, NOW);
        Attention came =
                first.next().look(of(complete(1), downloading(2)), false, NOW).next();
        assertThat(names(came.look(of(complete(1), complete(2)), false, LATER).notices()))
                .containsExactly("FINISHED [2]");
    }

    @Test
    void whatWasFinishedBeforeItWasSeenIsNotTold() {
        assertThat(told(of(), of(complete(1)))).isEmpty();
        assertThat(told(of(complete(1)), of(complete(1)))).isEmpty();
        Item checking = Snapshots.item(1, new TorrentState.Checking(0, 1), false, Standing.AT_WORK);
        assertThat(told(of(checking), of(complete(1)))).isEmpty();
    }

    @Test
    void nothingIsToldToWhoSeesTheWindowNorAfterwards() {
        Attention.Told here = Attention.to(of(downloading(1))).look(of(complete(1)), true, NOW);
        assertThat(here.notices()).isEmpty();
        assertThat(here.next().look(of(complete(1)), false, LATER).notices()).isEmpty();
    }

    @Test
    void whatStopsByItselfIsToldWithItsReason() {
        assertThat(told(of(downloading(1)), of(withoutRoom(1)))).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(Kind.STUCK);
            assertThat(notice.sentence()).contains("almost full");
        });
        assertThat(told(of(withoutRoom(1)), of(withoutRoom(1)))).isEmpty();
        assertThat(told(of(withoutRoom(1)), of(downloading(1)))).isEmpty();
    }

    @Test
    void whatItsOwnerPausedOrRemovesIsNotTold() {
        Item paused = Snapshots.item(1, new TorrentState.Stopped(), false, Standing.PAUSED);
        Item leaving = Snapshots.item(1, new TorrentState.Seeding(), true, Standing.LEAVING);
        assertThat(told(of(downloading(1)), of(paused))).isEmpty();
        assertThat(told(of(downloading(1)), of(leaving))).isEmpty();
        assertThat(told(of(downloading(1)), of())).isEmpty();
    }

    @Test
    void aBudgetIsSpentWhenNothingOfItIsLeft() {
        LibrarySnapshot before = of(buying(1, 98, Optional.empty()));
        assertThat(kinds(before, of(buying(1, 99, Optional.empty())))).isEmpty();
        assertThat(kinds(before, of(buying(1, 100, Optional.empty())))).containsExactly(Kind.SPENT);
    }

    @Test
    void payingThatTakesAPersonIsToldWithItsReason() {
        LibrarySnapshot well = of(buying(1, 10, Optional.empty()));
        for (Obstacle obstacle :
                List.of(Obstacle.LOCKED, Obstacle.LIMIT, Obstacle.BALANCE, Obstacle.LEDGER, Obstacle.DISK)) {
            assertThat(told(well, of(hindered(obstacle)))).singleElement().satisfies(notice -> {
                assertThat(notice.kind()).isEqualTo(Kind.UNPAID);
                assertThat(notice.sentence()).isEqualTo("it is " + obstacle);
            });
        }
        assertThat(told(well, of(hindered(Obstacle.BUSY)))).isEmpty();
        assertThat(told(well, of(hindered(Obstacle.CHANNEL)))).isEmpty();
    }

    @Test
    void aLedgerThatComesAndGoesIsToldOnce() {
        LibrarySnapshot well = of(buying(1, 10, Optional.empty()));
        LibrarySnapshot gone = of(hindered(Obstacle.LEDGER));
        Attention.Told told = Attention.to(well).look(gone, false, NOW);
        assertThat(told.notices()).hasSize(1);
        Attention back = told.next().look(well, false, LATER).next();
        assertThat(back.look(gone, false, LATER.plusSeconds(60)).notices()).isEmpty();
    }
}
