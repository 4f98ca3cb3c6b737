package io.github.gavel.engine;

import io.github.gavel.engine.disk.Trouble;
import io.github.gavel.engine.resume.Stranger;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Whether files that were there before are in the way of a torrent. */
final class Strangers {
    private Strangers() {}

    /** @param have the pieces that are in the files */
    static Optional<Trouble> objection(List<Stranger> strangers, BitSet have) {
        Optional<Stranger> tooLong =
                strangers.stream().filter(Stranger::isTooLong).findFirst();
        Optional<Stranger> foreign = have.isEmpty() ? strangers.stream().findFirst() : Optional.empty();
        return tooLong.map(file -> trouble(
                        file,
                        " and has " + file.size() + " bytes where the torrent has "
                                + file.entry().length()))
                .or(() -> foreign.map(file -> trouble(file, " and holds nothing of the torrent")));
    }

    private static Trouble trouble(Stranger file, String how) {
        return new Trouble(
                Trouble.Kind.IN_THE_WAY,
                file.entry().path().orElseThrow() + " is there already" + how
                        + "; it is only written over if that is asked for");
    }
}
