package io.github.gavel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.hostile.Ear;
import io.github.gavel.engine.hostile.RawPeer;
import io.github.gavel.engine.wire.Block;
import io.github.gavel.engine.wire.Messages;
import io.github.gavel.engine.wire.PeerMessage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** A seed by hand, which sends what a test wants of what it is asked for. */
final class Provider implements AutoCloseable {
    private static final int MOST_SILENT = 60;

    private final RawPeer peer;
    private final byte[] content;
    private final int pieceLength;
    private final List<Block> sent = new ArrayList<>();

    /** @param content what it has, which may be something else than what belongs there */
    Provider(Town town, Engine leecher, byte[] content) throws IOException {
        this.peer = town.visitor(leecher);
        this.content = content;
        this.pieceLength = town.torrent().metainfo().content().layout().pieceLength();
        peer.say(Messages.haveAll());
    }

    static Provider of(Town town, Engine leecher) throws IOException {
        return new Provider(town, leecher, town.content());
    }

    void unchoke() throws IOException {
        peer.say(Messages.unchoke());
    }

    /** All that it was asked for so far, when that is so much at least. */
    List<Block> asked(int atLeast) throws IOException {
        for (int silent = 0; requests().size() < atLeast; silent++) {
            assertThat(silent).as("seconds for %s", requests()).isLessThan(MOST_SILENT);
            peer.hear(ear -> ear.all(PeerMessage.Request.class).size() >= atLeast);
        }
        return requests();
    }

    /** All that it was asked for when nothing more comes. */
    List<Block> askedInTheEnd() throws IOException {
        Ear unused = peer.hear(ear -> false);
        return requests();
    }

    /** The numbers of all messages that it was told. */
    Set<Integer> ids() {
        return peer.ids();
    }

    private List<Block> requests() throws IOException {
        return peer.hear(ear -> true).all(PeerMessage.Request.class).stream()
                .map(PeerMessage.Request::block)
                .toList();
    }

    /** Sends the next blocks of those that it was asked for. */
    void send(int blocks) throws IOException {
        List<Block> asked = asked(sent.size() + blocks);
        for (Block block : asked.subList(sent.size(), sent.size() + blocks)) {
            send(block);
        }
    }

    void send(Block block) throws IOException {
        sent.add(block);
        peer.say(Messages.pieceHead(block));
        int from = block.piece() * pieceLength + block.offset();
        peer.say(ByteBuffer.wrap(Arrays.copyOfRange(content, from, from + block.length())));
    }

    void refuse(Block block) throws IOException {
        peer.say(Messages.rejects(List.of(block)));
    }

    @Override
    public void close() throws IOException {
        peer.close();
    }
}
