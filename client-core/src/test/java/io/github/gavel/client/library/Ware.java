package io.github.gavel.client.library;

import io.github.gavel.bencode.BString;
import io.github.gavel.engine.create.Making;
import io.github.gavel.engine.create.Observer;
import io.github.gavel.engine.create.TorrentMaker;
import io.github.gavel.engine.create.Wishes;
import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.engine.metainfo.MetainfoReader;
import io.github.gavel.engine.metainfo.Origin;
import io.github.gavel.engine.metainfo.Reading;
import io.github.gavel.engine.metainfo.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Random;

/** A file and its torrent. */
record Ware(Path folder, BString bytes, Reading.Read read) {
    private static final int PIECE = 1 << 14;

    /** In a folder of its own below this one. */
    static Ware in(Path parent, String name, int pieces) throws IOException {
        Path folder = Files.createDirectories(parent.resolve("of-" + name));
        byte[] content = new byte[pieces * PIECE];
        new Random(name.hashCode()).nextBytes(content);
        return of(Files.write(folder.resolve(name), content));
    }

    /** A file, or a folder with all that is in it. */
    static Ware of(Path file) throws IOException {
        Wishes wishes = new Wishes(OptionalInt.of(PIECE), Sources.NONE, false, Origin.UNKNOWN);
        Making made = new TorrentMaker(Ware::sha1, 1).make(file, wishes, Observer.PATIENT);
        byte[] torrent = ((Making.Made) made).torrent().toBytes();
        return new Ware(Objects.requireNonNull(file.getParent()), BString.of(torrent), (Reading.Read)
                MetainfoReader.read(torrent));
    }

    byte[] torrent() {
        return bytes.toBytes();
    }

    InfoHash hash() {
        return read.metainfo().infoHash();
    }

    Path file() {
        return folder.resolve(read.metainfo().name());
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
