package io.github.gavel.ui.adding;

import io.github.gavel.client.TorrentView;
import io.github.gavel.client.library.LibrarySnapshot;
import io.github.gavel.client.library.Manner;
import io.github.gavel.client.text.Harmless;
import io.github.gavel.engine.TorrentSnapshot;
import io.github.gavel.ui.kit.Behind;
import io.github.gavel.ui.port.Decisions;
import io.github.gavel.ui.words.Words;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/**
 * In front of a window: which torrent is to be added, and what of it is wanted. Of several that are given each has its
 * turn. To be told on the toolkit's thread.
 */
public final class Adding extends StackPane {
    private static final int COLUMNS = 160;

    private final Words words;
    private final Decisions decisions;
    private final Behind behind;
    private final Deque<Offer> waiting = new ArrayDeque<>();
    private LibrarySnapshot latest;
    private Optional<Offer> turn = Optional.empty();
    private Optional<Asking> asking = Optional.empty();
    private Optional<Awaiting> awaiting = Optional.empty();
    private Runnable escape = this::next;

    /**
     * @param behind what rests while something is asked
     * @param first what is
     */
    public Adding(Words words, Decisions decisions, Node behind, LibrarySnapshot first) {
        this.words = words;
        this.decisions = decisions;
        this.behind = new Behind(behind);
        this.latest = first;
        getStyleClass().add("scrim");
        setPadding(new Insets(16));
        setVisible(false);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                escape.run();
            }
        });
    }

    /** Asks which torrent. */
    public void ask(Optional<String> clipboard) {
        if (turn.isEmpty()) {
            Asking fresh = new Asking(words, decisions, clipboard, this::next);
            asking = Optional.of(fresh);
            open(fresh.panel(), this::next);
        }
    }

    /** Has its turn once all before it are decided; begins at once where nobody wants to be asked. */
    public void offer(Offer offer) {
        boolean isAsked = latest.settings().asksFirst() || asking.isPresent() || offer.isThere();
        if (!isAsked) {
            decisions.take(offer.hash(), Manner.USUAL);
            return;
        }
        boolean isKnown = turn.stream().anyMatch(now -> now.hash().equals(offer.hash()))
                || waiting.stream().anyMatch(other -> other.hash().equals(offer.hash()));
        if (!isKnown) {
            waiting.add(offer);
        }
        if (turn.isEmpty()) {
            next();
        }
    }

    /** What was given is of no use; false if it is not said here. */
    public boolean refuse(String why) {
        asking.ifPresent(open -> open.refuse(Harmless.shortened(why, COLUMNS)));
        return asking.isPresent();
    }

    public void show(LibrarySnapshot now) {
        latest = now;
        turn.filter(offer -> offer.content().isEmpty() && !offer.isThere())
                .flatMap(offer -> view(now, offer))
                .ifPresent(this::show);
    }

    private static Optional<TorrentSnapshot> view(LibrarySnapshot now, Offer offer) {
        return now.client().torrents().stream()
                .map(TorrentView::transfer)
                .filter(transfer -> transfer.hash().equals(offer.hash()))
                .findFirst();
    }

    private void show(TorrentSnapshot transfer) {
        if (transfer.content().isPresent()) {
            begin(turn.orElseThrow().knowing(transfer.content().get()));
        } else {
            awaiting.ifPresent(open -> open.show(transfer));
        }
    }

    private void next() {
        asking = Optional.empty();
        awaiting = Optional.empty();
        turn = Optional.empty();
        Optional.ofNullable(waiting.poll()).map(this::known).ifPresentOrElse(this::begin, this::close);
    }

    /** Peers may have answered before its turn came. */
    private Offer known(Offer offer) {
        return view(latest, offer)
                .flatMap(TorrentSnapshot::content)
                .filter(content -> offer.content().isEmpty())
                .map(offer::knowing)
                .orElse(offer);
    }

    private void begin(Offer offer) {
        asking = Optional.empty();
        awaiting = Optional.empty();
        turn = Optional.of(offer);
        if (offer.isThere()) {
            open(there(offer), this::next);
        } else if (offer.content().isPresent()) {
            Choosing choosing =
                    new Choosing(words, decisions, offer, offer.content().get(), around(latest), this::next);
            open(choosing.panel(), choosing::giveUp);
        } else {
            Awaiting asked = new Awaiting(words, decisions, offer, this::next);
            awaiting = Optional.of(asked);
            open(asked.panel(), asked::giveUp);
        }
    }

    private Choosing.Around around(LibrarySnapshot now) {
        Set<String> labels = now.items().stream()
                .flatMap(item -> item.entry().orders().labels().stream())
                .collect(Collectors.toSet());
        return new Choosing.Around(now.settings(), labels, now.client().wallet().isPresent(), waiting.size());
    }

    private Panel there(Offer offer) {
        boolean isNews = offer.news() > 0;
        Panel panel = new Panel(
                Feather.CHECK,
                words.say("adding.close"),
                this::next,
                List.of(),
                isNews
                        ? List.of(
                                Panel.button(words.say("adding.leave"), this::next),
                                Panel.first(words.say("adding.merge"), () -> merge(offer)))
                        : List.of(Panel.first(words.say("adding.fine"), this::next)));
        panel.head(Harmless.shortened(offer.name(), COLUMNS), words.say("adding.there"));
        panel.says("", isNews ? words.say("adding.news", offer.news()) : "", false);
        return panel;
    }

    private void merge(Offer offer) {
        decisions.merge(offer.hash());
        next();
    }

    private void open(Panel panel, Runnable escapes) {
        escape = escapes;
        getChildren().setAll(panel);
        behind.rest();
        setVisible(true);
        Platform.runLater(() -> focus(panel));
    }

    /** What is to be typed where something is asked; else what one sees first. */
    private static void focus(Panel panel) {
        panel.applyCss();
        Optional.ofNullable(panel.lookup(".picks"))
                .or(() -> panel.lookupAll(".text-input").stream()
                        .filter(TextInputControl.class::isInstance)
                        .findFirst())
                .or(() -> Optional.ofNullable(panel.lookup(".filled")))
                .ifPresent(Node::requestFocus);
    }

    private void close() {
        getChildren().clear();
        setVisible(false);
        behind.goOn();
    }
}
