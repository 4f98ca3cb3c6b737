package io.github.gavel.engine.torrent;

import io.github.gavel.engine.extension.ExtensionHandshake;
import io.github.gavel.engine.extension.MetadataMessage;
import io.github.gavel.engine.manners.Nuisance;
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
            asked(request.block());
        } else if (message instanceof PeerMessage.Have have) {
            has(have.piece());
        } else if (message instanceof PeerMessage.Extended extended) {
            extended(extended);
        } else if (message instanceof PeerMessage.Choke) {
            choked();
        } else if (message instanceof PeerMessage.Unchoke) {
            unchoked();
        } else if (message instanceof PeerMessage.Interested) {
            interested(true);
        } else if (message instanceof PeerMessage.NotInterested) {
            interested(false);
        } else if (message instanceof PeerMessage.Cancel cancel) {
            cancelled(cancel.block());
        } else if (message instanceof PeerMessage.Bitfield bitfield) {
            has(() -> listener.has(peer, bitfield.bits()));
        } else if (message instanceof PeerMessage.KeepAlive) {
            peer.annoys(Nuisance.KEEP_ALIVE);
        } else {
            fast(message);
        }
    }

    private void fast(PeerMessage message) {
        boolean isReject = message instanceof PeerMessage.Reject;
        boolean isHaveAll = message instanceof PeerMessage.HaveAll;
        boolean isHaveNone = message instanceof PeerMessage.HaveNone;
        if ((isReject || isHaveAll || isHaveNone) && !peer.speaksFast()) {
            peer.part("it speaks the Fast extension, which it did not offer");
        } else if (message instanceof PeerMessage.Reject reject) {
            rejected(reject.block());
        } else if (isHaveAll) {
            has(() -> listener.hasAll(peer));
        } else if (message instanceof PeerMessage.Unknown unknown) {
            peer.annoys(Nuisance.UNKNOWN, unknown.length());
        } else {
            peer.annoys(isHaveNone ? Nuisance.BITFIELD : Nuisance.UNKNOWN);
        }
    }

    private void has(int piece) {
        int before = peer.has().count();
        listener.has(peer, piece);
        if (peer.has().count() == before) {
            peer.annoys(Nuisance.HAVE);
        }
    }

    private void has(Runnable many) {
        int before = peer.has().count();
        many.run();
        if (peer.has().count() == before) {
            peer.annoys(Nuisance.BITFIELD);
        }
    }

    private void choked() {
        peer.annoys(Nuisance.CHOKE);
        peer.standing().choked();
        listener.choked(peer);
    }

    private void unchoked() {
        if (peer.standing().unchoked()) {
            listener.unchoked(peer);
        } else {
            peer.annoys(Nuisance.CHOKE);
        }
    }

    private void asked(Block block) {
        if (!listener.asked(peer, block)) {
            peer.annoys(Nuisance.REQUEST);
        }
    }

    private void cancelled(Block block) {
        if (!peer.asked().holds(block)) {
            peer.annoys(Nuisance.CANCEL);
        }
        listener.cancelled(peer, block);
    }

    private void rejected(Block block) {
        if (!peer.owed().isAsked(block)) {
            peer.annoys(Nuisance.REJECT);
        }
        listener.rejected(peer, block);
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
            peer.annoys(Nuisance.BLOCK, block.length());
        }
    }

    /** Whoever has what we have just got may want it, then not any more, and so on. */
    private void interested(boolean isInterested) {
        boolean isNew = peer.standing().interested(isInterested);
        boolean hasReason = isNew && (!isInterested || peer.standing().hadNews());
        if (!hasReason) {
            peer.annoys(Nuisance.INTEREST);
        }
        if (isNew) {
            listener.interestChanged(peer);
        }
    }

    private void extended(PeerMessage.Extended message) {
        byte[] payload = new byte[message.payload().remaining()];
        message.payload().duplicate().get(payload);
        if (message.id() == 0) {
            peer.annoys(Nuisance.INTRODUCTION);
            ExtensionHandshake.read(payload).ifPresent(this::introduced);
        } else if (!isHeard(message.id(), payload)) {
            peer.annoys(Nuisance.UNKNOWN, payload.length);
        }
    }

    private boolean isHeard(int number, byte[] payload) {
        if (number != Torrent.METADATA_NUMBER) {
            return listener.said(peer, number, payload);
        }
        Optional<MetadataMessage> said = MetadataMessage.read(payload);
        said.ifPresent(known -> listener.said(peer, known));
        return said.isPresent();
    }

    private void introduced(ExtensionHandshake handshake) {
        peer.introduced(handshake);
        listener.introduced(peer);
    }
}
