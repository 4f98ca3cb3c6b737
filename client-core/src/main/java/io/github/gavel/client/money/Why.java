package io.github.gavel.client.money;

import io.github.gavel.economy.channel.ChannelFault;
import io.github.gavel.economy.channel.PayerRefusal;
import io.github.gavel.ledger.form.RefusalWords;
import io.github.gavel.speed.port.Refusal.Obstacle;
import io.github.gavel.wallet.channels.Refusal;
import java.util.Locale;

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
                : refusal(Obstacle.CHANNEL, about(refusal));
    }

    private static String about(Refusal refusal) {
        if (refusal instanceof Refusal.InUse inUse) {
            return "channel " + inUse.channel() + " to this seller waits for the ledger, or holds enough";
        }
        if (refusal instanceof Refusal.Damaged damaged) {
            return "what is kept of channel " + damaged.channel() + " is damaged";
        }
        return "the wallet does not know the channel";
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
        return refusal(Obstacle.CHANNEL, about(why));
    }

    private static String about(PayerRefusal why) {
        if (why instanceof PayerRefusal.Frozen frozen) {
            return "the channel is frozen: " + sentence(frozen.fault());
        }
        if (why instanceof PayerRefusal.NotOpen notOpen) {
            return "the channel is not open but "
                    + notOpen.status().toString().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
        if (why instanceof PayerRefusal.Ending ending) {
            return "the channel ends at " + ending.last();
        }
        if (why instanceof PayerRefusal.NotAccepted unknown) {
            return "an earlier run signed between " + unknown.seen() + " and " + unknown.mark()
                    + ", and the seller has not said how much";
        }
        if (why instanceof PayerRefusal.Falling falling) {
            return falling.asked() + " were to be signed for in all after " + falling.highest();
        }
        return "more is being added to the channel already";
    }

    /** Why nothing is signed on a channel any more. */
    static String sentence(ChannelFault fault) {
        if (fault instanceof ChannelFault.StoreTooOld old) {
            return "what the wallet keeps of it is older than what it signed, at most " + old.mark() + " there and "
                    + old.shown() + " shown";
        }
        if (fault instanceof ChannelFault.Contradiction) {
            return "the ledger contradicts what it signed before";
        }
        return fault instanceof ChannelFault.Denied denied
                ? "the ledger refuses what it should not: "
                        + RefusalWords.inGrains().of(denied.refusal())
                : "the disk does not take what must not be lost";
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
