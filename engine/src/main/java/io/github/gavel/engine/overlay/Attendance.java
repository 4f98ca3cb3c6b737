package io.github.gavel.engine.overlay;

import io.github.gavel.engine.wire.Block;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One torrent and whoever attends to it, each on a thread of its own: events go one way and orders the other, in order,
 * and neither side ever waits. Whoever cannot keep up is dismissed. But for {@link #order}, it belongs to the torrent's
 * thread.
 */
public final class Attendance {
    static final int MOST_WAITING = 100_000;
    static final int PATIENCE = 30;

    private static final int ENOUGH = 256;
    private static final int BLOCKS_AN_EVENT = 16;

    private final OverlayThread thread;
    private final Executor owner;
    private final Listener listener;
    private final Set<Deed> followed = EnumSet.allOf(Deed.class);
    private News news = new News();
    private boolean isTelling;
    private final AtomicInteger untold = new AtomicInteger();
    private final AtomicLong told = new AtomicLong();
    private final Queue<Runnable> orders = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicBoolean isComing = new AtomicBoolean();
    private volatile boolean isOver;
    private volatile boolean isDismissed;
    private Optional<Attendant> attendant = Optional.empty();
    private long toldBefore;
    private int silent;

    /** Whom the torrent's thread tells who attends, and once at most that nobody does although the torrent goes on. */
    public interface Listener {
        /** The overlay does, and all that it ordered when it was asked has been done. */
        void attended();

        /** The overlay does not want to. */
        void declined();

        /** Why an attendant was sent away, in words that follow its name. */
        void dismissed(String why);
    }

    private Attendance(OverlayThread thread, Executor owner, Listener listener) {
        this.thread = thread;
        this.owner = owner;
        this.listener = listener;
    }

    /**
     * Asks an overlay to attend to a torrent; what happens meanwhile is told when it does. One that hangs is not asked.
     *
     * @param owner the torrent's thread
     * @param controls what an attendant can do, made of a way to get it done on the torrent's thread
     */
    public static Attendance begin(
            OverlayThread thread,
            Subject torrent,
            Executor owner,
            Function<Consumer<Runnable>, Controls> controls,
            Listener listener) {
        Attendance begun = new Attendance(thread, owner, listener);
        if (thread.isHanging()) {
            owner.execute(() -> begun.leave(listener::declined));
            return begun;
        }
        Controls given = controls.apply(begun::order);
        begun.untold.incrementAndGet();
        thread.run(() -> {
            begun.attempt(() -> begun.attend(torrent, given));
            begun.told.incrementAndGet();
            begun.untold.decrementAndGet();
        });
        return begun;
    }

    private void attend(Subject torrent, Controls controls) {
        attendant = thread.attend(torrent, controls);
        if (attendant.isEmpty()) {
            owner.execute(() -> leave(listener::declined));
        } else {
            Set<Deed> wanted = attendant.get().follows();
            order(() -> {
                followed.retainAll(wanted);
                listener.attended();
            });
        }
    }

    /**
     * What happens in one turn of the torrent's thread is told at once.
     *
     * @param heard run, on the overlay's thread, when it has been told
     */
    public void tell(Event event, Runnable heard) {
        mention(event, heard);
        hurry();
    }

    /** Tells it with the next thing that is told, or when there is enough to tell, and within a second. */
    public void mention(Event event) {
        mention(event, Attendance::nothing);
    }

    /** The same of a block: {@code heard} is run when it has been told, the same for all deeds of a kind to a peer. */
    public void mention(ConnectionId peer, Deed deed, Block block, Runnable heard) {
        if (!isOver && !isDismissed && follows(deed)) {
            news.add(peer, deed, block, heard);
            grown();
        }
    }

    /** Whether whoever attends wants to know of such deeds; it is not known before it attends. */
    public boolean follows(Deed deed) {
        return followed.contains(deed);
    }

    /** Tells at once what was mentioned so far, if blocks of a peer were held. */
    public void hurryFor(ConnectionId peer) {
        if (news.tellsOfHeld(peer)) {
            hurry();
        }
    }

    /** Tells at once what was mentioned so far. */
    public void hurry() {
        if (!isTelling && !news.isEmpty()) {
            isTelling = true;
            owner.execute(this::tellAll);
        }
    }

    private void mention(Event event, Runnable heard) {
        if (!isOver && !isDismissed) {
            news.add(event, heard);
            grown();
        }
    }

    private void grown() {
        if (news.events() + news.blocks() >= ENOUGH) {
            hurry();
        }
        if (behind() > MOST_WAITING) {
            dismissSoon("it is " + behind() + " events behind");
        }
    }

    private static void nothing() {}

    /** A second is over. */
    public void tick() {
        tellAll();
        long now = told.get();
        silent = now == toldBefore && behind() > 0 ? silent + 1 : 0;
        toldBefore = now;
        if (silent >= PATIENCE && !isOver) {
            thread.hangs();
            dismissSoon("it has said nothing for " + PATIENCE + " s to what it was told");
        }
    }

    /** The torrent moves no more pieces. */
    public void end() {
        if (!isOver && !isDismissed) {
            news.add(new Event.Ended("the torrent rests"), Attendance::nothing);
            tellAll();
        }
        isOver = true;
    }

    private int behind() {
        return untold.get() + weight(news);
    }

    private void tellAll() {
        isTelling = false;
        if (!news.isEmpty()) {
            News all = news;
            news = new News();
            untold.addAndGet(weight(all));
            thread.run(() -> tellNow(all));
        }
    }

    private void tellNow(News all) {
        try {
            all.tell(this::tellNow);
        } finally {
            untold.addAndGet(-weight(all));
        }
    }

    /** Of blocks, as many as a usual piece has count as one event. */
    private static int weight(News some) {
        return some.events() + some.blocks() / BLOCKS_AN_EVENT;
    }

    private void tellNow(Event event) {
        if (!isDismissed && attendant.isPresent()) {
            try {
                attendant.get().told(event);
            } catch (RuntimeException | Error fault) {
                dismissSoon("it threw " + fault);
            }
        }
        told.incrementAndGet();
    }

    private void order(Runnable what) {
        if (isOver || isDismissed) {
            return;
        }
        if (waiting.incrementAndGet() > MOST_WAITING) {
            dismissSoon("it gave more than " + MOST_WAITING + " orders at once");
            return;
        }
        orders.add(what);
        come();
    }

    private void come() {
        if (isComing.compareAndSet(false, true)) {
            owner.execute(this::obey);
        }
    }

    /**
     * Does as many as there are now: those that come meanwhile wait behind what others want of the torrent's thread.
     */
    private void obey() {
        isComing.set(false);
        for (int left = waiting.get(); left > 0; left--) {
            Runnable what = orders.poll();
            if (what == null) {
                return;
            }
            waiting.decrementAndGet();
            if (!isOver && !isDismissed) {
                attempt(what);
            }
        }
        if (!orders.isEmpty()) {
            come();
        }
    }

    private void attempt(Runnable what) {
        try {
            what.run();
        } catch (RuntimeException | Error fault) {
            dismissSoon("it threw " + fault);
        }
    }

    private void dismissSoon(String why) {
        if (!isDismissed) {
            isDismissed = true;
            owner.execute(() -> leave(() -> {
                listener.dismissed(why);
                thread.run(() -> attempt(() -> attendant.ifPresent(one -> one.told(new Event.Ended(why)))));
            }));
        }
    }

    private void leave(Runnable last) {
        if (!isOver) {
            isOver = true;
            isDismissed = true;
            news = new News();
            last.run();
        }
    }
}
