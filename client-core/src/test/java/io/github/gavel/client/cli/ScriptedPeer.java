package io.github.gavel.client.cli;

import io.github.gavel.engine.metainfo.Metainfo;
import io.github.gavel.engine.mse.Handshake;
import io.github.gavel.engine.mse.PayloadRule;
import io.github.gavel.engine.mse.Progress;
import io.github.gavel.engine.mse.StreamKey;
import io.github.gavel.engine.wire.Block;
import io.github.gavel.engine.wire.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A classic peer that calls a seed, says always the same, and writes down what it is told. */
final class ScriptedPeer implements AutoCloseable {
    private static final int HANDSHAKE = 68;
    private static final int ID_BEGINS = 48;
    private static final int UNCHOKE = 1;
    private static final int PIECE = 7;
    private static final int BLOCKS = 16;
    private static final int OF_A_PIECE = 4;
    private static final String EXTENDED = "d1:md11:ut_metadatai3eee";

    private final Socket socket;
    private final List<byte[]> heard = new ArrayList<>();

    private ScriptedPeer(Socket socket) {
        this.socket = socket;
    }

    /**
     * Everything that a seed says to somebody who asks it for sixteen blocks: its handshake without its id, and its
     * messages.
     */
    static List<byte[]> hears(int port, Metainfo torrent, boolean encrypted) throws IOException {
        try (ScriptedPeer peer = new ScriptedPeer(new Socket(InetAddress.getLoopbackAddress(), port))) {
            byte[] greeting = io.github.gavel.engine.wire.Handshake.ours(
                            torrent.infoHash().toBytes(),
                            (encrypted ? "-XX0000-inciphersend" : "-XX0000-intheclear00")
                                    .getBytes(StandardCharsets.US_ASCII))
                    .bytes();
            if (encrypted) {
                peer.agrees(torrent.infoHash().toBytes(), greeting);
            } else {
                peer.say(ByteBuffer.wrap(greeting));
            }
            peer.heard.add(Arrays.copyOf(peer.hear(HANDSHAKE), ID_BEGINS));
            peer.downloads();
            return peer.heard;
        }
    }

    /** An encrypted handshake, and everything in the clear behind it. */
    private void agrees(byte[] infoHash, byte[] greeting) throws IOException {
        Handshake handshake =
                Handshake.dialling(StreamKey.of(infoHash), PayloadRule.PREFER_PLAIN, greeting, new SecureRandom());
        Progress progress = handshake.begin();
        while (true) {
            say(progress.send());
            if (progress.next() instanceof Progress.Compute compute) {
                progress = handshake.computed(compute.work().get());
            } else if (progress.next() instanceof Progress.Done) {
                return;
            } else {
                progress = handshake.receive(ByteBuffer.wrap(hear(1)));
            }
        }
    }

    private void downloads() throws IOException {
        say(Messages.haveNone());
        say(Messages.extended(0, EXTENDED.getBytes(StandardCharsets.US_ASCII)));
        say(Messages.interested());
        hearUntil(UNCHOKE);
        for (int i = 0; i < BLOCKS; i++) {
            say(Messages.requests(List.of(new Block(i / OF_A_PIECE, i % OF_A_PIECE * Block.USUAL, Block.USUAL))));
            hearUntil(PIECE);
        }
    }

    private void hearUntil(int id) throws IOException {
        byte[] message;
        do {
            message = hear(ByteBuffer.wrap(hear(Integer.BYTES)).getInt());
            if (message.length > 0) {
                heard.add(message);
            }
        } while (message.length == 0 || message[0] != id);
    }

    private byte[] hear(int length) throws IOException {
        InputStream in = socket.getInputStream();
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("it hung up");
        }
        return bytes;
    }

    private void say(ByteBuffer bytes) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
        all.writeTo(socket.getOutputStream());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
