package io.github.gavel.client.library;

import io.github.gavel.client.money.WorkingWallet;
import io.github.gavel.client.settings.SeedingGoal;
import io.github.gavel.client.settings.Settings;
import io.github.gavel.engine.Choice;
import io.github.gavel.engine.limits.Bandwidth;
import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.speed.market.Wish;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The torrents of a user and a client at work on them. For any number of callers, none of whom waits for a disk. */
public final class Library implements AutoCloseable {
    private static final int PATIENCE = 10;

    private final ScheduledExecutorService thread;
    private final ExecutorService till = Executors.newSingleThreadExecutor(work -> daemon(work, "library-till"));
    private final Desk desk;

    private Library(ScheduledExecutorService thread, Desk desk) {
        this.thread = thread;
        this.desk = desk;
    }

    /**
     * Goes on with everything that there was, which is not checked again.
     *
     * @throws IOException if another program is at work on it; its message is a sentence
     */
    public static Library start(Surroundings around) throws IOException {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "library"));
        try {
            Desk desk = Desk.open(around, thread);
            Future<?> unused =
                    thread.scheduleWithFixedDelay(desk::look, 0, around.tick().toMillis(), TimeUnit.MILLISECONDS);
            return new Library(thread, desk);
        } catch (IOException | RuntimeException refused) {
            thread.shutdown();
            throw refused;
        }
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    public LibrarySnapshot latest() {
        return desk.latest();
    }

    /** Tells each snapshot that differs from the one before, on the library's own thread. */
    public void follow(Consumer<LibrarySnapshot> follower) {
        desk.follow(follower);
    }

    /** Takes the bytes of a torrent file over. */
    public CompletableFuture<Answer<InfoHash>> add(byte[] torrent, Manner manner) {
        byte[] own = torrent.clone();
        return ask(() -> desk.add(Given.of(own), manner));
    }

    public CompletableFuture<Answer<InfoHash>> add(String magnet, Manner manner) {
        return ask(() -> desk.add(Given.ofLink(magnet), manner));
    }

    /** Reads the bytes of a torrent file, which is then here to be looked at and not to be worked on. */
    public CompletableFuture<Answer<Look>> look(byte[] torrent) {
        byte[] own = torrent.clone();
        return ask(() -> desk.look(Given.of(own)));
    }

    /** Asks peers what a link means, and nothing else. */
    public CompletableFuture<Answer<Look>> look(String magnet) {
        return ask(() -> desk.look(Given.ofLink(magnet)));
    }

    /** Adds what somebody looked at. */
    public CompletableFuture<Answer<InfoHash>> take(InfoHash hash, Manner manner) {
        return ask(() -> Answer.done(desk.take(hash, manner))).thenCompose(Library::opened);
    }

    private static <T> CompletableFuture<Answer<T>> opened(Answer<CompletableFuture<Answer<T>>> answer) {
        return answer instanceof Answer.Done<CompletableFuture<Answer<T>>> done
                ? done.value()
                : CompletableFuture.completedFuture(
                        Answer.refused(((Answer.Refused<CompletableFuture<Answer<T>>>) answer).reason()));
    }

    /** One that was looked at and is here already may name trackers that are asked too from now on. */
    public CompletableFuture<Answer<Entry>> merge(InfoHash hash) {
        return ask(() -> desk.merge(hash));
    }

    /** Nobody wants what was looked at; nothing is left of it. */
    public CompletableFuture<Answer<InfoHash>> letGo(InfoHash hash) {
        return ask(() -> {
            desk.letGo(hash);
            return Answer.done(hash);
        });
    }

    public CompletableFuture<Answer<Entry>> pause(InfoHash hash) {
        return ask(() -> desk.order(hash, orders -> orders.with(Wanted.PAUSED)));
    }

    /** Also tries again what failed. */
    public CompletableFuture<Answer<Entry>> resume(InfoHash hash) {
        return ask(() -> desk.resume(hash));
    }

    public CompletableFuture<Answer<Entry>> force(InfoHash hash) {
        return ask(() -> desk.force(hash));
    }

    /** Puts it in front of whoever has this index among the others. */
    public CompletableFuture<Answer<Entry>> move(InfoHash hash, int index) {
        return ask(() -> desk.move(hash, index));
    }

    public CompletableFuture<Answer<Entry>> label(InfoHash hash, Set<String> labels) {
        return ask(() -> desk.label(hash, labels));
    }

    public CompletableFuture<Answer<Entry>> choose(InfoHash hash, Choice choice) {
        return ask(() -> desk.choose(hash, choice));
    }

    public CompletableFuture<Answer<Entry>> limit(InfoHash hash, Bandwidth limits) {
        return ask(() -> desk.limit(hash, limits));
    }

    /** Its own goal; none for that of all. */
    public CompletableFuture<Answer<Entry>> goal(InfoHash hash, Optional<SeedingGoal> goal) {
        return ask(() -> desk.order(hash, orders -> orders.withGoal(goal)));
    }

    public CompletableFuture<Answer<Entry>> trade(InfoHash hash, Wish wish) {
        return ask(() -> desk.trade(hash, wish));
    }

    /** Trades with a wallet from now on, which is closed at the latest with this. */
    public CompletableFuture<Answer<Boolean>> employ(WorkingWallet wallet) {
        return ask(till, () -> desk.employ(wallet));
    }

    /** Pays what is owed and closes the wallet at work; its torrents go on without it. */
    public CompletableFuture<Answer<Boolean>> release() {
        return ask(till, desk::release);
    }

    public CompletableFuture<Answer<Entry>> recheck(InfoHash hash) {
        return ask(() -> desk.recheck(hash));
    }

    /** Begins anew where its folder has vanished. */
    public CompletableFuture<Answer<Entry>> anew(InfoHash hash) {
        return ask(() -> desk.anew(hash));
    }

    /** It rests at once and is gone after a while, until when that can be undone. */
    public CompletableFuture<Answer<Entry>> remove(InfoHash hash, boolean withFiles) {
        return ask(() -> desk.remove(hash, withFiles));
    }

    public CompletableFuture<Answer<Entry>> undo(InfoHash hash) {
        return ask(() -> desk.undo(hash));
    }

    /** One that is to be removed can stay no longer. */
    public CompletableFuture<Answer<Entry>> forget(InfoHash hash) {
        return ask(() -> desk.forget(hash));
    }

    public CompletableFuture<Answer<Settings>> change(Settings settings) {
        return ask(() -> desk.change(settings));
    }

    /** Of all torrents together, whenever the alternate limits are not in force. */
    public CompletableFuture<Answer<Settings>> limit(Bandwidth usual) {
        return ask(
                () -> desk.change(desk.settings().with(desk.settings().limits().usual(usual))));
    }

    /** Puts the other limits in force, or the usual ones again. */
    public CompletableFuture<Answer<Settings>> alternate(boolean isOn) {
        return ask(
                () -> desk.change(desk.settings().with(desk.settings().limits().alternate(isOn))));
    }

    /** A trouble that its owner has seen. */
    public CompletableFuture<Answer<String>> dismiss(String trouble) {
        return ask(() -> desk.dismiss(trouble));
    }

    private <T> CompletableFuture<Answer<T>> ask(Supplier<Answer<T>> question) {
        return ask(thread, question);
    }

    private static <T> CompletableFuture<Answer<T>> ask(Executor where, Supplier<Answer<T>> question) {
        try {
            return CompletableFuture.supplyAsync(question, where);
        } catch (RejectedExecutionException over) {
            return CompletableFuture.completedFuture(Answer.refused("the program is ending"));
        }
    }

    /** Remembers everything and ends the client. */
    @Override
    public void close() throws IOException {
        try {
            if (!thread.isShutdown()) {
                thread.execute(desk::save);
                thread.shutdown();
                till.shutdown();
                boolean unused = thread.awaitTermination(PATIENCE, TimeUnit.SECONDS);
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        } finally {
            desk.close();
        }
    }
}
