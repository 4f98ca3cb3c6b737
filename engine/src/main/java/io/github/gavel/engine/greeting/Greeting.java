package io.github.gavel.engine.greeting;

import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.engine.mse.Agreement;
import io.github.gavel.engine.mse.ChannelBinding;
import io.github.gavel.engine.mse.Opening;
import io.github.gavel.engine.mse.Outcome;
import io.github.gavel.engine.mse.Progress;
import io.github.gavel.engine.mse.StreamKey;
import io.github.gavel.engine.reactor.Link;
import io.github.gavel.engine.reactor.LinkHandler;
import io.github.gavel.engine.wire.Handshake;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One connection until the other side's handshake is here. It keeps what came while something is computed, and no more
 * than a greeting can be long.
 */
public final class Greeting implements LinkHandler {
    private static final int SHORT = 1 << 10;
    private static final int LONGEST = 1 << 15;

    /** Where what takes long is computed. */
    private interface Keys {
        void compute(Link link, Supplier<Agreement> work, Consumer<Agreement> then);
    }

    private final Host host;
    private final Desk desk;
    private final Keys keys;
    private final Optional<InfoHash> called;
    private ByteBuffer kept = ByteBuffer.allocate(SHORT);
    private Optional<io.github.gavel.engine.mse.Handshake> encrypting;
    private Optional<Outcome> encrypted = Optional.empty();
    private boolean isDecided;
    private boolean isComputing;
    private boolean isOver;

    private Greeting(
            Host host,
            Desk desk,
            Keys keys,
            Optional<InfoHash> called,
            Optional<io.github.gavel.engine.mse.Handshake> encrypting) {
        this.host = host;
        this.desk = desk;
        this.keys = keys;
        this.called = called;
        this.encrypting = encrypting;
        this.isDecided = called.isPresent();
    }

    /** Of somebody whom we call for a torrent that is among the host's. */
    public static Greeting calling(InfoHash torrent, boolean encrypted, Host host, Desk desk) {
        Function<Handshake, io.github.gavel.engine.mse.Handshake> begin =
                ours -> io.github.gavel.engine.mse.Handshake.dialling(
                        StreamKey.of(torrent.toBytes()), desk.payload(), ours.bytes(), desk.random());
        return new Greeting(
                host,
                desk,
                (link, work, then) -> desk.compute(work, then),
                Optional.of(torrent),
                host.handshakeFor(torrent).filter(ours -> encrypted).map(begin));
    }

    /** Of somebody who calls us. */
    public static Greeting answering(Host host, Desk desk, KeyTurns turns) {
        return new Greeting(host, desk, turns::compute, Optional.empty(), Optional.empty());
    }

    @Override
    public void connected(Link link) {
        if (encrypting.isPresent()) {
            advance(link, encrypting.get().begin());
        } else {
            called.flatMap(host::handshakeFor).ifPresent(ours -> link.send(ByteBuffer.wrap(ours.bytes())));
        }
    }

    @Override
    public void received(Link link, ByteBuffer bytes) {
        if (kept.position() > LONGEST) {
            link.close("it says more than a greeting before it is answered");
            return;
        }
        keep(bytes);
        if (!isComputing) {
            goOn(link);
        }
    }

    @Override
    public void delivered(Link link, long bytes) {}

    @Override
    public void drained(Link link) {}

    @Override
    public void closed(Link link, String why) {
        if (!isOver) {
            isOver = true;
            host.missed(link, why);
        }
    }

    private void goOn(Link link) {
        if (!isDecided) {
            decide(link);
        }
        if (link.isClosed() || !isDecided) {
            return;
        }
        if (encrypting.isPresent()) {
            kept.flip();
            Progress progress = encrypting.get().receive(kept);
            kept.compact();
            advance(link, progress);
        } else {
            hear(link);
        }
    }

    private void decide(Link link) {
        kept.flip();
        Opening opening = Opening.of(kept);
        kept.compact();
        if (!desk.encryption().takes(opening)) {
            link.close(
                    opening == Opening.PLAIN
                            ? "it speaks in the clear, and only encrypted connections are taken"
                            : "it begins with something else than a handshake in the clear");
            return;
        }
        isDecided = opening != Opening.UNDECIDED;
        if (opening == Opening.ENCRYPTED) {
            encrypting = Optional.of(
                    io.github.gavel.engine.mse.Handshake.accepting(host.torrents(), desk.payload(), desk.random()));
        }
    }

    private void advance(Link link, Progress progress) {
        if (progress.send().hasRemaining()) {
            link.send(progress.send());
        }
        if (progress.next() instanceof Progress.Refused refused) {
            link.close(refused.refusal().sentence());
        } else if (progress.next() instanceof Progress.Compute compute) {
            isComputing = true;
            keys.compute(link, compute.work(), agreement -> {
                isComputing = false;
                if (!link.isClosed()) {
                    advance(link, encrypting.orElseThrow().computed(agreement));
                    if (!link.isClosed() && !isOver && kept.position() > 0 && !isComputing) {
                        goOn(link);
                    }
                }
            });
        } else if (progress.next() instanceof Progress.Done done) {
            agreed(link, done.outcome());
        }
    }

    /** What was kept belongs to the payload now, behind what was said within the encrypted handshake. */
    private void agreed(Link link, Outcome outcome) {
        encrypting = Optional.empty();
        encrypted = Optional.of(outcome);
        kept.flip();
        outcome.ciphers().ifPresent(ciphers -> {
            ciphers.in().crypt(kept);
            link.seal(ciphers.in()::crypt, ciphers.out()::crypt);
        });
        ByteBuffer all = ByteBuffer.allocate(outcome.initialPayload().remaining() + kept.remaining())
                .put(outcome.initialPayload())
                .put(kept)
                .flip();
        kept.clear();
        keep(all);
        hear(link);
    }

    /** What comes at once may be more than a greeting: what follows it is for whoever comes after us. */
    private void keep(ByteBuffer bytes) {
        if (bytes.remaining() > kept.remaining()) {
            kept = ByteBuffer.allocate(kept.position() + bytes.remaining() + SHORT)
                    .put(kept.flip());
        }
        kept.put(bytes);
    }

    private void hear(Link link) {
        kept.flip();
        if (!Handshake.mayBegin(kept)) {
            link.close("it begins with something else than a handshake");
            return;
        }
        Optional<Handshake> theirs = Handshake.read(kept);
        if (theirs.isEmpty()) {
            kept.compact();
            return;
        }
        meet(link, theirs.get());
    }

    private void meet(Link link, Handshake theirs) {
        InfoHash torrent = InfoHash.of(theirs.infoHash());
        Optional<Handshake> ours = host.handshakeFor(torrent);
        boolean isCalled = called.orElse(torrent).equals(torrent);
        boolean isAgreed = encrypted
                .filter(outcome -> !outcome.torrent().equals(StreamKey.of(theirs.infoHash())))
                .isEmpty();
        if (ours.isEmpty() || !isCalled || !isAgreed) {
            link.close("it means another torrent: " + torrent);
            return;
        }
        if (called.isEmpty() && !host.hasRoom(torrent, link.address())) {
            link.close("there is no room for it");
            return;
        }
        if (called.isEmpty()) {
            link.send(ByteBuffer.wrap(ours.get().bytes()));
        }
        isOver = true;
        Optional<ChannelBinding> binding = encrypted.map(Outcome::shared).map(ChannelBinding::of);
        boolean isSealed = encrypted.flatMap(Outcome::ciphers).isPresent();
        host.met(link, new Met(ours.get(), theirs, called.isPresent(), isSealed, binding), kept);
    }
}
