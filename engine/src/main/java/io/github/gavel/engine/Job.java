package io.github.gavel.engine;

import io.github.gavel.engine.disk.Store;
import io.github.gavel.engine.disk.Trouble;
import io.github.gavel.engine.metainfo.Content;
import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.engine.metainfo.MetainfoReader;
import io.github.gavel.engine.metainfo.Reading;
import io.github.gavel.engine.resume.Partial;
import io.github.gavel.engine.resume.Particulars;
import io.github.gavel.engine.torrent.Knowledge;
import io.github.gavel.engine.torrent.Owner;
import io.github.gavel.engine.torrent.Progress;
import io.github.gavel.engine.torrent.Torrent;
import io.github.gavel.engine.tracker.Counters;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * One torrent that the engine was given: what is known of it, its files, its trackers, and what it does now. It belongs
 * to the reactor's thread.
 */
final class Job implements Owner, Belongings.Listener {
    private static final int SECONDS_UNTIL_KEPT = 60;

    private final Household household;
    private final NewTorrent given;
    private final Torrent torrent;
    private final Trackers trackers;
    private Optional<Knowledge> known;
    private Optional<Belongings> belongings = Optional.empty();
    private TorrentState state = new TorrentState.Stopped();
    private Optional<Instant> completed = Optional.empty();
    private CompletableFuture<Void> stopped = CompletableFuture.completedFuture(null);
    private long receivedWhenKept;
    private int secondsUnkept;

    Job(NewTorrent given, Household household) {
        this.given = given;
        this.household = household;
        this.known = given.known();
        this.torrent = new Torrent(given.hash(), household.reception(), household.around(), this);
        this.trackers = new Trackers(
                given.hash(),
                given.sources().trackers(),
                household.identity(),
                household.announcer(),
                household.around().reactor(),
                household.around().random(),
                torrent::add);
    }

    InfoHash hash() {
        return given.hash();
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
                trackers.statuses());
    }

    void start() {
        if (known.isPresent()) {
            open(known.get(), false);
        } else {
            state = new TorrentState.FetchingMetadata();
            household.reception().open(torrent);
            torrent.fetchMetadata();
        }
    }

    /** Hashes everything that is on the disk, whatever is remembered of it. */
    void recheck() {
        known.ifPresent(knowledge -> {
            CompletableFuture<Void> unused = stop(new TorrentState.Stopped());
            open(knowledge, true);
        });
    }

    /** Done when what is here is remembered and the files are closed. */
    CompletableFuture<Void> stop(TorrentState next) {
        part();
        CompletableFuture<Void> closing = new CompletableFuture<>();
        belongings.ifPresentOrElse(open -> leave(open, next, closing), () -> closing.complete(null));
        belongings = Optional.empty();
        torrent.stop("we stop");
        state = next;
        stopped = closing;
        return closing;
    }

    private void leave(Belongings open, TorrentState next, CompletableFuture<Void> closing) {
        torrent.stash(partials -> {
            boolean unused = open.keep(particulars(next), partials, outcome -> {});
            open.close(() -> closing.complete(null));
        });
    }

    void remove(boolean withFiles) {
        part();
        torrent.stop("the torrent was removed");
        belongings.ifPresent(open -> open.remove(withFiles));
        belongings = Optional.empty();
        state = new TorrentState.Stopped();
    }

    void tick() {
        torrent.tick();
        if (isActive()) {
            trackers.tick(counters(), state instanceof TorrentState.Seeding ? false : torrent.isHungry());
            keepNowAndThen();
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
        state = new TorrentState.Seeding();
        completed = Optional.of(Instant.now());
        trackers.complete();
        keep();
    }

    @Override
    public void troubled(Trouble trouble) {
        if (isActive()) {
            fail(trouble.sentence());
        }
    }

    @Override
    public void parted(InetSocketAddress peer, String why) {}

    @Override
    public void checking(int pieces, int of) {
        state = new TorrentState.Checking(pieces, of);
    }

    @Override
    public void opened(Store store, BitSet have, List<Partial> partials) {
        Knowledge knowledge = known.orElseThrow();
        BitSet all = new BitSet();
        all.set(0, knowledge.content().layout().pieces());
        state = have.equals(all) ? new TorrentState.Seeding() : new TorrentState.Downloading();
        household.reception().open(torrent);
        torrent.move(knowledge, store, have, all, given.sequential());
        torrent.resume(partials);
        keep();
    }

    @Override
    public void refused(Trouble trouble) {
        fail(trouble.sentence());
    }

    private void learned(Reading reading) {
        if (reading instanceof Reading.Read read) {
            Knowledge knowledge = new Knowledge(read.metainfo().content(), read.info());
            known = Optional.of(knowledge);
            open(knowledge, false);
        } else if (reading instanceof Reading.Refused refused) {
            fail("its metadata is of no use: " + refused.refusal().sentence());
        }
    }

    private void open(Knowledge knowledge, boolean all) {
        Content content = knowledge.content();
        BitSet files = new BitSet();
        files.set(0, content.layout().entries().size());
        state = new TorrentState.Checking(0, 0);
        Belongings opening = new Belongings(household, content, this);
        belongings = Optional.of(opening);
        CompletableFuture<Void> unused = stopped.thenRun(
                () -> household.around().reactor().execute(() -> opening.open(given.folder(), files, all)));
    }

    private void fail(String sentence) {
        CompletableFuture<Void> unused = stop(new TorrentState.Failed(sentence));
    }

    private void part() {
        household.reception().close(torrent);
        if (isActive()) {
            trackers.stop(counters());
        }
    }

    private boolean isActive() {
        return !state.isAtRest() && !(state instanceof TorrentState.Checking);
    }

    private void keepNowAndThen() {
        secondsUnkept++;
        if (secondsUnkept >= SECONDS_UNTIL_KEPT && torrent.progress().received() > receivedWhenKept) {
            keep();
        }
    }

    private void keep() {
        secondsUnkept = 0;
        receivedWhenKept = torrent.progress().received();
        belongings.ifPresent(open -> {
            boolean unused = open.keep(particulars(state), List.of(), outcome -> {});
        });
    }

    private Particulars particulars(TorrentState now) {
        Progress progress = torrent.progress();
        return new Particulars(
                given.folder().toString(),
                List.of(),
                progress.sent(),
                progress.received(),
                given.added(),
                completed,
                now.isAtRest());
    }

    private Counters counters() {
        Progress progress = torrent.progress();
        long left = known.map(knowledge -> left(knowledge.content(), progress.have()))
                .orElse(1L);
        return new Counters(progress.sent(), progress.received(), left);
    }

    private static long left(Content content, BitSet have) {
        long here = have.stream().mapToLong(content.layout()::lengthOf).sum();
        return content.layout().length() - here;
    }
}
