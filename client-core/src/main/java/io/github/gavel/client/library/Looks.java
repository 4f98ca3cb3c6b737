package io.github.gavel.client.library;

import io.github.gavel.client.Client;
import io.github.gavel.engine.NewTorrent;
import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.speed.market.Wish;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * What is looked at before it is here: nothing of it is written down. Of a link peers are asked what it means, and
 * nothing else. It belongs to the library's thread.
 */
final class Looks {
    private static final int MOST = 100;

    private final Client client;
    private final Map<InfoHash, Given> held = new HashMap<>();
    private final Map<InfoHash, List<URI>> trackers = new HashMap<>();
    private final Map<InfoHash, CompletableFuture<Void>> last = new HashMap<>();

    Looks(Client client) {
        this.client = client;
    }

    Answer<Look> begin(Given given, Optional<Kept> there, Path folder) {
        if (there.isPresent()) {
            List<URI> news = there.get().given().news(given);
            if (trackers.size() == MOST) {
                trackers.clear();
            }
            trackers.put(given.hash(), news);
            return Answer.done(new Look(
                    given.hash(), there.get().entry().name(), given.content(), there.map(Kept::entry), news.size()));
        }
        return held.size() == MOST && !held.containsKey(given.hash())
                ? Answer.refused(MOST + " torrents wait for somebody to look at them; decide on some of them first")
                : hold(given, folder);
    }

    private Answer<Look> hold(Given given, Path folder) {
        if (held.putIfAbsent(given.hash(), given) == null && given.content().isEmpty()) {
            NewTorrent asked = given.placing().apply(folder).held();
            CompletableFuture<Boolean> unused = afterwards(given.hash(), () -> client.add(asked, Wish.NOTHING));
        }
        return Answer.done(new Look(given.hash(), given.name(), given.content(), Optional.empty(), 0));
    }

    /** What one that is here already named beyond it; too many of them are forgotten. */
    List<URI> news(InfoHash hash) {
        return Optional.ofNullable(trackers.remove(hash)).orElse(List.of());
    }

    /** Why it cannot be added otherwise meanwhile. */
    Optional<String> refusal(Given given) {
        return held.containsKey(given.hash())
                ? Optional.of("somebody is about to decide on “" + given.name() + "”")
                : Optional.empty();
    }

    /** Hands it over as it is known by now, once no peer is asked about it any more. */
    CompletableFuture<Answer<Given>> end(InfoHash hash) {
        return Optional.ofNullable(held.remove(hash))
                .map(given -> given.content().isPresent()
                        ? CompletableFuture.completedFuture(Answer.done(given))
                        : asked(given).thenApply(Answer::done))
                .orElseGet(() ->
                        CompletableFuture.completedFuture(Answer.refused("nobody looks at this torrent any more")));
    }

    private CompletableFuture<Given> asked(Given given) {
        return afterwards(
                given.hash(),
                () -> client.metadata(given.hash())
                        .thenCompose(info -> client.remove(given.hash(), false)
                                .thenApply(removed -> info.map(given::knowing).orElse(given))));
    }

    /** The engine does one thing after the other to a torrent, however fast somebody changes their mind. */
    private <T> CompletableFuture<T> afterwards(InfoHash hash, Supplier<CompletableFuture<T>> then) {
        CompletableFuture<T> done =
                last.getOrDefault(hash, CompletableFuture.completedFuture(null)).thenCompose(before -> then.get());
        last.put(hash, done.handle((value, fault) -> null));
        last.values().removeIf(CompletableFuture::isDone);
        return done;
    }
}
