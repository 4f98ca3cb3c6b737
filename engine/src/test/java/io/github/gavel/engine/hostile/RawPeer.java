package io.github.gavel.engine.hostile;

import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.engine.wire.Block;
import io.github.gavel.engine.wire.Bounds;
import io.github.gavel.engine.wire.Handshake;
import io.github.gavel.engine.wire.MessageReader;
import io.github.gavel.engine.wire.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** A socket that says whatever a test wants, after a handshake as it should be. */
public final class RawPeer implements AutoCloseable {
    private static final int QUIET = 500;
    private static final int FAST_BYTE = 27;

    private final Socket socket;
    private final Ear ear = new Ear();
    private final MessageReader reader = new MessageReader(Bounds.unknown());
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private boolean isGreeted;

    public RawPeer(InetSocketAddress engine, InfoHash torrent) throws IOException {
        this(connected(engine, InetAddress.getLoopbackAddress()), torrent, Ids.any());
    }

    public RawPeer(Socket socket, InfoHash torrent, byte[] id) throws IOException {
        this(socket, Handshake.ours(torrent.toBytes(), id).bytes());
    }

    private RawPeer(Socket socket, byte[] handshake) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(QUIET);
        say(ByteBuffer.wrap(handshake));
    }

    public static RawPeer withoutFast(InetSocketAddress engine, InfoHash torrent) throws IOException {
        byte[] handshake = Handshake.ours(torrent.toBytes(), Ids.any()).bytes();
        handshake[FAST_BYTE] = 0;
        return new RawPeer(connected(engine, InetAddress.getLoopbackAddress()), handshake);
    }

    public static Socket connected(InetSocketAddress engine, InetAddress from) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(8_192);
        socket.bind(new InetSocketAddress(from, 0));
        socket.connect(engine);
        return socket;
    }

    /** As the other side sees it. */
    public InetSocketAddress address() {
        return new InetSocketAddress(socket.getLocalAddress(), socket.getLocalPort());
    }

    public void say(ByteBuffer bytes) throws IOException {
        socket.getOutputStream().write(bytes.array(), bytes.arrayOffset(), bytes.limit());
    }

    public void extended(String payload) throws IOException {
        say(Messages.extended(0, payload.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** Reads what there is, until nothing comes for half a second. */
    public void listen() throws IOException {
        InputStream in = socket.getInputStream();
        byte[] buffer = new byte[4_096];
        try {
            while (in.read(buffer) >= 0) {}
        } catch (SocketTimeoutException quiet) {
            // Nothing more comes for now.
        }
    }

    /** Listens until that is enough, or nothing comes for half a second. */
    public Ear hear(Predicate<Ear> isEnough) throws IOException {
        InputStream in = socket.getInputStream();
        byte[] buffer = new byte[1 << 16];
        try {
            if (!isGreeted) {
                isGreeted = in.readNBytes(Handshake.LENGTH).length == Handshake.LENGTH;
            }
            int count = 0;
            while (count >= 0 && !isEnough.test(ear)) {
                count = in.read(buffer);
                heard.write(buffer, 0, Math.max(0, count));
                if (count > 0
                        && reader.read(ByteBuffer.wrap(buffer, 0, count), ear).isPresent()) {
                    throw new AssertionError("they said what nobody may");
                }
            }
        } catch (SocketTimeoutException quiet) {
            // Nothing more comes for now.
        }
        return ear;
    }

    /** The numbers of all whole messages that it was told. */
    public Set<Integer> ids() {
        Set<Integer> ids = new HashSet<>();
        ByteBuffer bytes = ByteBuffer.wrap(heard.toByteArray());
        while (bytes.remaining() >= Integer.BYTES
                && bytes.getInt(bytes.position()) <= bytes.remaining() - Integer.BYTES) {
            int length = bytes.getInt();
            if (length > 0) {
                ids.add(Byte.toUnsignedInt(bytes.get(bytes.position())));
            }
            bytes.position(bytes.position() + length);
        }
        return ids;
    }

    /** Asks for as many blocks of 16 KiB, one after the other, whatever comes back. */
    public void ask(int pieces, int blocksOfEach) throws IOException {
        say(Messages.interested());
        listen();
        for (int piece = 0; piece < pieces; piece++) {
            List<Block> blocks = new ArrayList<>();
            for (int block = 0; block < blocksOfEach; block++) {
                blocks.add(new Block(piece, block * Block.USUAL, Block.USUAL));
            }
            say(Messages.requests(blocks));
        }
    }

    /** Whether the other side hangs up on it within a few seconds. */
    public boolean isHungUpOn() {
        try {
            socket.setSoTimeout(10_000);
            InputStream in = socket.getInputStream();
            byte[] buffer = new byte[4_096];
            while (in.read(buffer) >= 0) {}
            return true;
        } catch (SocketTimeoutException stillThere) {
            return false;
        } catch (SocketException reset) {
            return true;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
