package io.github.gavel.engine.torrent;

import io.github.gavel.engine.extension.ExtensionHandshake;
import io.github.gavel.engine.extension.MetadataMessage;
import io.github.gavel.engine.wire.Block;
import io.github.gavel.engine.wire.PeerMessage;
import io.github.gavel.engine.wire.Receiver;
import java.nio.ByteBuffer;
import java.util.Optional;

/** What one peer says, told to whom it concerns. Nothing is told any more once the peer is gone. */
final class Hearing implements Receiver {
    private final Peer peer;
    private final PeerListener listener;

    Hearing(Peer peer, PeerListener listener) {
        this.peer = peer;
        this.listener = listener;
    }

    @Override
    public void received(PeerMessage message) {
        if (peer.isGone()) {
            return;
        }
        if (message instanceof PeerMessage.Request request) {
            listener.asked(peer, request.block());
        } else if (message instanceof PeerMessage.Have have) {
            listener.has(peer, have.piece());
        } else if (message instanceof PeerMessage.Extended extended) {
            extended(extended);
        } else if (message instanceof PeerMessage.Choke) {
            peer.standing().choked();
            listener.choked(peer);
        } else if (message instanceof PeerMessage.Unchoke) {
            peer.standing().unchoked();
            listener.unchoked(peer);
        } else if (message instanceof PeerMessage.Interested) {
            interested(true);
        } else if (message instanceof PeerMessage.NotInterested) {
            interested(false);
        } else if (message instanceof PeerMessage.Cancel cancel) {
            listener.cancelled(peer, cancel.block());
        } else if (message instanceof PeerMessage.Bitfield bitfield) {
            listener.has(peer, bitfield.bits());
        } else {
            fast(message);
        }
    }

    private void fast(PeerMessage message) {
        boolean isReject = message instanceof PeerMessage.Reject;
        boolean isHaveAll = message instanceof PeerMessage.HaveAll;
        if ((isReject || isHaveAll || message instanceof PeerMessage.HaveNone) && !peer.speaksFast()) {
            peer.part("it speaks the Fast extension, which it did not offer");
        } else if (message instanceof PeerMessage.Reject reject) {
            listener.rejected(peer, reject.block());
        } else if (isHaveAll) {
            listener.hasAll(peer);
        }
    }

    @Override
    public Optional<ByteBuffer> blockBegins(Block block) {
        return peer.isGone() ? Optional.empty() : listener.roomFor(peer, block);
    }

    @Override
    public void blockCame(Block block) {
        if (peer.isGone()) {
            return;
        }
        if (peer.owed().came(block)) {
            peer.received().add(block.length());
            peer.standing().blockCame();
            peer.pipeline().came();
            listener.came(peer, block);
        } else {
            listener.cameUnasked(peer, block);
        }
    }

    private void interested(boolean isInterested) {
        if (peer.standing().interested(isInterested)) {
            listener.interestChanged(peer);
        }
    }

    private void extended(PeerMessage.Extended message) {
        byte[] payload = new byte[message.payload().remaining()];
        message.payload().duplicate().get(payload);
        if (message.id() == 0) {
            ExtensionHandshake.read(payload).ifPresent(this::introduced);
        } else if (message.id() == Torrent.METADATA_NUMBER) {
            MetadataMessage.read(payload).ifPresent(said -> listener.said(peer, said));
        } else {
            listener.said(peer, message.id(), payload);
        }
    }

    private void introduced(ExtensionHandshake handshake) {
        peer.introduced(handshake);
        listener.introduced(peer);
    }
}
