package io.github.gavel.ui.app;

import io.github.gavel.client.library.Answer;
import io.github.gavel.client.library.Library;
import io.github.gavel.engine.Choice;
import io.github.gavel.engine.limits.Bandwidth;
import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.speed.market.Wish;
import io.github.gavel.ui.port.Additions;
import io.github.gavel.ui.port.Commands;
import io.github.gavel.ui.port.Place;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Hands what somebody at the window wants to a library; what it refuses is told. */
final class Wishes implements Commands {
    private final Library library;
    private final Additions additions;
    private final Consumer<Place> goes;
    private final Runnable quits;
    private final Consumer<String> refused;

    /** @param refused is told sentences, on any thread */
    Wishes(Library library, Additions additions, Consumer<Place> goes, Runnable quits, Consumer<String> refused) {
        this.library = library;
        this.additions = additions;
        this.goes = goes;
        this.quits = quits;
        this.refused = refused;
    }

    private void tell(CompletableFuture<? extends Answer<?>> asked) {
        CompletableFuture<?> unused = asked.thenAccept(answer -> {
            if (answer instanceof Answer.Refused<?> refusal) {
                refused.accept(refusal.reason());
            }
        });
    }

    @Override
    public void start(InfoHash torrent) {
        tell(library.resume(torrent));
    }

    @Override
    public void stop(InfoHash torrent) {
        tell(library.pause(torrent));
    }

    @Override
    public void remove(InfoHash torrent) {
        tell(library.remove(torrent, false));
    }

    @Override
    public void erase(InfoHash torrent) {
        tell(library.remove(torrent, true));
    }

    @Override
    public void keep(InfoHash torrent) {
        tell(library.undo(torrent));
    }

    @Override
    public void force(InfoHash torrent) {
        tell(library.force(torrent));
    }

    @Override
    public void move(InfoHash torrent, int index) {
        tell(library.move(torrent, index));
    }

    @Override
    public void recheck(InfoHash torrent) {
        tell(library.recheck(torrent));
    }

    @Override
    public void beginAnew(InfoHash torrent) {
        tell(library.anew(torrent));
    }

    @Override
    public void choose(InfoHash torrent, Choice choice) {
        tell(library.choose(torrent, choice));
    }

    @Override
    public void label(InfoHash torrent, Set<String> labels) {
        tell(library.label(torrent, labels));
    }

    @Override
    public void limit(InfoHash torrent, Bandwidth limits) {
        tell(library.limit(torrent, limits));
    }

    @Override
    public void limit(Bandwidth usual) {
        tell(library.limit(usual));
    }

    @Override
    public void alternate(boolean isOn) {
        tell(library.alternate(isOn));
    }

    @Override
    public void trade(InfoHash torrent, Wish wish) {
        tell(library.trade(torrent, wish));
    }

    @Override
    public void open(Path folder) {
        FileBrowser.show(folder, refused);
    }

    @Override
    public void add() {
        additions.ask();
    }

    @Override
    public void go(Place place) {
        goes.accept(place);
    }

    @Override
    public void quit() {
        quits.run();
    }
}
