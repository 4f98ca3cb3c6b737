package io.github.gavel.ui.tray;

import io.github.gavel.client.library.Item;
import io.github.gavel.client.library.LibrarySnapshot;
import io.github.gavel.client.library.Wanted;
import io.github.gavel.engine.torrent.Progress;
import io.github.gavel.ui.words.Measures;
import io.github.gavel.ui.words.Words;
import java.util.Arrays;
import java.util.List;

/**
 * How it looks.
 *
 * @param rates how fast everything goes
 */
public record TrayFace(String rates, List<Choice> choices) {
    public TrayFace {
        choices = List.copyOf(choices);
    }

    /** What there is to do of what is so now. */
    public static TrayFace of(LibrarySnapshot now, boolean isShown, Words words) {
        boolean isSlow = now.settings().limits().isAlternate();
        List<Choice> choices = Arrays.stream(Verb.values())
                .filter(verb -> isOffered(verb, now.items(), isShown))
                .map(verb -> new Choice(verb, words.say(verb.key()), verb == Verb.SLOW_DOWN && isSlow))
                .toList();
        return new TrayFace(rates(now, new Measures(words), words), choices);
    }

    private static boolean isOffered(Verb verb, List<Item> items, boolean isShown) {
        return switch (verb) {
            case SHOW -> !isShown;
            case HIDE -> isShown;
            case RESUME_ALL -> items.stream().anyMatch(TrayFace::isPaused);
            case PAUSE_ALL -> items.stream().anyMatch(item -> !isPaused(item));
            case SLOW_DOWN, QUIT -> true;
        };
    }

    public static boolean isPaused(Item item) {
        return item.entry().orders().wanted() == Wanted.PAUSED;
    }

    private static String rates(LibrarySnapshot now, Measures measures, Words words) {
        List<Progress> all = now.items().stream()
                .map(item -> item.view().transfer().progress())
                .toList();
        long down = all.stream().mapToLong(Progress::receivedPerSecond).sum();
        long up = all.stream().mapToLong(Progress::sentPerSecond).sum();
        return words.say("tray.rates", measures.pace(down), measures.pace(up));
    }
}
