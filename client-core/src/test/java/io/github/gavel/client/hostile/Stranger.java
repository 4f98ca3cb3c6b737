package io.github.gavel.client.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.message.SpeedMessage;
import io.github.gavel.economy.message.ViolationCode;
import io.github.gavel.engine.Engine;
import io.github.gavel.engine.NewTorrent;
import io.github.gavel.engine.TorrentState;
import io.github.gavel.engine.limits.Bandwidth;
import io.github.gavel.engine.limits.Limit;
import io.github.gavel.engine.magnet.PeerHint;
import io.github.gavel.engine.overlay.Attendant;
import io.github.gavel.engine.overlay.ConnectionId;
import io.github.gavel.engine.overlay.Controls;
import io.github.gavel.engine.overlay.Event;
import io.github.gavel.engine.overlay.Overlay;
import io.github.gavel.engine.overlay.Subject;
import io.github.gavel.engine.wire.Block;
import io.github.gavel.speed.talk.Conversation;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Somebody with an engine of its own who speaks gv_speed as its manner is. */
final class Stranger implements Overlay, Closeable {
    /** What it does with each connection; all of it is called on the thread of its overlay. */
    interface Manner {
        InfoHash torrent();

        /** The other end would talk now. */
        default void begins(Line line) {
            line.talks(this);
        }

        default void met(Line line) {}

        default void heard(Line line, SpeedMessage message) {}

        /** Any payload came, whether it is a message or not. */
        default void came(Line line, byte[] payload) {}

        /** A piece is here and right, and something of it came over this line. */
        default void got(Line line, int piece) {}
    }

    private static final long BYTES_PER_SECOND = 4 * Market.PIECE;

    private final Market market;
    private final String name;
    private final Manner manner;
    private final Engine engine;
    private final Map<ConnectionId, Line> open = new ConcurrentHashMap<>();
    private final List<Line> lines = new CopyOnWriteArrayList<>();

    private Stranger(Market market, String name, Manner manner) throws IOException {
        this.market = market;
        this.name = name;
        this.manner = manner;
        this.engine = Engine.start(market.settings(name), this);
    }

    /** Has nothing. */
    static Stranger buyer(Market market, String name, Manner manner) throws IOException {
        Stranger stranger = market.welcome(new Stranger(market, name, manner));
        stranger.adds(market.torrentOf(name));
        return stranger;
    }

    /** Has everything, and is slow enough to be left before it has given all of that. */
    static Stranger seller(Market market, String name, Manner manner) throws IOException, InterruptedException {
        market.copyFor(name);
        Stranger stranger = buyer(market, name, manner);
        stranger.engine
                .limit(market.hash(), new Bandwidth(Limit.NONE, new Limit(BYTES_PER_SECOND)))
                .join();
        Market.await("the seed", () -> stranger.state() instanceof TorrentState.Seeding);
        return stranger;
    }

    private void adds(NewTorrent torrent) {
        assertThat(engine.add(torrent).join()).isTrue();
    }

    private TorrentState state() {
        return engine.snapshot(market.hash()).join().orElseThrow().state();
    }

    void calls(InetSocketAddress other) {
        engine.call(market.hash(), List.of(new PeerHint(other.getAddress().getHostAddress(), other.getPort())));
    }

    InetSocketAddress address() {
        return engine.address().orElseThrow();
    }

    /** All that there ever were. */
    List<Line> lines() {
        return lines;
    }

    /** What came over all of them while something was asked for it. */
    long sold() {
        return lines.stream().mapToLong(line -> line.sold.get()).sum();
    }

    long given() {
        return lines.stream().mapToLong(line -> line.given.get()).sum();
    }

    /** Whether it was met and is alone now. */
    boolean isLeft() {
        return lines.stream().anyMatch(Line::hasMet) && lines.stream().allMatch(Line::isOver);
    }

    /** What the other end of any of them said was wrong. */
    ViolationCode error() throws InterruptedException {
        Market.await("an error to " + this, () -> errors().findFirst().isPresent());
        return errors().findFirst().orElseThrow();
    }

    private Stream<ViolationCode> errors() {
        return lines.stream().flatMap(line -> line.error().stream());
    }

    @Override
    public String toString() {
        return name + lines;
    }

    @Override
    public Optional<Attendant> attend(Subject torrent, Controls controls) {
        controls.callEncrypted(true);
        controls.decideSlots(true);
        return Optional.of(event -> told(event, controls));
    }

    private void told(Event event, Controls controls) {
        if (event instanceof Event.PeerReady ready) {
            Line line = new Line(ready.peer(), controls);
            open.put(ready.peer().connection(), line);
            lines.add(line);
            controls.advertise(ready.peer().connection(), Set.of(Conversation.NAME));
            controls.keep(ready.peer().connection(), true);
        } else if (event instanceof Event.NamesLearned names && names.names().contains(Conversation.NAME)) {
            line(names.peer()).begins(manner);
        } else if (event instanceof Event.MessageHeard heard) {
            byte[] payload = heard.payload().toBytes();
            line(heard.peer()).hears(payload);
            manner.came(line(heard.peer()), payload);
        } else if (event instanceof Event.MessageSent sent) {
            line(sent.peer()).sent();
        } else if (event instanceof Event.BlocksCame came) {
            line(came.peer())
                    .came(came.blocks().stream().mapToLong(Block::length).sum());
        } else if (event instanceof Event.BlocksSent sent) {
            line(sent.peer())
                    .gave(sent.blocks().stream().mapToLong(Block::length).sum());
        } else if (event instanceof Event.PieceVerified verified) {
            verified.bytes().keySet().stream()
                    .filter(open::containsKey)
                    .forEach(peer -> manner.got(line(peer), verified.piece()));
        } else if (event instanceof Event.PeerGone gone) {
            line(gone.peer()).ends();
            open.remove(gone.peer());
        }
    }

    private Line line(ConnectionId connection) {
        return Optional.ofNullable(open.get(connection)).orElseThrow();
    }

    @Override
    public void close() {
        engine.close();
    }
}
