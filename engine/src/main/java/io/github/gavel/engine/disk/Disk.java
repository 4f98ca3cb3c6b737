package io.github.gavel.engine.disk;

import io.github.gavel.engine.hash.Sha1;
import io.github.gavel.engine.metainfo.Content;
import io.github.gavel.engine.paths.RealPath;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.BitSet;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** The disk side of an engine: what the stores of all torrents share. */
public final class Disk {
    private final DiskSettings settings;
    private final Sha1 sha1;
    private final Crew crew;
    private final Ground ground;
    private final Buffers buffers;
    private final Buffers readAhead;
    private final Spans spans;
    private final Claims claims = new Claims();
    private final Turns checks = new Turns();
    private final AtomicLong saving = new AtomicLong();

    public Disk(DiskSettings settings, Sha1 sha1, Medium medium) {
        this.settings = settings;
        this.sha1 = sha1;
        this.crew = new Crew(settings.threads(), settings.waiting());
        this.ground = Ground.of(medium, settings.openFiles());
        this.buffers = new Buffers(settings.buffered());
        this.readAhead = new Buffers(settings.readAhead());
        this.spans = new Spans(readAhead, crew);
    }

    /** What became of opening a torrent's files. */
    public sealed interface Opening {
        record Opened(Store store) implements Opening {}

        record Refused(Trouble trouble) implements Opening {}
    }

    /**
     * Looks at a torrent's files, and changes nothing on the disk.
     *
     * @param wanted the files to be kept, by the numbers of their entries
     * @param reactor where all answers of this store are told
     * @return false if the crew has stopped, so that nothing will be told
     */
    public boolean open(
            Content content, Path folder, BitSet wanted, Notes notes, Executor reactor, Consumer<Opening> then) {
        BitSet chosen = (BitSet) wanted.clone();
        return crew.push(() -> {
            Opening opening = Faults.caught(() -> open(content, folder, chosen, notes, reactor), Opening.Refused::new);
            reactor.execute(() -> then.accept(opening));
        });
    }

    private Opening open(Content content, Path folder, BitSet wanted, Notes notes, Executor reactor) {
        Path real = RealPath.of(folder);
        Optional<Claims.Taken> taken = claims.claim(real, content);
        if (taken.isPresent()) {
            String sentence = taken.get().path() + " belongs to another torrent, "
                    + taken.get().owner();
            return new Opening.Refused(new Trouble(Trouble.Kind.TAKEN, sentence));
        }
        Opening opening = Faults.caught(() -> settled(content, real, wanted, notes, reactor), Opening.Refused::new);
        if (opening instanceof Opening.Refused) {
            claims.release(real, content);
        }
        return opening;
    }

    private Opening settled(Content content, Path real, BitSet wanted, Notes notes, Executor reactor) {
        Store store = new Store(this, content, new Whereabouts(content, real), notes, reactor);
        try {
            store.settle(wanted);
        } catch (Broken failure) {
            return new Opening.Refused(failure.trouble());
        }
        return new Opening.Opened(store);
    }

    /** Memory for pieces on their way to the disk. */
    public Buffers buffers() {
        return buffers;
    }

    /** For whatever else of the engine blocks. */
    public Crew crew() {
        return crew;
    }

    /** Finishes what was begun, within {@code patience}, and closes all files. Whether everything was finished. */
    public boolean stop(Duration patience) throws InterruptedException {
        boolean finished = crew.stop(patience);
        try {
            ground.handles().close(every -> true);
        } catch (IOException lost) {
            return false;
        }
        return finished;
    }

    DiskSettings settings() {
        return settings;
    }

    Sha1 sha1() {
        return sha1;
    }

    Ground ground() {
        return ground;
    }

    Buffers readAhead() {
        return readAhead;
    }

    Spans spans() {
        return spans;
    }

    Turns checks() {
        return checks;
    }

    AtomicLong saving() {
        return saving;
    }

    void release(Path folder, Content content) {
        claims.release(folder, content);
    }
}
