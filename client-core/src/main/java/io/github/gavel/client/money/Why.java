package io.github.gavel.client.money;

import io.github.gavel.economy.channel.PayerRefusal;
import io.github.gavel.ledger.form.RefusalWords;
import io.github.gavel.speed.port.Refusal.Obstacle;
import io.github.gavel.wallet.channels.Refusal;

/** Why a wallet does not do what Speed asks, in words. */
final class Why {
    private Why() {}

    static io.github.gavel.speed.port.Refusal of(Refusal refusal) {
        if (refusal instanceof Refusal.BySigner signer) {
            return bySigner(signer.why());
        }
        if (refusal instanceof Refusal.ByChannel channel) {
            return byChannel(channel.why());
        }
        if (refusal instanceof Refusal.ByLedger ledger) {
            return byLedger(ledger.why());
        }
        if (refusal instanceof Refusal.TooMuchLocked locked) {
            return refusal(
                    Obstacle.LIMIT,
                    "at most " + locked.most() + " may lie in channels, " + locked.locked() + " do, and "
                            + locked.asked() + " more were asked");
        }
        if (refusal instanceof Refusal.Stopped stopped) {
            return refusal(Obstacle.DISK, stopped.why());
        }
        return refusal instanceof Refusal.Busy
                ? refusal(Obstacle.BUSY, "too much waits to be paid already")
                : refusal(Obstacle.CHANNEL, refusal.toString());
    }

    private static io.github.gavel.speed.port.Refusal bySigner(io.github.gavel.wallet.signer.Refusal why) {
        Obstacle obstacle = Obstacle.CHANNEL;
        if (why instanceof io.github.gavel.wallet.signer.Refusal.Locked) {
            obstacle = Obstacle.LOCKED;
        } else if (why instanceof io.github.gavel.wallet.signer.Refusal.TooMuch) {
            obstacle = Obstacle.LIMIT;
        }
        return refusal(obstacle, why.sentence());
    }

    private static io.github.gavel.speed.port.Refusal byChannel(PayerRefusal why) {
        if (why instanceof PayerRefusal.Insufficient insufficient) {
            Obstacle obstacle = insufficient.limit() == PayerRefusal.Limit.BUDGET ? Obstacle.LIMIT : Obstacle.CHANNEL;
            return refusal(
                    obstacle, insufficient.needed() + " are needed, and " + insufficient.available() + " are left");
        }
        return refusal(Obstacle.CHANNEL, why.toString());
    }

    private static io.github.gavel.speed.port.Refusal byLedger(io.github.gavel.economy.ledger.Refusal why) {
        return why instanceof io.github.gavel.economy.ledger.Refusal.Insufficient insufficient
                ? refusal(
                        Obstacle.BALANCE,
                        insufficient.needed() + " are needed, and the account has " + insufficient.available())
                : refusal(Obstacle.LEDGER, RefusalWords.inGrains().of(why));
    }

    private static io.github.gavel.speed.port.Refusal refusal(Obstacle obstacle, String words) {
        return new io.github.gavel.speed.port.Refusal(obstacle, words);
    }
}
