package io.github.gavel.wallet.channels;

import io.github.gavel.economy.Step;
import io.github.gavel.economy.channel.Admission;
import io.github.gavel.economy.channel.Moment;
import io.github.gavel.economy.channel.PayeeChannel;
import io.github.gavel.economy.channel.PayeeEffect;
import io.github.gavel.economy.channel.PayeeRow;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.message.RefusalCode;
import io.github.gavel.economy.money.Amount;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The channels that we are paid with. On the strand alone. */
final class PayeeDesk {
    private static final Admission.Refused CANNOT_TELL =
            new Admission.Refused(RefusalCode.TOO_MANY, List.of(), Duration.ofMinutes(10));

    private final Tools tools;
    private final Closers closers;
    private final Set<ChannelId> damaged;
    private final boolean wasLost;
    private final Map<ChannelId, EarnedChannel> channels = new HashMap<>();

    /** @param wasLost whether channels may have been closed of which the disk does not know */
    PayeeDesk(Tools tools, Closers closers, Set<ChannelId> damaged, boolean wasLost) {
        this.tools = tools;
        this.closers = closers;
        this.damaged = damaged;
        this.wasLost = wasLost;
    }

    void restore(PayeeRow row) {
        ChannelId id = row.receipt().receipt().channel();
        Step<PayeeChannel, PayeeEffect> first = PayeeChannel.restored(row, tools.now());
        EarnedChannel channel = new EarnedChannel(tools, closers, id, first.next(), Optional.of(row));
        channels.put(id, channel);
        channel.run(() -> first);
    }

    void look(Presented presented) {
        ChannelId id = presented.receipt().receipt().channel();
        if (damaged.contains(id) || tools.store().stopped().isPresent()) {
            tools.say(new News.Refuse(presented.by(), id, CANNOT_TELL));
            return;
        }
        Moment now = tools.now();
        EarnedChannel channel = known(id).orElseGet(() -> stranger(id, now));
        Duration silence = now.tick().since(tools.counter().heard());
        Admission admission = new Admission(presented.terms(), silence, now.ledger());
        channel.run(() -> channel.channel().open(presented.by(), tools.proofs().shown(presented), admission, now));
        remember(channel);
    }

    private EarnedChannel stranger(ChannelId id, Moment now) {
        PayeeChannel machine = wasLost ? PayeeChannel.forgotten(now) : PayeeChannel.unknown(now);
        return new EarnedChannel(tools, closers, id, machine, Optional.empty());
    }

    /** One of which nothing was taken leaves nothing behind. */
    private void remember(EarnedChannel channel) {
        if (channel.isNothing()) {
            channels.remove(channel.id());
        } else {
            channels.put(channel.id(), channel);
        }
    }

    Optional<Amount> paid(PeerKey by, ChannelId id, Amount cumulative, Optional<Signature> signature) {
        Moment now = tools.now();
        EarnedChannel channel = known(id).orElseGet(() -> stranger(id, now));
        boolean isGood = signature.isPresent()
                && channel.row()
                        .filter(it -> tools.proofs()
                                .isVoucher(it.receipt().receipt().signer(), id, cumulative, signature.get()))
                        .isPresent();
        List<PayeeEffect> done = channel.run(() -> channel.channel().paid(by, cumulative, signature, isGood, now));
        return done.stream().anyMatch(PayeeEffect.Violation.class::isInstance) ? Optional.empty() : channel.highest();
    }

    void end(ChannelId id) {
        known(id).ifPresent(channel -> channel.run(() -> channel.channel().end(tools.now())));
    }

    void disconnected(PeerKey by) {
        all().forEach(channel -> channel.run(() -> channel.channel().disconnected(by, tools.now())));
    }

    void stopping() {
        all().forEach(channel -> channel.run(() -> channel.channel().stopping(tools.now())));
    }

    void serve(ChannelId id, Amount piece, boolean serving) {
        known(id).ifPresent(it -> it.serve(piece, serving));
    }

    void tick() {
        for (EarnedChannel channel : all()) {
            channel.tick();
            remember(channel);
        }
    }

    void storeFailed() {
        all().forEach(EarnedChannel::storeFailed);
    }

    Collection<EarnedChannel> all() {
        return List.copyOf(channels.values());
    }

    private Optional<EarnedChannel> known(ChannelId id) {
        return Optional.ofNullable(channels.get(id));
    }
}
