package io.github.gavel.engine;

import io.github.gavel.bencode.BString;
import io.github.gavel.engine.disk.Store;
import io.github.gavel.engine.disk.Trouble;
import io.github.gavel.engine.metainfo.Content;
import io.github.gavel.engine.metainfo.MetainfoReader;
import io.github.gavel.engine.metainfo.Reading;
import io.github.gavel.engine.resume.Particulars;
import io.github.gavel.engine.torrent.Knowledge;
import io.github.gavel.engine.torrent.Owner;
import io.github.gavel.engine.torrent.Torrent;
import io.github.gavel.engine.tracker.Counters;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * One torrent that the engine was given: what is known of it, its files, its trackers, and what it does now. It belongs
 * to the reactor's thread.
 */
final class Job implements Owner, Belongings.Listener {
    private static final Logger LOGGER = System.getLogger("io.github.gavel.engine");
    private static final int LOOKS_AGAIN_AFTER = 600;

    private final Household household;
    private final NewTorrent given;
    private final Torrent torrent;
    private final Trackers trackers;
    private final Wants wants;
    private final Past past;
    private final Diary diary = new Diary();
    private Optional<Knowledge> known;
    private Optional<Belongings> belongings = Optional.empty();
    private Optional<Choosing> choosing = Optional.empty();
    private Optional<CompletableFuture<Removed>> leaving = Optional.empty();
    private TorrentState state = new TorrentState.Stopped();
    private CompletableFuture<Void> stopped = CompletableFuture.completedFuture(null);
    private boolean isPaused;
    private long rehashed;
    private int second;
    private int looksAgainFrom;

    Job(NewTorrent given, Household household) {
        this.given = given;
        this.household = household;
        this.known = given.known();
        this.past = new Past(given.added());
        this.wants = new Wants(given.selection(), given.sequential());
        this.torrent = new Torrent(given.hash(), household.reception(), household.around(), this);
        torrent.callEncrypted(given.callsEncrypted());
        this.trackers = new Trackers(
                given.hash(),
                given.sources().trackers(),
                household.identity(),
                household.announcer(),
                household.around().reactor(),
                household.around().random(),
                torrent::add);
    }

    Torrent torrent() {
        return torrent;
    }

    TorrentState state() {
        return state;
    }

    TorrentSnapshot snapshot() {
        return new TorrentSnapshot(
                given.hash(),
                known.map(Knowledge::content),
                given.folder(),
                state,
                torrent.progress(),
                trackers.statuses(),
                wants.choice(),
                totals(),
                rehashed);
    }

    Optional<BString> metadata() {
        return known.map(Knowledge::info);
    }

    /** Does what it is here for, unless it does already. */
    void start() {
        isPaused = false;
        if (!state.isAtRest() || (given.isHeld() && known.isPresent())) {
            return;
        }
        if (known.isPresent()) {
            open(known.get(), false);
        } else {
            state = new TorrentState.FetchingMetadata();
            household.reception().open(torrent);
            torrent.fetchMetadata();
        }
    }

    void announceTo(List<List<URI>> more) {
        trackers.add(more);
    }

    /** Hashes everything that is on the disk, whatever is remembered of it; whoever rested rests again then. */
    void recheck() {
        if (known.isPresent() && leaving.isEmpty()) {
            CompletableFuture<Void> unused = rest(new TorrentState.Stopped());
            open(known.get(), true);
        }
    }

    /** Wants something else of it from now on. */
    void choose(Choice other) {
        wants.choose(other);
        if (known.isPresent() && isActive()) {
            choosing.ifPresent(open -> open.follow(this::follow));
        } else if (known.isPresent() && state.isAtRest()) {
            CompletableFuture<Void> remembered = new CompletableFuture<>();
            afterwards(
                    () -> Belongings.update(household, given.hash(), particulars(), () -> remembered.complete(null)));
            stopped = remembered;
        }
    }

    /** Its owner wants it to rest; done when what is here is remembered and the files are closed. */
    CompletableFuture<Void> stop() {
        isPaused = true;
        return leaving.isPresent() || state.isAtRest() ? stopped : rest(new TorrentState.Stopped());
    }

    /** The program ends; done when what is here is remembered and the files are closed. */
    CompletableFuture<Void> close() {
        return leaving.map(gone -> gone.<Void>thenApply(how -> null))
                .orElseGet(() -> state.isAtRest() ? stopped : rest(new TorrentState.Stopped()));
    }

    /** Done when it is not here any more. */
    CompletableFuture<Removed> remove(boolean withFiles) {
        if (leaving.isEmpty()) {
            part();
            torrent.stop("the torrent was removed");
            leave(Belongings::close);
            state = new TorrentState.Removing();
            Clearance clearance = new Clearance(household, given.hash());
            leaving = Optional.of(clearance.removed());
            afterwards(() -> clearance.begin(known.map(Knowledge::content), given.folder(), withFiles));
        }
        return leaving.get();
    }

    void tick() {
        second++;
        torrent.tick();
        if (isActive()) {
            trackers.tick(this::counters, !(state instanceof TorrentState.Seeding), torrent.hasRoom());
            if (diary.isDue(torrent.received())) {
                keep();
            }
        }
    }

    @Override
    public void fetched(byte[] info) {
        household.disk().crew().push(() -> {
            Reading reading = MetainfoReader.readInfo(info, given.hash());
            household.around().reactor().execute(() -> {
                if (state instanceof TorrentState.FetchingMetadata) {
                    learned(reading);
                }
            });
        });
    }

    @Override
    public void completed() {
        if (state instanceof TorrentState.Downloading) {
            belongings.orElseThrow().confirm(this::confirmed);
        }
    }

    private void confirmed() {
        if (state instanceof TorrentState.Downloading && torrent.isDone()) {
            state = new TorrentState.Seeding();
            past.complete(Instant.now());
            trackers.complete();
            keep();
        }
    }

    /** What somebody else changed is looked at again, once in a while; what is gone is for its owner to look at. */
    @Override
    public void troubled(Trouble trouble) {
        boolean isForeign = trouble.kind() == Trouble.Kind.CHANGED || trouble.kind() == Trouble.Kind.TOO_SHORT;
        if (isActive() && isForeign && second >= looksAgainFrom) {
            LOGGER.log(Level.WARNING, given.hash() + ": " + trouble.sentence() + "; it is checked");
            looksAgainFrom = second + LOOKS_AGAIN_AFTER;
            CompletableFuture<Void> unused = rest(new TorrentState.Stopped());
            open(known.orElseThrow(), false);
        } else if (isActive()) {
            fail(trouble.sentence());
        }
    }

    @Override
    public void unattended(String why) {
        LOGGER.log(Level.INFO, given.hash() + ": its overlay attends to it no more: " + why);
    }

    @Override
    public void recalled(Optional<Particulars> earlier) {
        past.recall(earlier);
        wants.recall(earlier, known.orElseThrow().content());
    }

    @Override
    public void checking(int pieces, int of) {
        state = new TorrentState.Checking(pieces, of);
    }

    @Override
    public void found(Belongings.Found found) {
        rehashed += found.rehashed();
        diary.found(found.partials());
        torrent.found(found.have());
        Content content = known.orElseThrow().content();
        BitSet lacking = wants.plan(content).wanted();
        lacking.andNot(found.have());
        if (wants.areInVain(content)) {
            fail("none of its " + content.layout().entries().size() + " files is one of those that were asked for");
        } else if (isPaused) {
            CompletableFuture<Void> unused = rest(new TorrentState.Stopped());
        } else if (given.isComplete()) {
            serve(lacking);
        } else {
            choosing.orElseThrow().follow(() -> prepare(found.have()));
        }
    }

    @Override
    public void refused(Trouble trouble) {
        if (isActive()) {
            troubled(trouble);
        } else {
            fail(trouble.sentence());
        }
    }

    private void prepare(BitSet have) {
        Belongings open = belongings.orElseThrow();
        BitSet lacking = wants.plan(known.orElseThrow().content()).wanted();
        lacking.andNot(have);
        if (lacking.isEmpty()) {
            move(open.store());
        } else {
            open.prepare(store -> {
                move(store);
                choosing.ifPresent(meanwhile -> meanwhile.follow(this::follow));
            });
        }
    }

    private void serve(BitSet lacking) {
        Content content = known.orElseThrow().content();
        if (lacking.isEmpty()) {
            move(belongings.orElseThrow().store());
        } else {
            long bytes = lacking.stream().mapToLong(content.layout()::lengthOf).sum();
            fail(bytes + " of " + content.layout().length() + " bytes are not in " + given.folder()
                    + ", or are not what they should be; nothing was changed there");
        }
    }

    private void move(Store store) {
        Knowledge knowledge = known.orElseThrow();
        household.reception().open(torrent);
        torrent.move(knowledge, store, wants.plan(knowledge.content()));
        torrent.resume(diary.partials());
        state = torrent.isDone() ? new TorrentState.Seeding() : new TorrentState.Downloading();
        keep();
    }

    private void follow() {
        if (isActive()) {
            torrent.follow(wants.plan(known.orElseThrow().content()));
            if (torrent.isDone()) {
                completed();
            } else {
                state = new TorrentState.Downloading();
            }
            keep();
        }
    }

    private void learned(Reading reading) {
        if (reading instanceof Reading.Read read) {
            Knowledge knowledge = new Knowledge(read.metainfo().content(), read.info());
            known = Optional.of(knowledge);
            if (given.isHeld()) {
                CompletableFuture<Void> unused = rest(new TorrentState.Stopped());
            } else {
                open(knowledge, false);
            }
        } else if (reading instanceof Reading.Refused refused) {
            fail("its metadata is of no use: " + refused.refusal().sentence());
        }
    }

    private void open(Knowledge knowledge, boolean all) {
        state = new TorrentState.Checking(0, 0);
        Belongings opening = new Belongings(household, knowledge.content(), this);
        belongings = Optional.of(opening);
        choosing = Optional.of(new Choosing(wants, knowledge.content().layout(), opening::choose));
        afterwards(() -> opening.open(given.folder(), all, given.isComplete() || given.mayOverwrite()));
    }

    private void fail(String sentence) {
        CompletableFuture<Void> unused = rest(new TorrentState.Failed(sentence));
    }

    private CompletableFuture<Void> rest(TorrentState next) {
        part();
        leave(closing -> torrent.stash(partials -> {
            closing.keep(particulars(), diary.partials(partials, torrent.have()));
            closing.close();
        }));
        torrent.stop("we stop");
        state = next;
        return stopped;
    }

    private void leave(Consumer<Belongings> how) {
        belongings.ifPresent(closing -> {
            stopped = CompletableFuture.allOf(stopped, closing.closed());
            how.accept(closing);
        });
        belongings = Optional.empty();
        choosing = Optional.empty();
    }

    private void part() {
        household.reception().close(torrent);
        if (isActive()) {
            trackers.stop(counters());
        }
    }

    private boolean isActive() {
        return state instanceof TorrentState.FetchingMetadata
                || state instanceof TorrentState.Downloading
                || state instanceof TorrentState.Seeding;
    }

    private void keep() {
        diary.kept(torrent.received());
        belongings.ifPresent(open -> open.keep(particulars(), diary.partials(List.of(), torrent.have())));
    }

    private Particulars particulars() {
        return Past.particulars(totals(), given.folder(), wants.choice(), isPaused);
    }

    private Totals totals() {
        return past.with(torrent.sent(), torrent.received());
    }

    private Counters counters() {
        long left = known.map(Knowledge::content)
                .map(content -> content.layout().length() - content.layout().lengthOf(torrent.have()))
                .orElse(1L);
        return new Counters(torrent.sent(), torrent.received(), left);
    }

    private void afterwards(Runnable then) {
        CompletableFuture<Void> unused =
                stopped.thenRun(() -> household.around().reactor().execute(then));
    }
}
