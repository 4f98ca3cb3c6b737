package io.github.gavel.client.library;

import io.github.gavel.client.Client;
import io.github.gavel.client.ClientSnapshot;
import io.github.gavel.client.TorrentView;
import io.github.gavel.client.settings.Settings;
import io.github.gavel.engine.Removed;
import io.github.gavel.engine.TorrentSnapshot;
import io.github.gavel.engine.TorrentState;
import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.engine.resume.Recalled;
import io.github.gavel.engine.resume.Vault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Sees to it that the client does what is planned. It belongs to the library's thread. */
final class Steward {
    private final Client client;
    private final Disks disks;
    private final Vault vault;
    private final Consumer<String> complaints;
    private final Set<InfoHash> handed = new HashSet<>();
    private final Set<InfoHash> retried = new HashSet<>();
    private final Set<InfoHash> complete = new HashSet<>();
    private final Map<InfoHash, TorrentView> resting = new HashMap<>();
    private Map<InfoHash, TorrentView> views = Map.of();
    private Map<InfoHash, Item> items = new HashMap<>();

    Steward(Client client, Disks disks, Vault vault, Consumer<String> complaints) {
        this.client = client;
        this.disks = disks;
        this.vault = vault;
        this.complaints = complaints;
    }

    /** What there is now; what has not changed is the same instance. */
    List<Item> serve(ClientSnapshot now, List<Kept> line, Settings settings) {
        views = now.torrents().stream()
                .collect(Collectors.toMap(view -> view.transfer().hash(), view -> view));
        Map<Path, Long> free = new HashMap<>();
        List<Plan.Facts> facts = line.stream().map(kept -> facts(kept, free)).toList();
        Map<InfoHash, Standing> plan = Plan.of(facts, settings);
        List<Item> served = new ArrayList<>();
        Map<InfoHash, Item> next = new HashMap<>();
        for (Kept kept : line) {
            InfoHash hash = kept.entry().hash();
            Standing standing = plan.getOrDefault(hash, Standing.WAITING);
            follow(kept, standing);
            Item item = new Item(kept.entry(), view(kept), standing);
            Item same = item.equals(items.get(hash)) ? items.getOrDefault(hash, item) : item;
            next.put(hash, same);
            served.add(same);
        }
        items = next;
        return served;
    }

    private Plan.Facts facts(Kept kept, Map<Path, Long> free) {
        Entry entry = kept.entry();
        TorrentSnapshot transfer = view(kept).transfer();
        Optional<Standing> before = before(entry.hash());
        if (before.stream().anyMatch(it -> it == Standing.LOW_DISK || it == Standing.ABSENT)) {
            retried.add(entry.hash());
        }
        return new Plan.Facts(
                entry,
                isComplete(transfer),
                transfer.state() instanceof TorrentState.Failed && !retried.contains(entry.hash()),
                !entry.isPlaced() || disks.isThere(entry.ground()),
                transfer.totals().uploaded(),
                transfer.done(),
                free.computeIfAbsent(entry.folder(), disks::free),
                before);
    }

    private boolean isComplete(TorrentSnapshot transfer) {
        boolean isSo = Plan.isComplete(transfer, complete.contains(transfer.hash()));
        if (isSo) {
            complete.add(transfer.hash());
        } else {
            complete.remove(transfer.hash());
        }
        return isSo;
    }

    Optional<Standing> before(InfoHash hash) {
        return Optional.ofNullable(items.get(hash)).map(Item::standing);
    }

    private TorrentView view(Kept kept) {
        InfoHash hash = kept.entry().hash();
        return Optional.ofNullable(views.get(hash))
                .orElseGet(() -> resting.computeIfAbsent(hash, unseen -> resting(kept)));
    }

    private TorrentView resting(Kept kept) {
        Recalled recalled = vault.recall(kept.entry().hash());
        recalled.complaint()
                .ifPresent(why -> complaints.accept("How far “" + kept.entry().name() + "” is, is not remembered: "
                        + why + " when it is at work next. Nothing is lost by that."));
        return Resting.view(kept, recalled.memory());
    }

    private void follow(Kept kept, Standing standing) {
        InfoHash hash = kept.entry().hash();
        TorrentState state = view(kept).transfer().state();
        boolean wasAtWork = before(hash).equals(Optional.of(Standing.AT_WORK));
        if (standing != Standing.AT_WORK) {
            if (handed.contains(hash) && (wasAtWork || isActive(state))) {
                CompletableFuture<Void> unused = client.stop(hash);
            }
        } else if (!handed.contains(hash)) {
            hand(kept);
        } else if (state.isAtRest() && views.containsKey(hash)) {
            CompletableFuture<Void> unused = client.start(hash);
            retried.remove(hash);
        }
    }

    private static boolean isActive(TorrentState state) {
        return state instanceof TorrentState.FetchingMetadata
                || state instanceof TorrentState.Downloading
                || state instanceof TorrentState.Seeding;
    }

    private void hand(Kept kept) {
        InfoHash hash = kept.entry().hash();
        retried.remove(hash);
        if (handed.add(hash)) {
            CompletableFuture<Boolean> unused = client.add(
                    kept.given().placed(kept.entry()), kept.entry().orders().wish());
            limit(kept.entry());
        }
    }

    void limit(Entry entry) {
        if (handed.contains(entry.hash())) {
            CompletableFuture<Void> unused =
                    client.limit(entry.hash(), entry.orders().limits());
        }
    }

    void choose(Entry entry) {
        resting.remove(entry.hash());
        if (handed.contains(entry.hash())) {
            entry.orders().choice().ifPresent(choice -> {
                CompletableFuture<Void> unused = client.choose(entry.hash(), choice);
            });
        }
    }

    /** What is traded is asked when a torrent begins to move. */
    void trade(Entry entry) {
        client.wish(entry.hash(), entry.orders().wish());
        if (before(entry.hash()).equals(Optional.of(Standing.AT_WORK))) {
            CompletableFuture<Void> unused =
                    client.stop(entry.hash()).thenCompose(stopped -> client.start(entry.hash()));
        }
    }

    /** It may begin again although it failed. */
    void retry(InfoHash hash) {
        retried.add(hash);
    }

    /** One that rests does so again afterwards. */
    void recheck(Kept kept) {
        InfoHash hash = kept.entry().hash();
        if (!handed.contains(hash)) {
            hand(kept);
            CompletableFuture<Void> unused = client.stop(hash);
        }
        retried.remove(hash);
        CompletableFuture<Void> unused = client.recheck(hash);
    }

    /** Also from what is remembered of it, of which only an engine that has it knows. */
    CompletableFuture<Removed> remove(Kept kept, boolean withFiles) {
        hand(kept);
        return client.remove(kept.entry().hash(), withFiles);
    }

    void forget(InfoHash hash) {
        handed.remove(hash);
        retried.remove(hash);
        complete.remove(hash);
        resting.remove(hash);
        items.remove(hash);
    }
}
