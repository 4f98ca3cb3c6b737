package io.github.gavel.client.library;

import io.github.gavel.client.Client;
import io.github.gavel.client.ClientSnapshot;
import io.github.gavel.client.money.WorkingWallet;
import io.github.gavel.client.settings.Settings;
import io.github.gavel.client.settings.SettingsFile;
import io.github.gavel.engine.Choice;
import io.github.gavel.engine.disk.Excuse;
import io.github.gavel.engine.disk.Medium;
import io.github.gavel.engine.limits.Bandwidth;
import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.engine.resume.Vault;
import io.github.gavel.speed.market.Wish;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Takes commands, and looks after everything once in a while. All but {@link #latest} on the library's thread. */
final class Desk {
    private static final Logger LOGGER = System.getLogger("io.github.gavel.library");

    private static final long STEP = 10_000_000;

    private final Surroundings around;
    private final Executor thread;
    private final Client client;
    private final Stock stock;
    private final Steward steward;
    private final Departures departures;
    private final Chronicle chronicle;
    private final Learning learning;
    private final Looks looks;
    private final Publisher publisher;
    private Settings settings;
    private boolean isLooking;

    private Desk(Surroundings around, Executor thread, Settings settings, Stock stock, Client client) {
        this.around = around;
        this.thread = thread;
        this.settings = settings;
        this.stock = stock;
        this.client = client;
        this.steward = new Steward(client, around.disks(), new Vault(Medium.REAL, around.transfers()), stock::complain);
        this.departures = new Departures(stock, steward, around, thread);
        this.chronicle = new Chronicle(stock, around.clock());
        this.learning = new Learning(stock, client, thread);
        this.looks = new Looks(client);
        this.publisher = new Publisher(settings);
    }

    static Desk open(Surroundings around, Executor thread) throws IOException {
        SettingsFile.Loaded loaded = around.settings().load();
        Stock stock = new Stock(new Shelf(around.torrents()));
        Start start = Start.of(loaded.settings(), around.transfers(), around.opening());
        loaded.trouble().ifPresent(stock::complain);
        start.trouble().ifPresent(stock::complain);
        return new Desk(around, thread, loaded.settings(), stock, start.client());
    }

    Settings settings() {
        return settings;
    }

    LibrarySnapshot latest() {
        return publisher.latest();
    }

    void follow(Consumer<LibrarySnapshot> follower) {
        publisher.follow(follower);
    }

    void look() {
        if (!isLooking) {
            isLooking = true;
            CompletableFuture<Void> unused = client.snapshot()
                    .thenAcceptAsync(this::looked, thread)
                    .whenCompleteAsync((nothing, fault) -> hasLooked(Optional.ofNullable(fault)), thread);
        }
    }

    private void hasLooked(Optional<Throwable> fault) {
        isLooking = false;
        fault.ifPresent(it -> LOGGER.log(Level.WARNING, "the torrents could not be looked after", it));
    }

    private void looked(ClientSnapshot now) {
        List<Item> items = steward.serve(now, stock.line(), settings);
        chronicle.note(items);
        learning.look(now);
        departures.look(items);
        publisher.publish(new LibrarySnapshot(now, items, settings, stock.troubles(), free()));
    }

    /** In steps, so that not every byte that comes makes another snapshot. */
    private OptionalLong free() {
        long free = around.disks().free(settings.downloads());
        return free == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(free - free % STEP);
    }

    Answer<Look> look(Answer<Given> read) {
        if (read instanceof Answer.Refused<Given> refused) {
            return Answer.refused(refused.reason());
        }
        Given given = ((Answer.Done<Given>) read).value();
        return looks.begin(given, stock.find(given.hash()), settings.downloads());
    }

    /** Nobody looks at it any more, whatever comes of it. */
    CompletableFuture<Answer<InfoHash>> take(InfoHash hash, Manner manner) {
        return looks.end(hash).thenApplyAsync(given -> add(given, manner), thread);
    }

    /** Asks the trackers too that one named that is here already. */
    Answer<Entry> merge(InfoHash hash) {
        List<URI> news = looks.news(hash);
        Optional<Kept> kept = stock.find(hash);
        if (kept.isEmpty()) {
            return Answer.refused("there is no such torrent here any more");
        }
        Optional<String> refusal = stock.announce(kept.get(), news);
        CompletableFuture<Void> unused =
                client.announceTo(hash, news.stream().map(List::of).toList());
        return refusal.<Answer<Entry>>map(Answer::refused)
                .orElseGet(() -> Answer.done(kept.get().entry()));
    }

    void letGo(InfoHash hash) {
        CompletableFuture<Answer<Given>> unused = looks.end(hash);
    }

    Answer<InfoHash> add(Answer<Given> read, Manner manner) {
        if (read instanceof Answer.Refused<Given> refused) {
            return Answer.refused(refused.reason());
        }
        Given given = ((Answer.Done<Given>) read).value();
        Optional<String> refusal = Labels.refusal(manner.labels())
                .or(() -> stock.find(given.hash())
                        .map(there -> "“" + there.entry().name() + "” is here already"
                                + (there.entry().isLeaving() ? " and on its way out, which can be undone" : "")));
        return refusal.or(() -> looks.refusal(given))
                .or(() -> stock.add(new Kept(entry(given, manner), given)))
                .<Answer<InfoHash>>map(Answer::refused)
                .orElseGet(() -> {
                    look();
                    return Answer.done(given.hash());
                });
    }

    private Entry entry(Given given, Manner manner) {
        Orders orders = new Orders(
                manner.wanted(),
                stock.lastPlace(),
                manner.labels(),
                Bandwidth.UNLIMITED,
                Optional.empty(),
                manner.choice(),
                manner.wish().orElseGet(() -> settings.speed().wish()),
                Optional.empty());
        return new Entry(
                given.hash(),
                manner.folder().orElse(settings.downloads()).toAbsolutePath(),
                given.name(),
                around.clock().instant(),
                orders,
                Duration.ZERO,
                false);
    }

    Answer<Entry> order(InfoHash hash, UnaryOperator<Orders> change) {
        return change(hash, entry -> entry.with(change));
    }

    private Answer<Entry> change(InfoHash hash, UnaryOperator<Entry> change) {
        Optional<Entry> entry = stock.find(hash).map(Kept::entry);
        if (entry.isEmpty()) {
            return Answer.refused("there is no such torrent here any more");
        }
        if (entry.get().isLeaving()) {
            return Answer.refused("“" + entry.get().name() + "” is on its way out; that has to be undone first");
        }
        stock.change(hash, change);
        look();
        return Answer.done(change.apply(entry.get()));
    }

    private Answer<Entry> then(Answer<Entry> answer, Consumer<Entry> then) {
        if (answer instanceof Answer.Done<Entry> done) {
            then.accept(done.value());
        }
        return answer;
    }

    Answer<Entry> resume(InfoHash hash) {
        if (steward.before(hash).equals(Optional.of(Standing.GOAL_REACHED))) {
            return Answer.refused("it was seeded for long enough: force it, or give it another goal");
        }
        return then(order(hash, orders -> orders.with(Wanted.RUNNING)), entry -> steward.retry(hash));
    }

    Answer<Entry> force(InfoHash hash) {
        return then(order(hash, orders -> orders.with(Wanted.FORCED)), entry -> steward.retry(hash));
    }

    Answer<Entry> move(InfoHash hash, int index) {
        if (index < 0) {
            return Answer.refused("place " + index + ": the first one is 0");
        }
        return then(change(hash, entry -> entry), entry -> stock.move(hash, index)) instanceof Answer.Refused<Entry> no
                ? no
                : change(hash, entry -> entry);
    }

    Answer<Entry> label(InfoHash hash, Set<String> labels) {
        return Labels.refusal(labels)
                .<Answer<Entry>>map(Answer::refused)
                .orElseGet(() -> order(hash, orders -> orders.labelled(labels)));
    }

    Answer<Entry> choose(InfoHash hash, Choice choice) {
        return then(order(hash, orders -> orders.with(choice)), steward::choose);
    }

    Answer<Entry> limit(InfoHash hash, Bandwidth limits) {
        return then(order(hash, orders -> orders.with(limits)), steward::limit);
    }

    Answer<Entry> trade(InfoHash hash, Wish wish) {
        return then(order(hash, orders -> orders.with(wish)), steward::trade);
    }

    Answer<Entry> recheck(InfoHash hash) {
        return then(change(hash, entry -> entry), entry -> stock.find(hash).ifPresent(steward::recheck));
    }

    Answer<Entry> anew(InfoHash hash) {
        Optional<Entry> entry = stock.find(hash).map(Kept::entry);
        try {
            if (entry.isPresent()) {
                Files.createDirectories(entry.get().folder());
            }
        } catch (IOException stuck) {
            return Answer.refused("its folder could not be made: " + Excuse.of(stuck));
        }
        return then(change(hash, it -> it.placed(false)), it -> steward.retry(hash));
    }

    Answer<Entry> remove(InfoHash hash, boolean withFiles) {
        return order(hash, orders -> orders.leaving(Optional.of(departures.begun(withFiles))));
    }

    Answer<Entry> undo(InfoHash hash) {
        look();
        return departures.undo(hash);
    }

    Answer<Entry> forget(InfoHash hash) {
        look();
        return departures.hasten(hash);
    }

    Answer<Settings> change(Settings other) {
        Optional<String> trouble = around.settings().save(other);
        settings = other;
        CompletableFuture<Void> unused = client.limit(other.limits().inForce());
        look();
        trouble.ifPresent(stock::complain);
        return Answer.done(other);
    }

    Answer<String> dismiss(String trouble) {
        stock.dismiss(trouble);
        look();
        return Answer.done(trouble);
    }

    void save() {
        chronicle.save();
    }

    /** On any thread, which may have to wait. */
    Answer<Boolean> employ(WorkingWallet wallet) {
        if (client.employ(wallet)) {
            return Answer.done(true);
        }
        try {
            wallet.close();
        } catch (IOException lost) {
            return Answer.refused("a wallet is at work already, and this one was not closed well: " + Excuse.of(lost));
        }
        return Answer.refused("a wallet is at work already");
    }

    /** On any thread, which has to wait for whoever is paid last. */
    Answer<Boolean> release() {
        try {
            client.dismiss();
            return Answer.done(true);
        } catch (IOException lost) {
            return Answer.refused("the wallet was not closed well: " + Excuse.of(lost));
        }
    }

    /** On any thread, after everything else. */
    void close() throws IOException {
        client.close();
    }
}
