package io.github.gavel.benchmarks.hostile;

import io.github.gavel.benchmarks.peers.Sample;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A peer that asks for 640 blocks as soon as it may and never reads one. */
final class SlowReader implements Disturber {
    private static final int BLOCKS = 640;
    private static final int BLOCK = 16 << 10;
    private static final int HANDSHAKE = 68;
    private static final int PATIENCE = 30_000;
    private static final byte UNCHOKE = 1;
    private static final byte INTERESTED = 2;
    private static final byte REQUEST = 6;

    private final Socket socket;

    private SlowReader(Socket socket) {
        this.socket = socket;
    }

    /** Calls a seed and returns when it has asked. */
    static SlowReader call(InetSocketAddress seed, Sample sample) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(BLOCK);
        socket.setSoTimeout(PATIENCE);
        socket.connect(seed);
        SlowReader reader = new SlowReader(socket);
        reader.greet(sample);
        reader.ask(sample.pieceLength());
        return reader;
    }

    /** Few, and all of them before the clock runs. */
    @Override
    public long bytes() {
        return 0;
    }

    @Override
    public String deeds() {
        return "asked for " + BLOCKS + " blocks";
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void greet(Sample sample) throws IOException {
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        out.writeByte(19);
        out.write("BitTorrent protocol".getBytes(StandardCharsets.US_ASCII));
        out.writeLong(0);
        out.write(sample.infoHash().toBytes());
        out.write("-XX0000-slowslowslow".getBytes(StandardCharsets.US_ASCII));
        out.writeInt(1);
        out.writeByte(INTERESTED);
    }

    private void ask(int pieceLength) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        in.skipNBytes(HANDSHAKE);
        for (byte id = 0; id != UNCHOKE; ) {
            int length = in.readInt();
            if (length > 0) {
                id = in.readByte();
                in.skipNBytes(length - 1L);
            }
        }
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        for (int block = 0; block < BLOCKS; block++) {
            long at = (long) block * BLOCK;
            out.writeInt(13);
            out.writeByte(REQUEST);
            out.writeInt((int) (at / pieceLength));
            out.writeInt((int) (at % pieceLength));
            out.writeInt(BLOCK);
        }
    }
}
