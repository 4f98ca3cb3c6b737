package io.github.gavel.client.notices;

import io.github.gavel.client.notices.Notice.Kind;
import io.github.gavel.client.purse.ChannelLine;
import io.github.gavel.client.purse.PurseState;
import io.github.gavel.client.purse.PurseView;
import io.github.gavel.economy.identity.ChannelId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody knows of what is wrong with a wallet. All of it is told once.
 *
 * @param isBegun whether it was ever looked at: what is wrong then is not news
 * @param channels those of which it is known that they need somebody
 * @param troubles sentences that are known
 */
public record WalletAttention(boolean isBegun, Set<ChannelId> channels, Set<String> troubles) {
    public static final WalletAttention NONE = new WalletAttention(false, Set.of(), Set.of());

    public WalletAttention {
        channels = Set.copyOf(channels);
        troubles = Set.copyOf(troubles);
    }

    /** What is told, and what is known from then on. */
    public record Told(WalletAttention next, Optional<Notice> notice) {}

    /**
     * Compares what is with what is known.
     *
     * @param isHere whether somebody sees the window, who needs no telling
     */
    public Told look(PurseState state, boolean isHere) {
        if (!(state instanceof PurseState.Ready ready)) {
            return new Told(this, Optional.empty());
        }
        PurseView view = ready.view();
        Set<ChannelId> ill = view.channels().stream()
                .filter(line -> line.state().needsAttention())
                .map(ChannelLine::channel)
                .collect(Collectors.toSet());
        List<String> fresh = view.troubles().stream()
                .filter(sentence -> !troubles.contains(sentence))
                .toList();
        boolean isNews = isBegun && !isHere && (!fresh.isEmpty() || !channels.containsAll(ill));
        Set<ChannelId> allChannels = new HashSet<>(channels);
        allChannels.addAll(ill);
        Set<String> allTroubles = new HashSet<>(troubles);
        allTroubles.addAll(fresh);
        String sentence = fresh.isEmpty() ? "" : fresh.get(0);
        return new Told(
                new WalletAttention(true, allChannels, allTroubles),
                isNews ? Optional.of(new Notice(Kind.WALLET, List.of(), sentence)) : Optional.empty());
    }
}
