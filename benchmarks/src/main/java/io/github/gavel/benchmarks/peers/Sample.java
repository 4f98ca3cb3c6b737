package io.github.gavel.benchmarks.peers;

import io.github.gavel.engine.create.Making;
import io.github.gavel.engine.create.Observer;
import io.github.gavel.engine.create.TorrentMaker;
import io.github.gavel.engine.create.WholeFile;
import io.github.gavel.engine.create.Wishes;
import io.github.gavel.engine.hash.Sha1;
import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.engine.metainfo.Origin;
import io.github.gavel.engine.metainfo.Sources;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** A file of noise in a folder of its own, and its torrent beside that folder. */
public record Sample(Path folder, String name, long size, int pieceLength, Path torrent, InfoHash infoHash) {
    private static final int CHUNK = 1 << 20;
    private static final Sha1 SHA1 = Sha1.racing(Runnable::run);

    /**
     * Makes both in {@code base}.
     *
     * @param size in bytes, a multiple of a MiB
     */
    public static Sample make(Path base, String name, long size, int pieceLength) throws IOException {
        Path folder = Files.createDirectory(base.resolve(name));
        Path file = folder.resolve(name + ".bin");
        fill(file, size, name.hashCode());
        Wishes wishes = new Wishes(OptionalInt.of(pieceLength), Sources.NONE, false, Origin.UNKNOWN);
        TorrentMaker maker = new TorrentMaker(SHA1::begin, Runtime.getRuntime().availableProcessors());
        if (!(maker.make(file, wishes, Observer.PATIENT) instanceof Making.Made made)) {
            throw new IOException("no torrent can be made of " + file);
        }
        Path torrent = base.resolve(name + ".torrent");
        WholeFile.write(torrent, made.torrent());
        return new Sample(
                folder,
                name + ".bin",
                size,
                pieceLength,
                torrent,
                made.metainfo().infoHash());
    }

    public String magnet() {
        return "magnet:?xt=urn:btih:" + infoHash;
    }

    public boolean isIn(Path other) throws IOException {
        Path copy = other.resolve(name);
        return Files.exists(copy) && Files.mismatch(folder.resolve(name), copy) == -1;
    }

    private static void fill(Path file, long size, long seed) throws IOException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        byte[] chunk = new byte[CHUNK];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (long written = 0; written < size; written += CHUNK) {
                random.nextBytes(chunk);
                out.write(chunk);
            }
        }
    }
}
