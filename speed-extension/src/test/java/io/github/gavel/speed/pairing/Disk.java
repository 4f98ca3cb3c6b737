package io.github.gavel.speed.pairing;

import io.github.gavel.economy.channel.Openings;
import io.github.gavel.economy.channel.PayeeRow;
import io.github.gavel.economy.channel.PayerRow;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.strikes.Poisoning;
import io.github.gavel.economy.strikes.Strikes;

/** What a party still knows after a crash. */
final class Disk {
    private final Store<ChannelId, PayerRow> reserved;
    private final Store<ChannelId, PayeeRow> received;
    private Strikes strikes = Strikes.none();
    private Poisoning poisoning = Poisoning.none();
    private Openings openings = Openings.none();

    Disk(World world, Party owner) {
        reserved = new Store<>(world, owner, "payer's row");
        received = new Store<>(world, owner, "payee's row");
    }

    Store<ChannelId, PayerRow> reserved() {
        return reserved;
    }

    Store<ChannelId, PayeeRow> received() {
        return received;
    }

    Strikes strikes() {
        return strikes;
    }

    void keep(Strikes next) {
        strikes = next;
    }

    Poisoning poisoning() {
        return poisoning;
    }

    void keep(Poisoning next) {
        poisoning = next;
    }

    Openings openings() {
        return openings;
    }

    void keep(Openings next) {
        openings = next;
    }

    void crash() {
        reserved.crash();
        received.crash();
    }

    /** What the next run makes of it: an opening whose intent was not written is none. */
    void restart() {
        strikes = Strikes.restored(strikes.incidents());
        poisoning = Poisoning.restored(poisoning.senders());
        openings = new Openings(openings.unproven().stream()
                .filter(it -> reserved.content().containsKey(it.channel()))
                .toList());
    }
}
