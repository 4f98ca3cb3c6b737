package io.github.gavel.engine.resume;

import io.github.gavel.engine.disk.Look;
import io.github.gavel.engine.disk.Stamp;
import io.github.gavel.engine.metainfo.Content;
import io.github.gavel.engine.metainfo.Entry;
import io.github.gavel.engine.metainfo.Layout;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Compares what is remembered of a torrent with how its files look. A file is as it should be if it looks as when the
 * memory was written, or if the journals say who wrote to it since: then it is not older than that, not shorter, and
 * not newer than the journals. Of any other file all pieces are checked, and of a file that is gone none is had.
 */
final class Comparison {
    /** A mark is written before what it is about; so much later that may end on a slow disk. */
    private static final long SLACK = TimeUnit.SECONDS.toNanos(10);

    private final Layout layout;
    private final Holdings holdings;
    private final List<Journal> journals;
    private final List<Look> looks;
    private final BitSet have;
    private final BitSet recheck = new BitSet();
    private final BitSet gone = new BitSet();
    private final BitSet touched = new BitSet();
    private final BitSet written = new BitSet();
    private final List<ForeignFile> foreign = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    private Comparison(Layout layout, Holdings holdings, List<Journal> journals, List<Look> looks) {
        this.layout = layout;
        this.holdings = holdings;
        this.journals = journals;
        this.looks = looks;
        this.have = holdings.have();
    }

    static Recollection of(Content content, Recalled recalled, List<Look> looks, Boot boot) {
        Layout layout = content.layout();
        Optional<Holdings> known = recalled.memory()
                .flatMap(Memory::holdings)
                .filter(holdings -> holdings.pieces() == layout.pieces()
                        && holdings.stamps().size() == looks.size());
        Holdings nothing = new Holdings(
                layout.pieces(), new BitSet(), Collections.nCopies(looks.size(), Optional.empty()), List.of());
        List<Journal> journals = known.isPresent() ? recalled.journals() : List.of();
        Comparison comparison = new Comparison(layout, known.orElse(nothing), journals, looks);
        recalled.complaint().ifPresent(comparison.remarks::add);
        comparison.follow(boot);
        for (int file = 0; file < layout.entries().size(); file++) {
            comparison.compare(file);
        }
        return comparison.result();
    }

    /** What the journals say; it is certain only in the boot in which they were written. */
    private void follow(Boot boot) {
        boolean isCertain = journals.stream().noneMatch(Journal::isDoubtful);
        for (Journal journal : journals) {
            have.or(journal.written());
            have.andNot(journal.unfinished());
            recheck.andNot(journal.written());
            recheck.or(journal.unfinished());
            if (!isCertain || !journal.boot().isSame(boot)) {
                recheck.or(journal.written());
            }
            touched.or(journal.touched());
            written.or(journal.written());
        }
    }

    private void compare(int file) {
        Entry entry = layout.entries().get(file);
        if (!entry.isWritten() || entry.length() == 0) {
            return;
        }
        Look look = looks.get(file);
        Look parts = looks.get(looks.size() - 1);
        if (!look.apart()) {
            compare(file, entry, look.stamp());
        } else if (holdings.stamps().get(file).isPresent()) {
            isGone(entry);
        } else if (parts.stamp().isEmpty()) {
            mark(gone, entry);
        } else if (!isPartFileRight(parts.stamp().get())) {
            mark(recheck, entry);
        }
    }

    private void compare(int file, Entry entry, Optional<Stamp> now) {
        Optional<Stamp> then = holdings.stamps().get(file);
        if (now.isEmpty()) {
            if (then.isPresent() || intersects(have, entry) || intersects(written, entry)) {
                isGone(entry);
            }
        } else if (!now.equals(then) && !isExplained(entry, then, now.get())) {
            mark(recheck, entry);
            boolean isOurs = then.isPresent() && now.get().size() <= entry.length();
            if (!isOurs && now.get().size() > 0) {
                foreign.add(new ForeignFile(entry, now.get().size()));
            }
            then.ifPresent(known -> remarks.add(entry.path().orElseThrow() + " was changed since; it is checked"));
        }
    }

    private void isGone(Entry entry) {
        mark(gone, entry);
        remarks.add(entry.path().orElseThrow() + " is not there any more");
    }

    private boolean isExplained(Entry entry, Optional<Stamp> then, Stamp now) {
        int lastWritten = written.previousSetBit(last(entry));
        long end = lastWritten < first(entry)
                ? 0
                : Math.min(entry.end(), layout.offsetOf(lastWritten) + layout.lengthOf(lastWritten)) - entry.offset();
        return intersects(touched, entry) && now.size() >= end && now.size() <= entry.length() && isOurs(then, now);
    }

    private boolean isPartFileRight(Stamp now) {
        Optional<Stamp> then = holdings.stamps().get(looks.size() - 1);
        return then.equals(Optional.of(now)) || (!touched.isEmpty() && isOurs(then, now));
    }

    private boolean isOurs(Optional<Stamp> then, Stamp now) {
        long newest = journals.stream().mapToLong(Journal::modified).max().orElse(0);
        return now.modified() <= newest + SLACK
                && then.map(before -> now.size() >= before.size() && now.modified() >= before.modified())
                        .orElse(true);
    }

    private Recollection result() {
        recheck.clear(layout.pieces(), Math.max(layout.pieces(), recheck.length()));
        recheck.andNot(gone);
        have.clear(layout.pieces(), Math.max(layout.pieces(), have.length()));
        have.andNot(gone);
        have.andNot(recheck);
        List<Partial> partials = holdings.partials().stream()
                .filter(partial -> partial.piece() >= 0 && partial.piece() < layout.pieces())
                .filter(partial ->
                        !have.get(partial.piece()) && !recheck.get(partial.piece()) && !gone.get(partial.piece()))
                .toList();
        return new Recollection(have, recheck, partials, foreign, remarks);
    }

    private int first(Entry entry) {
        return (int) (entry.offset() / layout.pieceLength());
    }

    private int last(Entry entry) {
        return (int) ((entry.end() - 1) / layout.pieceLength());
    }

    private void mark(BitSet pieces, Entry entry) {
        pieces.set(first(entry), last(entry) + 1);
    }

    private boolean intersects(BitSet pieces, Entry entry) {
        int next = pieces.nextSetBit(first(entry));
        return next >= 0 && next <= last(entry);
    }
}
