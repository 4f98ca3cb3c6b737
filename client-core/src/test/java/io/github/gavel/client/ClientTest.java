package io.github.gavel.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.Choice;
import io.github.gavel.engine.EngineSettings;
import io.github.gavel.engine.NewTorrent;
import io.github.gavel.engine.Removed;
import io.github.gavel.engine.TorrentState;
import io.github.gavel.engine.create.Making;
import io.github.gavel.engine.create.Observer;
import io.github.gavel.engine.create.TorrentMaker;
import io.github.gavel.engine.create.Wishes;
import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.engine.metainfo.MetainfoReader;
import io.github.gavel.engine.metainfo.Origin;
import io.github.gavel.engine.metainfo.Reading;
import io.github.gavel.engine.metainfo.Sources;
import io.github.gavel.speed.market.Wish;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A client without a wallet. */
@Timeout(90)
class ClientTest {
    @TempDir
    private Path temp;

    private Client client;
    private InfoHash first;
    private InfoHash second;

    @BeforeEach
    void twoTorrentsAreSeeded() throws IOException, InterruptedException {
        client = Client.start(
                EngineSettings.of(temp.resolve("state"), new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)));
        first = seeds("first");
        second = seeds("second");
    }

    @AfterEach
    void close() throws IOException {
        client.close();
    }

    private NewTorrent torrent(String name) throws IOException {
        Path folder = Files.createDirectories(temp.resolve(name));
        Path file = Files.writeString(folder.resolve(name + ".txt"), name.repeat(10_000));
        Wishes wishes = new Wishes(OptionalInt.empty(), Sources.NONE, false, Origin.UNKNOWN);
        Making made = new TorrentMaker(ClientTest::sha1, 1).make(file, wishes, Observer.PATIENT);
        Reading read = MetainfoReader.read(((Making.Made) made).torrent().toBytes());
        return NewTorrent.of((Reading.Read) read, folder);
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private InfoHash seeds(String name) throws IOException, InterruptedException {
        NewTorrent torrent = torrent(name);
        assertThat(client.add(torrent, Wish.NOTHING).join()).isTrue();
        await(torrent.hash(), TorrentState.Seeding.class::isInstance);
        return torrent.hash();
    }

    /** Waits until the snapshot says so. */
    private ClientSnapshot await(InfoHash hash, Predicate<TorrentState> isSo) throws InterruptedException {
        ClientSnapshot now = client.snapshot().join();
        while (!isSo.test(state(now, hash))) {
            Thread.sleep(10);
            now = client.snapshot().join();
        }
        return now;
    }

    private static TorrentView view(ClientSnapshot snapshot, InfoHash hash) {
        return snapshot.torrents().stream()
                .filter(view -> view.transfer().hash().equals(hash))
                .findFirst()
                .orElseThrow();
    }

    private static TorrentState state(ClientSnapshot snapshot, InfoHash hash) {
        return view(snapshot, hash).transfer().state();
    }

    @Test
    void whatIsAddedIsShownOnceAndIsNotTraded() throws IOException {
        assertThat(client.add(torrent("first"), Wish.NOTHING).join()).isFalse();
        ClientSnapshot now = client.snapshot().join();
        assertThat(now.torrents()).extracting(view -> view.transfer().hash()).containsExactly(first, second);
        assertThat(now.torrents()).allMatch(view -> view.trade().isEmpty());
        assertThat(now.wallet()).isEmpty();
        assertThat(client.torrent(second).join()).contains(now.torrents().get(1));
        assertThat(client.bans().join()).isEqualTo(Map.of());
    }

    @Test
    void aTorrentThatIsStoppedSaysSoAndGoesOnOnceItIsStarted() throws InterruptedException {
        client.stop(first).join();
        ClientSnapshot stopped = await(first, TorrentState.Stopped.class::isInstance);
        assertThat(state(stopped, second)).isInstanceOf(TorrentState.Seeding.class);
        client.start(first).join();
        assertThat(state(await(first, TorrentState.Seeding.class::isInstance), second))
                .isInstanceOf(TorrentState.Seeding.class);
    }

    @Test
    void whatIsChosenIsShown() {
        client.choose(first, Choice.ALL.inOrder(true)).join();
        ClientSnapshot now = client.snapshot().join();
        assertThat(view(now, first).transfer().choice().sequential()).isTrue();
        assertThat(view(now, second).transfer().choice().sequential()).isFalse();
    }

    @Test
    void whatIsRemovedIsShownNoMoreAndCanBeAddedAgain() throws IOException, InterruptedException {
        assertThat(client.remove(first, false).join()).isEqualTo(new Removed.Gone());
        assertThat(client.snapshot().join().torrents())
                .extracting(view -> view.transfer().hash())
                .containsExactly(second);
        assertThat(client.torrent(first).join()).isEmpty();
        assertThat(client.remove(first, false).join()).isEqualTo(new Removed.Unknown());
        assertThat(seeds("first")).isEqualTo(first);
    }

    @Test
    void whatHasNotChangedIsTheSameInstance() throws InterruptedException {
        ClientSnapshot before = client.snapshot().join();
        assertThat(client.snapshot().join()).isSameAs(before);
        client.stop(first).join();
        ClientSnapshot after = await(first, TorrentState.Stopped.class::isInstance);
        assertThat(after).isNotSameAs(before);
        assertThat(view(after, second)).isSameAs(view(before, second));
        assertThat(client.snapshot().join()).isSameAs(after);
    }
}
