package io.github.gavel.engine.disk;

import io.github.gavel.engine.hash.Sha1;
import io.github.gavel.engine.metainfo.Content;
import io.github.gavel.engine.metainfo.Entry;
import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.engine.metainfo.Layout;
import io.github.gavel.engine.metainfo.PieceHashes;
import io.github.gavel.engine.paths.SafePath;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** A torrent with all its bytes. */
public final class Sample {
    private static final Sha1 SHA1 = Sha1.ofTheJdk();

    private final Content content;
    private final byte[] bytes;

    private Sample(Content content, byte[] bytes) {
        this.content = content;
        this.bytes = bytes;
    }

    /** Files {@code f0}, {@code d1/f1}, {@code f2} and so on; a negative length is padding. */
    public static Sample of(int pieceLength, RandomGenerator random, int... lengths) {
        List<Entry> entries = new ArrayList<>();
        long offset = 0;
        for (int i = 0; i < lengths.length; i++) {
            List<String> names = i % 2 == 0 ? List.of("f" + i) : List.of("d" + i, "f" + i);
            Optional<SafePath> path = lengths[i] < 0 ? Optional.empty() : Optional.of(new SafePath(names));
            entries.add(new Entry(path, offset, Math.abs(lengths[i])));
            offset += Math.abs(lengths[i]);
        }
        byte[] bytes = new byte[(int) offset];
        random.nextBytes(bytes);
        for (Entry entry : entries) {
            if (!entry.isWritten()) {
                Arrays.fill(bytes, (int) entry.offset(), (int) entry.end(), (byte) 0);
            }
        }
        return of(new Layout(pieceLength, entries), bytes, random);
    }

    /** One file. */
    static Sample of(int pieceLength, RandomGenerator random, List<String> names, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        Entry entry = new Entry(Optional.of(new SafePath(names)), 0, length);
        return of(new Layout(pieceLength, List.of(entry)), bytes, random);
    }

    private static Sample of(Layout layout, byte[] bytes, RandomGenerator random) {
        ByteBuffer hashes = ByteBuffer.allocate(layout.pieces() * Sha1.LENGTH);
        for (int piece = 0; piece < layout.pieces(); piece++) {
            hashes.put(SHA1.hash(ByteBuffer.wrap(bytes, (int) layout.offsetOf(piece), layout.lengthOf(piece))));
        }
        byte[] name = new byte[InfoHash.LENGTH];
        random.nextBytes(name);
        return new Sample(
                new Content(InfoHash.of(name), "sample", false, PieceHashes.of(hashes.array()), layout), bytes);
    }

    /** Up to ten files of up to five pieces, some empty, some padding, ends anywhere. */
    public static Sample random(RandomGenerator random) {
        int pieceLength = 1 << random.nextInt(10, 16);
        int[] lengths = random.ints(random.nextInt(1, 11), 0, 5 * pieceLength).toArray();
        for (int i = 0; i < lengths.length; i++) {
            switch (random.nextInt(6)) {
                case 0 -> lengths[i] = 0;
                case 1 -> lengths[i] = -(lengths[i] % pieceLength);
                case 2 -> lengths[i] -= lengths[i] % pieceLength;
                case 3 -> lengths[i] %= pieceLength;
                default -> {}
            }
        }
        lengths[lengths.length - 1] = 1 + Math.abs(lengths[lengths.length - 1]);
        return of(pieceLength, random, lengths);
    }

    public Content content() {
        return content;
    }

    public Layout layout() {
        return content.layout();
    }

    public int pieces() {
        return layout().pieces();
    }

    public byte[] piece(int piece) {
        int from = (int) layout().offsetOf(piece);
        return Arrays.copyOfRange(bytes, from, from + layout().lengthOf(piece));
    }

    public byte[] file(int file) {
        Entry entry = layout().entries().get(file);
        return Arrays.copyOfRange(bytes, (int) entry.offset(), (int) entry.end());
    }

    public BitSet everything() {
        BitSet all = new BitSet();
        all.set(0, layout().entries().size());
        return all;
    }
}
