package io.github.gavel.engine;

import io.github.gavel.engine.disk.Disk;
import io.github.gavel.engine.disk.Excuse;
import io.github.gavel.engine.disk.Notes;
import io.github.gavel.engine.disk.Outcome;
import io.github.gavel.engine.disk.Trouble;
import io.github.gavel.engine.metainfo.Content;
import io.github.gavel.engine.metainfo.InfoHash;
import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The end of a torrent whose files nobody has open: what nobody needs any more is deleted, and what is remembered of it
 * is forgotten.
 */
final class Clearance {
    private final Household household;
    private final InfoHash hash;
    private final CompletableFuture<Removed> removed = new CompletableFuture<>();

    Clearance(Household household, InfoHash hash) {
        this.household = household;
        this.hash = hash;
    }

    CompletableFuture<Removed> removed() {
        return removed;
    }

    /** @param content empty if nobody knows it, so that there is no file */
    void begin(Optional<Content> content, Path folder, boolean withFiles) {
        if (content.isEmpty()) {
            forget(new Outcome.Done());
            return;
        }
        BitSet all = new BitSet();
        all.set(0, content.get().layout().entries().size());
        boolean isTaken = household
                .disk()
                .open(content.get(), folder, all, Notes.NONE, household.around().reactor(), opening -> {
                    if (opening instanceof Disk.Opening.Opened opened) {
                        opened.store().remove(withFiles, this::forget);
                    } else if (opening instanceof Disk.Opening.Refused refused) {
                        forget(withFiles ? new Outcome.Failed(refused.trouble()) : new Outcome.Done());
                    }
                });
        if (!isTaken) {
            end(new Removed.Left("we stop"));
        }
    }

    private void forget(Outcome files) {
        boolean isTaken = household.disk().crew().push(() -> {
            Removed answer = forgotten(files);
            household.around().reactor().execute(() -> end(answer));
        });
        if (!isTaken) {
            end(new Removed.Left("we stop"));
        }
    }

    private Removed forgotten(Outcome files) {
        try {
            household.vault().forget(hash);
        } catch (IOException | RuntimeException failure) {
            return new Removed.Left("could not forget it: " + Excuse.of(failure));
        }
        return files instanceof Outcome.Failed failed ? left(failed.trouble()) : new Removed.Gone();
    }

    private static Removed left(Trouble trouble) {
        return new Removed.Left(trouble.sentence());
    }

    private void end(Removed answer) {
        removed.complete(answer);
    }
}
