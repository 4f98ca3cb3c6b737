package io.github.gavel.engine.disk;

import io.github.gavel.engine.paths.Inside;
import io.github.gavel.engine.paths.SafePath;
import io.github.gavel.engine.paths.Spot;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the files of all torrents stand on. Nothing is opened or made here but below its torrent's folder. */
record Ground(Medium medium, Handles handles, Diagnosis diagnosis) {
    static Ground of(Medium medium, int openFiles) {
        return new Ground(medium, new Handles(medium, openFiles), new Diagnosis(medium));
    }

    Handles.Use use(Path folder, Path file) throws IOException {
        return handles.use(file, false, () -> check(folder, file));
    }

    /** Makes the file, and the folders between {@code folder} and it, if they are not there. */
    Handles.Use useForWriting(Path folder, Path file) throws IOException {
        return handles.use(file, true, () -> makeWay(folder, file));
    }

    /** Makes the folders between {@code folder}, which must be there, and a file. */
    void makeWay(Path folder, Path file) throws IOException {
        if (!medium.isFolder(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        List<String> names = names(folder, file);
        if (names.size() > 1) {
            require(Inside.of(folder).prepare(new SafePath(names), medium::createFolder));
        }
    }

    /** What lies in the folder itself has no way to it; that it is a plain file is looked at when it is opened. */
    void check(Path folder, Path file) throws IOException {
        List<String> names = names(folder, file);
        if (names.size() > 1 && medium.isFolder(folder)) {
            require(Inside.of(folder).look(new SafePath(names)));
        }
    }

    private static List<String> names(Path folder, Path file) {
        List<String> names = new ArrayList<>();
        folder.relativize(file).forEach(name -> names.add(name.toString()));
        return names;
    }

    private static void require(Spot spot) throws Broken {
        if (spot instanceof Spot.Refused refused) {
            throw new Broken(new Trouble(Trouble.Kind.IN_THE_WAY, refused.sentence()));
        }
    }
}
