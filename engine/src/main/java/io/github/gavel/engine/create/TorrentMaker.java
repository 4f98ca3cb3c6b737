package io.github.gavel.engine.create;

import io.github.gavel.bencode.BString;
import io.github.gavel.engine.metainfo.Metainfo;
import io.github.gavel.engine.metainfo.MetainfoReader;
import io.github.gavel.engine.metainfo.PieceHashes;
import io.github.gavel.engine.metainfo.Reading;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes torrents of a file or a folder. Nothing of it is left out without a word. */
public final class TorrentMaker {
    private final Supplier<MessageDigest> sha1;
    private final int threads;

    /** @param sha1 makes a digest for each of {@code threads} threads */
    public TorrentMaker(Supplier<MessageDigest> sha1, int threads) {
        this.sha1 = sha1;
        this.threads = threads;
    }

    /** Reads all of {@code path}, which takes as long as that takes. */
    public Making make(Path path, Wishes wishes, Observer observer) {
        try {
            return make(Found.at(path), wishes, observer);
        } catch (Unmakeable no) {
            return new Making.Refused(no.sentence());
        } catch (NoSuchFileException missing) {
            return new Making.Refused(missing.getFile() + " is not there");
        } catch (FileSystemException unreadable) {
            String reason = unreadable.getReason();
            return new Making.Refused(unreadable.getFile() + " cannot be read" + (reason == null ? "" : ": " + reason));
        } catch (IOException unreadable) {
            return new Making.Refused(path + " cannot be read: " + unreadable.getMessage());
        }
    }

    private Making make(Found found, Wishes wishes, Observer observer) throws IOException, Unmakeable {
        long length = 0;
        for (Source file : found.files()) {
            length += file.length();
        }
        if (length == 0) {
            throw new Unmakeable(found.name() + (found.files().isEmpty() ? " has no files" : " has no bytes")
                    + ": there is nothing to share");
        }
        int pieceLength = wishes.pieceLength().orElse(PieceLength.wellChosenFor(length));
        Draft draft = new Draft(found, wishes, pieceLength);
        Metainfo planned = check(draft.with(new byte[hashesLength(length, pieceLength)]));
        Optional<byte[]> hashes = hashes(found, planned, observer);
        if (hashes.isEmpty()) {
            return new Making.Cancelled();
        }
        byte[] torrent = draft.with(hashes.get());
        return new Making.Made(BString.of(torrent), check(torrent), found.emptyFolders());
    }

    private Optional<byte[]> hashes(Found found, Metainfo planned, Observer observer) throws IOException, Unmakeable {
        try (SourceReader reader = new SourceReader(found.files())) {
            Hashing hashing = new Hashing(reader, planned.layout(), sha1, observer);
            if (!hashing.run(threads)) {
                return Optional.empty();
            }
            reader.checkThatNothingChanged();
            return Optional.of(hashing.hashes());
        }
    }

    /** What no reader would take is not worth reading all its bytes. */
    private static Metainfo check(byte[] torrent) throws Unmakeable {
        Reading reading = MetainfoReader.read(torrent);
        if (reading instanceof Reading.Refused no) {
            throw new Unmakeable("the torrent of it " + no.refusal().sentence());
        }
        return ((Reading.Read) reading).metainfo();
    }

    private static int hashesLength(long length, int pieceLength) throws Unmakeable {
        long pieces = length / pieceLength + (length % pieceLength == 0 ? 0 : 1);
        if (pieces > Integer.MAX_VALUE / PieceHashes.HASH_LENGTH) {
            throw new Unmakeable("it is " + length + " bytes long, too many for pieces of " + pieceLength + " bytes");
        }
        return (int) pieces * PieceHashes.HASH_LENGTH;
    }
}
