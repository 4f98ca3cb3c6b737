package io.github.gavel.client.purse;

import io.github.gavel.client.json.BadInput;
import io.github.gavel.client.money.WorkingWallet;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.signing.secp256k1.Chosen;
import io.github.gavel.wallet.store.Loaded;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Looks after a wallet for its owner. For any number of callers, none of whom waits: disks and keys are the business of
 * one thread of its own, and ledgers, which may be silent for long, of another, so that locking waits for nobody's
 * network.
 */
public final class Cashier implements AutoCloseable {
    /** Characters that a password has at least. */
    public static final int LEAST_PASSWORD = 8;

    /** After how many minutes without use a wallet locks itself at the latest. */
    public static final int MOST_MINUTES = Habits.MOST_MINUTES;

    private static final int LOOKS_BETWEEN_QUESTIONS = 5;
    private static final int LOOKS_UNWATCHED = 150;
    private static final int SECONDS_BETWEEN_LOOKS = 2;
    private static final int PATIENCE = 5;

    private final ScheduledExecutorService desk = thread("cashier");
    private final ScheduledExecutorService phone = thread("cashier-asks");
    private final AtomicBoolean isAsking = new AtomicBoolean();
    private final AtomicBoolean isClosed = new AtomicBoolean();
    private final Till till;
    private final Clerk clerk;
    private volatile PurseState latest = new PurseState.Looking();
    private final List<Consumer<PurseState>> followers = new CopyOnWriteArrayList<>();
    private volatile boolean isWatched;
    private int looks;

    private Cashier(Till till) {
        this.till = till;
        this.clerk = new Clerk(till);
    }

    /**
     * Begins to look after it.
     *
     * @param names of the torrents that somebody here knows
     */
    public static Cashier start(PursePlaces places, Function<InfoHash, Optional<String>> names) {
        Cashier cashier = new Cashier(new Till(places, names, Chosen.here().curve()));
        ScheduledFuture<?> unused =
                cashier.desk.scheduleWithFixedDelay(cashier::tick, 0, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
        return cashier;
    }

    private static ScheduledExecutorService thread(String name) {
        return Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    public PurseState latest() {
        return latest;
    }

    /** Tells what is, and each time that it is something else; on a thread of its own. */
    public void follow(Consumer<PurseState> who) {
        followers.add(who);
        desk.execute(() -> who.accept(latest));
    }

    /** Somebody sees it now, or nobody does: then its ledger is asked once in a few minutes. */
    public void watch(boolean isSeen) {
        isWatched = isSeen;
        if (isSeen) {
            CompletableFuture<Reply<Boolean>> unused = onDesk(() -> Reply.done(true));
        }
    }

    /** A mistake of ours is said and does not end the looking. */
    private void tick() {
        try {
            lookAndAsk();
        } catch (RuntimeException fault) {
            latest = new PurseState.Unusable(fault.toString());
            tell(latest);
        }
    }

    private void lookAndAsk() {
        look();
        if (looks++ % (isWatched ? LOOKS_BETWEEN_QUESTIONS : LOOKS_UNWATCHED) == 0) {
            ask();
        }
    }

    private void look() {
        PurseState next = till.look();
        boolean isOther = !next.equals(latest);
        latest = next;
        if (isOther) {
            tell(next);
        }
    }

    private void tell(PurseState state) {
        followers.forEach(who -> who.accept(state));
    }

    /** Asks the ledger, if nobody is asking it. */
    private void ask() {
        Optional<OpenPurse> open = till.open();
        if (open.isEmpty() || !isAsking.compareAndSet(false, true)) {
            return;
        }
        OpenPurse purse = open.get();
        Optional<Loaded> loaded = purse.contents().map(it -> it.loaded(OpenPurse.now()));
        loaded.ifPresent(it -> phone.execute(() -> ask(purse, it)));
        if (loaded.isEmpty()) {
            isAsking.set(false);
        }
    }

    private void ask(OpenPurse purse, Loaded loaded) {
        try {
            purse.moves().again();
            Standing said = purse.standing(loaded);
            tell(purse, waiting -> till.heard(said, loaded, waiting));
        } catch (BadInput silence) {
            tell(purse, waiting -> till.silent(silence, waiting));
        } finally {
            isAsking.set(false);
        }
    }

    private void tell(OpenPurse purse, Consumer<List<Underway>> heard) {
        List<Underway> waiting = purse.moves().waiting();
        CompletableFuture<Reply<Boolean>> unused = on(desk, () -> {
            if (till.open().filter(purse::equals).isPresent()) {
                heard.accept(waiting);
                look();
            }
            return Reply.done(true);
        });
    }

    /** Makes a wallet where there is none; its address. */
    public CompletableFuture<Reply<String>> make(char[] password) {
        return onDesk(() -> clerk.make(password));
    }

    /** Makes one of words, with the channels that were saved; its address. Takes the words over. */
    public CompletableFuture<Reply<String>> restore(char[] words, Optional<Path> channels, char[] password) {
        return onDesk(() -> clerk.restore(words, channels, password));
    }

    /** Uses the ledger of a link from now on, if it answers and is the one that the link says; its name. */
    public CompletableFuture<Reply<String>> join(String link) {
        return on(phone, () -> JoinedLedger.join(link, till.ledgers(), till.curve))
                .thenCompose(reply -> onDesk(() -> reply));
    }

    /** Sending asks for no password from now on, until it is locked or has not been used for a while. */
    public CompletableFuture<Reply<Boolean>> unlock(char[] password) {
        return onDesk(() -> clerk.unlock(password));
    }

    public CompletableFuture<Reply<Boolean>> lock() {
        return onDesk(() -> {
            till.vault.lock();
            return Reply.done(true);
        });
    }

    public CompletableFuture<Reply<Amount>> send(String to, String sum) {
        return onDesk(() -> clerk.sending(to, sum)).thenCompose(this::onPhone);
    }

    /** Brings home what was earned for torrents. */
    public CompletableFuture<Reply<Amount>> collect() {
        return onDesk(clerk::collecting).thenCompose(this::onPhone);
    }

    /** The words, for whoever gives the password. */
    public CompletableFuture<Reply<List<String>>> words(char[] password) {
        return onDesk(() -> clerk.words(password));
    }

    /** The owner has shown to have written the words down. */
    public CompletableFuture<Reply<Boolean>> knowsTheWords() {
        return onDesk(() -> clerk.keep(till.habits().knowingTheWords()));
    }

    /** Saves the channels there now, and after each change as long as this program runs. */
    public CompletableFuture<Reply<Path>> backUp(Path file) {
        return onDesk(() -> clerk.backUp(file));
    }

    /** The whole history as CSV, or as JSON if the file is called so. */
    public CompletableFuture<Reply<Path>> export(Path file) {
        return onDesk(() -> clerk.export(file));
    }

    public CompletableFuture<Reply<Boolean>> limit(SpendingLimits limits) {
        return onDesk(() -> clerk.limit(limits));
    }

    public CompletableFuture<Reply<Boolean>> lockAfter(int minutes) {
        return onDesk(() -> clerk.lockAfter(minutes));
    }

    /** Lets the wallet pay and be paid, within its limits, until whoever has it closes it. */
    public CompletableFuture<Reply<WorkingWallet>> work(char[] password) {
        return onDesk(() -> clerk.work(password));
    }

    private <T> CompletableFuture<Reply<T>> onDesk(Supplier<Reply<T>> work) {
        return on(desk, () -> {
            Reply<T> reply = work.get();
            look();
            ask();
            return reply;
        });
    }

    /** However it fails, somebody waits for a reply. */
    private static <T> CompletableFuture<Reply<T>> on(Executor thread, Supplier<Reply<T>> work) {
        try {
            return CompletableFuture.supplyAsync(work, thread)
                    .exceptionally(fault -> Reply.refused(Obstacle.OTHER, fault.toString()));
        } catch (RejectedExecutionException closed) {
            return CompletableFuture.completedFuture(Reply.refused(Obstacle.OTHER, "the program ends"));
        }
    }

    private CompletableFuture<Reply<Amount>> onPhone(Reply<Clerk.Errand> prepared) {
        if (!(prepared instanceof Reply.Done<Clerk.Errand> done)) {
            Reply.Refused<Clerk.Errand> refused = (Reply.Refused<Clerk.Errand>) prepared;
            return CompletableFuture.completedFuture(Reply.refused(refused.obstacle(), refused.sentence()));
        }
        return CompletableFuture.supplyAsync(() -> done.value().run(), phone).thenCompose(reply -> onDesk(() -> reply));
    }

    /** Lets go of the keys, and of the wallet if nobody else has it at work. */
    @Override
    public void close() {
        if (isClosed.getAndSet(true)) {
            return;
        }
        desk.execute(till::close);
        desk.shutdown();
        phone.shutdownNow();
        try {
            boolean unused = desk.awaitTermination(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
