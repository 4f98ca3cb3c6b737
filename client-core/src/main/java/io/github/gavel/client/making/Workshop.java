package io.github.gavel.client.making;

import io.github.gavel.client.text.Harmless;
import io.github.gavel.engine.create.Making;
import io.github.gavel.engine.create.Observer;
import io.github.gavel.engine.create.TorrentMaker;
import io.github.gavel.engine.create.WholeFile;
import io.github.gavel.engine.create.Wishes;
import io.github.gavel.engine.disk.Excuse;
import io.github.gavel.engine.hash.Sha1;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Makes a torrent and writes it down, or says why not. */
public final class Workshop {
    private static final int COLUMNS = 100;

    private Workshop() {}

    /** What the torrent of something is called unless somebody says otherwise. */
    public static Path fileFor(Path source) {
        Path name = source.toAbsolutePath().normalize().getFileName();
        return Path.of(Optional.ofNullable(name).map(Path::toString).orElse("all") + ".torrent");
    }

    /** Reads all of {@code source}; there is no file at {@code target} before, and a whole one or none afterwards. */
    public static Making make(Path source, Path target, Wishes wishes, Observer observer) {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return unwritable(target, "there is such a file already");
        }
        TorrentMaker maker = new TorrentMaker(
                Sha1.racing(Runnable::run)::begin, Runtime.getRuntime().availableProcessors());
        Making making = maker.make(source, wishes, observer);
        return making instanceof Making.Made made ? written(target, made) : making;
    }

    private static Making written(Path target, Making.Made made) {
        try {
            WholeFile.write(target, made.torrent());
            return made;
        } catch (FileAlreadyExistsException there) {
            return unwritable(target, "there is such a file already");
        } catch (NoSuchFileException missing) {
            return unwritable(target, "there is no such folder");
        } catch (AccessDeniedException closed) {
            return unwritable(target, "this folder may not be written to");
        } catch (IOException unwritten) {
            return unwritable(target, "cannot be written: " + Excuse.of(unwritten));
        }
    }

    private static Making unwritable(Path target, String why) {
        return new Making.Refused(Harmless.shortened(target.toString(), COLUMNS) + ": " + why);
    }
}
