package io.github.gavel.economy.negotiation;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.PayerCommit;
import io.github.gavel.economy.identity.PayerTag;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.ledger.Receipt;
import io.github.gavel.economy.message.SignedReceipt;
import io.github.gavel.economy.message.SpeedMessage.Bid;
import io.github.gavel.economy.message.SpeedMessage.Hints;
import io.github.gavel.economy.message.SpeedMessage.Open;
import io.github.gavel.economy.message.SpeedMessage.Pay;
import io.github.gavel.economy.message.SpeedMessage.Reserve;
import io.github.gavel.economy.message.SpeedMessage.Terms;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.time.LedgerTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Messages as the tests of deals send them. */
final class Messages {
    static final Signature SIGNATURE = new Signature(octets(65, 1));

    private Messages() {}

    static Reserve reserve(long rate) {
        Terms terms = new Terms(
                new LedgerId(octets(32, 1)),
                Rate.perGib(rate),
                new AccountId(octets(20, 2)),
                new AccountId(octets(20, 3)),
                Amount.grains(16),
                Duration.ofHours(2),
                1);
        return new Reserve(terms, Optional.empty(), new Hints(1, 0, Optional.empty()));
    }

    static Open open(int channel, long deposit) {
        return open(channel, 4, deposit);
    }

    static Open anotherOpen(int channel) {
        return open(channel, 8, 16);
    }

    static Open open(int channel, int id, long deposit) {
        Receipt receipt = new Receipt(
                new ChannelId(octets(32, id)),
                new PayerCommit(octets(32, 5)),
                new PayerTag(octets(32, 6)),
                new AccountId(octets(20, 2)),
                new AccountId(octets(20, 7)),
                new AccountId(octets(20, 3)),
                Amount.grains(deposit),
                new LedgerTime(1_000_000),
                1);
        return new Open(channel, new SignedReceipt(receipt, SIGNATURE), SIGNATURE);
    }

    static Bid bid(long number, long rate) {
        return new Bid(number, Rate.perGib(rate));
    }

    static Pay pay(int channel, long cumulative) {
        return new Pay(
                channel, List.of(1), List.of(), List.of(), false, Amount.grains(cumulative), Optional.of(SIGNATURE));
    }

    private static Octets octets(int length, int filler) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) filler);
        return Octets.of(bytes);
    }
}
