package io.github.gavel.engine;

import io.github.gavel.engine.disk.Trouble;
import io.github.gavel.engine.metainfo.Layout;
import io.github.gavel.engine.resume.ForeignFile;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Whether a torrent would do harm to files that were there before it. */
final class Objection {
    private Objection() {}

    /**
     * None if nothing will be written, or if some of the torrent is there, so that the files are meant to be it, unless
     * one would be cut.
     *
     * @param have the pieces that are in the files
     */
    static Optional<Trouble> to(List<ForeignFile> foreign, BitSet have, Layout layout) {
        if (have.cardinality() == layout.pieces()) {
            return Optional.empty();
        }
        Optional<ForeignFile> tooLong =
                foreign.stream().filter(ForeignFile::isTooLong).findFirst();
        Optional<ForeignFile> other = have.isEmpty() ? foreign.stream().findFirst() : Optional.empty();
        return tooLong.map(file -> trouble(
                        file,
                        " and has " + file.size() + " bytes where the torrent has "
                                + file.entry().length()))
                .or(() -> other.map(file -> trouble(file, ", and no whole piece of the torrent is")));
    }

    private static Trouble trouble(ForeignFile file, String how) {
        return new Trouble(
                Trouble.Kind.IN_THE_WAY,
                file.entry().path().orElseThrow() + " is there already" + how
                        + "; it is only written over if that is asked for");
    }
}
