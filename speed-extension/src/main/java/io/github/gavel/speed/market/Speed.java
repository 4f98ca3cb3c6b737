package io.github.gavel.speed.market;

import io.github.gavel.economy.gate.GateRules;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.strikes.Culprit;
import io.github.gavel.economy.strikes.Standing;
import io.github.gavel.economy.time.Tick;
import io.github.gavel.engine.overlay.Attendant;
import io.github.gavel.engine.overlay.Controls;
import io.github.gavel.engine.overlay.Overlay;
import io.github.gavel.engine.overlay.Subject;
import io.github.gavel.speed.port.Clocks;
import io.github.gavel.speed.port.PaymentNews;
import io.github.gavel.speed.port.Payments;
import io.github.gavel.speed.providing.Provider;
import io.github.gavel.speed.proving.Examiner;
import io.github.gavel.speed.requesting.Acquaintances;
import io.github.gavel.speed.requesting.Requester;
import io.github.gavel.speed.view.TradeView;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Slots by auction and payment for verified pieces, for the torrents of one engine whose owner wants that. All others
 * are left alone.
 */
public final class Speed implements Overlay, AutoCloseable {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Strand strand;
    private final boolean isAlone;
    private final Map<InfoHash, Trade> trades = new LinkedHashMap<>();
    private final Function<InfoHash, Wish> wishes;
    private final Payments payments;
    private final Clocks clocks;
    private final Memory memory;
    private final SecureRandom random = new SecureRandom();
    private final Provider provider;
    private final Requester requester;
    private volatile List<TradeView> views = List.of();
    private volatile Future<?> passing = CompletableFuture.completedFuture(null);
    private long connections;

    private Speed(
            Strand strand,
            boolean isAlone,
            Payments payments,
            Clocks clocks,
            Memory memory,
            Function<InfoHash, Wish> wishes) {
        this.strand = strand;
        this.isAlone = isAlone;
        this.payments = payments;
        this.clocks = clocks;
        this.memory = memory;
        this.wishes = wishes;
        this.provider = new Provider(
                payments, clocks, strand, GateRules.DEFAULT, new Examiner(random), memory.strikes(), memory::keep);
        this.requester =
                new Requester(payments, clocks, strand, new Acquaintances(memory.openings(), memory::keep, random));
    }

    /**
     * Begins, with nothing to trade yet.
     *
     * @param wishes asked for each torrent when it begins to move pieces
     */
    public static Speed start(Payments payments, Clocks clocks, Memory memory, Function<InfoHash, Wish> wishes) {
        return begun(new Speed(new Strand(), true, payments, clocks, memory, wishes));
    }

    /** One on a thread that goes on without it. */
    static Speed start(
            Strand strand, Payments payments, Clocks clocks, Memory memory, Function<InfoHash, Wish> wishes) {
        return begun(new Speed(strand, false, payments, clocks, memory, wishes));
    }

    private static Speed begun(Speed speed) {
        speed.payments.listen(news -> speed.strand.execute(() -> speed.told(news)));
        speed.strand.execute(speed.requester::begin);
        speed.passing = speed.strand.every(SECOND, speed::passes);
        return speed;
    }

    @Override
    public Optional<Executor> thread() {
        return Optional.of(strand);
    }

    @Override
    public Optional<Attendant> attend(Subject torrent, Controls controls) {
        InfoHash hash = new InfoHash(Octets.of(torrent.torrent().toBytes()));
        Wish wish = wishes.apply(hash);
        if (wish.isNothing()) {
            return Optional.empty();
        }
        Trade trade = new Trade(this, hash, torrent, controls, wish);
        trades.put(hash, trade);
        trade.begin();
        return Optional.of(trade);
    }

    private void told(PaymentNews news) {
        provider.told(news);
        requester.told(news);
    }

    private void passes() {
        Strand.attempt(provider::passes);
        Strand.attempt(requester::passes);
        trades.values().forEach(trade -> Strand.attempt(trade::passes));
    }

    /** What is going on with each torrent that is traded; what was, if there is too much to do to say it. */
    public CompletableFuture<List<TradeView>> trades() {
        return strand.ask(this::views, views);
    }

    private List<TradeView> views() {
        views = trades.values().stream().map(Trade::view).toList();
        return views;
    }

    /** Who gets nothing here at all. */
    public CompletableFuture<Map<Culprit, Standing.Banned>> bans() {
        return strand.ask(provider::bans, Map.of());
    }

    public void lifts(Culprit culprit) {
        strand.execute(() -> provider.lifts(culprit));
    }

    void over(Trade trade) {
        trades.values().remove(trade);
    }

    /** Unlike that of every other connection of this run. */
    PeerKey nextKey() {
        return new PeerKey(connections++);
    }

    Provider provider() {
        return provider;
    }

    Requester requester() {
        return requester;
    }

    Tick now() {
        return clocks.get().tick();
    }

    Memory memory() {
        return memory;
    }

    Payments payments() {
        return payments;
    }

    SecureRandom random() {
        return random;
    }

    Executor strand() {
        return strand;
    }

    /** Says and ends what is paid for, as long as there is patience. */
    public void settle(Duration patience) {
        CompletableFuture<Void> settled = new CompletableFuture<>();
        strand.execute(() -> requester.ends(settled));
        settled.completeOnTimeout(null, patience.toNanos(), TimeUnit.NANOSECONDS)
                .join();
    }

    /** What waits is done first. */
    @Override
    public void close() {
        payments.listen(news -> {});
        passing.cancel(false);
        if (isAlone) {
            end();
        } else {
            strand.ask(() -> true, false).join();
        }
    }

    private void end() {
        try {
            strand.end(PATIENCE);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }
}
