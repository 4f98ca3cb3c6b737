package io.github.gavel.engine.torrent;

import io.github.gavel.engine.extension.ExtensionHandshake;
import io.github.gavel.engine.extension.MetadataMessage;
import io.github.gavel.engine.greeting.Met;
import io.github.gavel.engine.metainfo.Layout;
import io.github.gavel.engine.reactor.Link;
import io.github.gavel.engine.reactor.LinkHandler;
import io.github.gavel.engine.wire.Block;
import io.github.gavel.engine.wire.Bounds;
import io.github.gavel.engine.wire.MessageReader;
import io.github.gavel.engine.wire.Messages;
import io.github.gavel.engine.wire.PeerMessage;
import io.github.gavel.engine.wire.Receiver;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** One connection with another client: what both sides said of themselves, and what either owes the other. */
final class Peer implements LinkHandler, Receiver {
    private final PeerListener listener;
    private final Link link;
    private final Met met;
    private final MessageReader reader;
    private final BitSet has = new BitSet();
    private final Owed owed = new Owed();
    private final Asked asked = new Asked();
    private final Pipeline pipeline = new Pipeline();
    private final Meter received = new Meter();
    private final Meter sent = new Meter();
    private final Standing standing = new Standing();
    private ExtensionHandshake theirs = new ExtensionHandshake(
            Map.of(), OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), OptionalInt.empty());

    Peer(PeerListener listener, Link link, Met met, Bounds bounds) {
        this.listener = listener;
        this.link = link;
        this.met = met;
        this.reader = new MessageReader(bounds);
    }

    InetSocketAddress address() {
        return link.address();
    }

    Met met() {
        return met;
    }

    /** The pieces that it says it has. */
    BitSet has() {
        return has;
    }

    Owed owed() {
        return owed;
    }

    Asked asked() {
        return asked;
    }

    Pipeline pipeline() {
        return pipeline;
    }

    Meter received() {
        return received;
    }

    Meter sent() {
        return sent;
    }

    Standing standing() {
        return standing;
    }

    ExtensionHandshake theirs() {
        return theirs;
    }

    boolean isGone() {
        return link.isClosed();
    }

    /** Bytes that it has not taken yet, or that are being read for it. */
    long underWay() {
        return link.waiting() + asked.reading();
    }

    void introduce(ExtensionHandshake ours) {
        if (met.handshake().speaksExtensions()) {
            send(Messages.extended(0, ours.bytes()));
        }
    }

    void tellHas(byte[] bitfield) {
        send(Messages.bitfield(bitfield));
    }

    void tellHas(int piece) {
        send(Messages.have(piece));
    }

    void choke() {
        if (standing.choke()) {
            asked.clear();
            send(Messages.choke());
        }
    }

    void unchoke() {
        if (standing.unchoke()) {
            send(Messages.unchoke());
        }
    }

    void interest(boolean interested) {
        if (standing.interest(interested)) {
            send(interested ? Messages.interested() : Messages.notInterested());
        }
    }

    void ask(List<Block> blocks) {
        if (!blocks.isEmpty()) {
            if (owed.count() == 0) {
                standing.blockDue();
            }
            owed.ask(blocks);
            send(Messages.requests(blocks));
        }
    }

    void excuse(Block block) {
        owed.excuse(block);
        send(Messages.cancels(List.of(block)));
    }

    void give(Block block, ByteBuffer bytes, Runnable done) {
        sent.add(block.length());
        listener.gave(this, block);
        send(Messages.pieceHead(block));
        link.send(bytes, done);
    }

    void say(MetadataMessage message) {
        theirs.number(MetadataMessage.NAME).ifPresent(number -> send(Messages.extended(number, message.bytes())));
    }

    void keepAlive() {
        send(Messages.keepAlive());
    }

    /** What it says of its pieces before we know how many there are. */
    void mayHave(int piece) {
        if (piece < Layout.MOST_PIECES) {
            has.set(piece);
        }
    }

    void mayHave(ByteBuffer bitfield) {
        has.clear();
        has.or(Bitfields.read(bitfield));
    }

    void bound(Bounds bounds) {
        reader.bound(bounds);
    }

    void tick() {
        received.tick();
        sent.tick();
        standing.tick();
    }

    void close(String why) {
        link.close(why);
    }

    /** What is still to come of the block that is coming is of no use. */
    void letGo() {
        reader.letGo();
    }

    @Override
    public void connected(Link connected) {
        throw new IllegalStateException("it stood before there was a peer");
    }

    @Override
    public void received(Link from, ByteBuffer bytes) {
        standing.heard();
        reader.read(bytes, this).ifPresent(violation -> link.close("it broke the protocol: " + violation));
        if (!isGone()) {
            listener.wentQuiet(this);
        }
    }

    @Override
    public void drained(Link drained) {
        listener.tookSome(this);
    }

    @Override
    public void closed(Link closed, String why) {
        listener.left(this, why);
    }

    @Override
    public void received(PeerMessage message) {
        if (isGone()) {
            return;
        }
        if (message instanceof PeerMessage.Request request) {
            listener.asked(this, request.block());
        } else if (message instanceof PeerMessage.Have have) {
            listener.has(this, have.piece());
        } else if (message instanceof PeerMessage.Extended extended) {
            extended(extended);
        } else if (message instanceof PeerMessage.Choke) {
            standing.choked();
            listener.choked(this);
        } else if (message instanceof PeerMessage.Unchoke) {
            standing.unchoked();
        } else if (message instanceof PeerMessage.Interested) {
            standing.interested(true);
            listener.interestChanged(this);
        } else if (message instanceof PeerMessage.NotInterested) {
            standing.interested(false);
            listener.interestChanged(this);
        } else if (message instanceof PeerMessage.Cancel cancel) {
            asked.cancel(cancel.block());
        } else if (message instanceof PeerMessage.Bitfield bitfield) {
            listener.has(this, bitfield.bits());
        }
    }

    @Override
    public Optional<ByteBuffer> blockBegins(Block block) {
        return isGone() ? Optional.empty() : listener.roomFor(this, block);
    }

    @Override
    public void blockCame(Block block) {
        received.add(block.length());
        standing.blockCame();
        if (!isGone()) {
            listener.came(this, block);
        }
    }

    private void extended(PeerMessage.Extended message) {
        byte[] payload = new byte[message.payload().remaining()];
        message.payload().duplicate().get(payload);
        if (message.id() == 0) {
            ExtensionHandshake.read(payload).ifPresent(this::introduced);
        } else if (message.id() == Torrent.METADATA_NUMBER) {
            MetadataMessage.read(payload).ifPresent(said -> listener.said(this, said));
        }
    }

    private void introduced(ExtensionHandshake handshake) {
        theirs = theirs.updatedBy(handshake);
        theirs.requests().ifPresent(pipeline::keeps);
        listener.introduced(this);
    }

    private void send(ByteBuffer message) {
        standing.said();
        link.send(message);
    }
}
