package io.github.gavel.client.library;

import static io.github.gavel.client.library.Shop.await;
import static io.github.gavel.client.library.Shop.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.client.settings.QueueSizes;
import io.github.gavel.client.settings.SeedingGoal;
import io.github.gavel.client.settings.Settings;
import io.github.gavel.engine.Choice;
import io.github.gavel.engine.TorrentState;
import io.github.gavel.engine.limits.Bandwidth;
import io.github.gavel.engine.limits.Limit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(90)
class LibraryTest {
    @TempDir
    private Path temp;

    private Shop shop;
    private Library library;
    private Ware ware;

    @BeforeEach
    void aSeededTorrent() throws IOException, InterruptedException {
        shop = new Shop(temp.resolve("shop"));
        library = shop.open();
        ware = Ware.in(temp, "first", 4);
        assertThat(add(ware)).isEqualTo(Answer.done(ware.hash()));
        awaitSeeding(ware);
    }

    @AfterEach
    void close() throws IOException {
        library.close();
    }

    private Answer<?> add(Ware some) {
        return library.add(some.torrent(), Manner.USUAL.to(some.folder())).join();
    }

    private Item awaitSeeding(Ware some) throws InterruptedException {
        return await(library, some.hash(), item -> item.view().transfer().state() instanceof TorrentState.Seeding);
    }

    private Item awaitAtRest(Ware some, Standing standing) throws InterruptedException {
        return await(
                library,
                some.hash(),
                item -> item.standing() == standing
                        && item.view().transfer().state().isAtRest());
    }

    @Test
    void theSnapshotSaysRoughlyHowMuchRoomThereIs() throws InterruptedException {
        assertThat(library.latest().free()).isEmpty();
        shop.leaveFree(412_345_678_901L);
        library.pause(ware.hash()).join();
        awaitAtRest(ware, Standing.PAUSED);
        while (library.latest().free().isEmpty()) {
            Thread.sleep(20);
        }
        assertThat(library.latest().free()).hasValue(412_340_000_000L);
    }

    @Test
    void whatIsPausedRestsAndWhatIsResumedGoesOn() throws InterruptedException {
        library.pause(ware.hash()).join();
        awaitAtRest(ware, Standing.PAUSED);
        library.resume(ware.hash()).join();
        assertThat(awaitSeeding(ware).view().transfer().rehashed())
                .isEqualTo(ware.read().metainfo().layout().length());
    }

    @Test
    void whoIsBeyondTheQueueWaitsUntilSomebodyIsForcedOrMoved() throws IOException, InterruptedException {
        Ware second = Ware.in(temp, "second", 1);
        add(second);
        awaitSeeding(second);
        Settings one = library.latest().settings().with(new QueueSizes(1, 1));
        assertThat(library.change(one).join()).isEqualTo(Answer.done(one));
        awaitAtRest(second, Standing.WAITING);
        library.move(second.hash(), 0).join();
        awaitSeeding(second);
        awaitAtRest(ware, Standing.WAITING);
        library.force(ware.hash()).join();
        awaitSeeding(ware);
        assertThat(library.latest().items())
                .extracting(item -> item.entry().hash())
                .containsExactly(second.hash(), ware.hash());
        assertThat(item(library, second.hash()).orElseThrow().standing()).isEqualTo(Standing.AT_WORK);
    }

    @Test
    void whatIsRemovedRestsAndComesBackWhenThatIsUndone() throws InterruptedException {
        library.remove(ware.hash(), true).join();
        awaitAtRest(ware, Standing.LEAVING);
        assertThat(library.resume(ware.hash()).join())
                .isEqualTo(Answer.refused("“first” is on its way out; that has to be undone first"));
        library.undo(ware.hash()).join();
        awaitSeeding(ware);
        assertThat(ware.file()).exists();
    }

    @Test
    void whatIsRemovedIsGoneAfterAWhileAndItsFilesStay() throws InterruptedException {
        library.remove(ware.hash(), false).join();
        awaitAtRest(ware, Standing.LEAVING);
        shop.let(Duration.ofMinutes(1));
        awaitGone();
        assertThat(ware.file()).exists();
        assertThat(shop.entry(ware.hash())).doesNotExist();
        assertThat(shop.source(ware.hash())).doesNotExist();
    }

    @Test
    void whatIsForgottenIsGoneAtOnceWithItsFilesIfThatWasWanted() throws InterruptedException {
        library.remove(ware.hash(), true).join();
        library.forget(ware.hash()).join();
        awaitGone();
        assertThat(ware.file()).doesNotExist();
        assertThat(library.undo(ware.hash()).join()).isInstanceOf(Answer.Refused.class);
    }

    private void awaitGone() throws InterruptedException {
        while (item(library, ware.hash()).isPresent()) {
            Thread.sleep(5);
        }
    }

    @Test
    void whatIsSeededForLongEnoughRestsUntilItHasAnotherGoal() throws InterruptedException {
        library.goal(ware.hash(), Optional.of(new SeedingGoal(0, 1))).join();
        while (item(library, ware.hash()).orElseThrow().standing() != Standing.GOAL_REACHED) {
            shop.let(Duration.ofSeconds(30));
            Thread.sleep(20);
        }
        awaitAtRest(ware, Standing.GOAL_REACHED);
        assertThat(library.resume(ware.hash()).join())
                .isEqualTo(Answer.refused("it was seeded for long enough: force it, or give it another goal"));
        library.goal(ware.hash(), Optional.empty()).join();
        awaitSeeding(ware);
    }

    @Test
    void aFullDiskStopsDownloadsAloneAndRoomStartsThem() throws IOException, InterruptedException {
        Ware lacking = Ware.in(temp, "lacking", 2);
        Path elsewhere = Files.createDirectories(temp.resolve("elsewhere"));
        shop.leaveFree(1);
        library.add(lacking.torrent(), Manner.USUAL.to(elsewhere)).join();
        Item held = await(library, lacking.hash(), item -> item.standing() == Standing.LOW_DISK);
        assertThat(held.sentence().orElseThrow()).contains(elsewhere.toString()).contains("once there is room again");
        assertThat(item(library, ware.hash()).orElseThrow().standing()).isEqualTo(Standing.AT_WORK);
        shop.leaveFree(Long.MAX_VALUE);
        await(library, lacking.hash(), item -> item.view().transfer().state() instanceof TorrentState.Downloading);
        shop.leaveFree(1);
        awaitAtRest(lacking, Standing.LOW_DISK);
    }

    @Test
    void aFolderThatVanishedIsNotFilledAnewUnlessThatIsWanted() throws IOException, InterruptedException {
        Path away = temp.resolve("away");
        Files.move(ware.folder(), away);
        Item gone = awaitAtRest(ware, Standing.ABSENT);
        assertThat(gone.sentence().orElseThrow())
                .contains(ware.file().toString())
                .contains("begin anew");
        assertThat(ware.folder()).doesNotExist();
        Files.move(away, ware.folder());
        awaitSeeding(ware);
        Files.move(ware.folder(), away);
        awaitAtRest(ware, Standing.ABSENT);
        library.anew(ware.hash()).join();
        await(library, ware.hash(), item -> item.view().transfer().state() instanceof TorrentState.Downloading);
    }

    @Test
    void whatCannotBeIsRefusedInASentence() {
        assertThat(add(ware)).isEqualTo(Answer.refused("“first” is here already"));
        assertThat(library.add(new byte[] {1, 2, 3}, Manner.USUAL).join()).isInstanceOf(Answer.Refused.class);
        assertThat(library.add("magnet:?dn=x", Manner.USUAL).join())
                .isEqualTo(Answer.refused("this magnet link names no torrent: it has no xt=urn:btih:"));
        assertThat(library.label(ware.hash(), Set.of(" ")).join())
                .isEqualTo(
                        Answer.refused("a label of 1 characters; it has 1 to 60, of which one is no space and none is"
                                + " a control character"));
    }

    @Test
    void whatHasNotChangedIsTheSameInstance() throws IOException, InterruptedException {
        Ware second = Ware.in(temp, "second", 1);
        add(second);
        awaitSeeding(second);
        library.pause(ware.hash()).join();
        LibrarySnapshot before = settled();
        library.label(second.hash(), Set.of("new")).join();
        await(library, second.hash(), item -> item.entry().orders().labels().contains("new"));
        assertThat(library.latest()).isNotSameAs(before);
        assertThat(library.latest().items().get(0)).isSameAs(before.items().get(0));
        assertThat(library.latest().settings()).isSameAs(before.settings());
    }

    private LibrarySnapshot settled() throws InterruptedException {
        awaitAtRest(ware, Standing.PAUSED);
        LibrarySnapshot now = library.latest();
        Thread.sleep(200);
        return now.equals(library.latest()) ? library.latest() : settled();
    }

    @Test
    void whatIsWantedOfATorrentIsThereInTheNextRun() throws IOException, InterruptedException {
        Bandwidth slow = new Bandwidth(new Limit(1_000), new Limit(2_000));
        Choice choice = Choice.ALL.inOrder(true);
        library.limit(ware.hash(), slow).join();
        library.label(ware.hash(), Set.of("linux", "iso")).join();
        library.choose(ware.hash(), choice).join();
        library.alternate(true).join();
        library.limit(slow).join();
        library.close();
        library = shop.open();
        Orders orders = awaitSeeding(ware).entry().orders();
        assertThat(orders.limits()).isEqualTo(slow);
        assertThat(orders.labels()).containsExactly("iso", "linux");
        assertThat(orders.choice()).contains(choice);
        assertThat(library.latest().settings().limits().isAlternate()).isTrue();
        assertThat(library.latest().settings().limits().usual()).isEqualTo(slow);
        assertThat(library.latest().troubles()).isEqualTo(List.of());
    }

    @Test
    void nobodyIsAnsweredWhenItIsOver() throws IOException {
        library.close();
        assertThat(library.pause(ware.hash()).join()).isEqualTo(Answer.refused("the program is ending"));
    }
}
