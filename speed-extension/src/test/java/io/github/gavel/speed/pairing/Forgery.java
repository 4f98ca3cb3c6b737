package io.github.gavel.speed.pairing;

import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.ledger.Receipt;
import io.github.gavel.economy.ledger.Voucher;
import io.github.gavel.economy.message.SignedReceipt;
import io.github.gavel.economy.message.SpeedMessage.Late;
import io.github.gavel.economy.message.SpeedMessage.Open;
import io.github.gavel.economy.message.SpeedMessage.Pay;
import io.github.gavel.economy.money.Amount;
import java.util.List;
import java.util.Optional;

/** What a cheat makes of a message that an honest party would say. */
record Forgery(World world, Party party) {
    private static final Signature FORGED = new Signature(Octets.ofHex("5a".repeat(65)));

    Open forged(Open open) {
        Manner manner = party.manner();
        Receipt receipt = open.receipt().receipt();
        if (manner.dares(Lie.SHOWS_FORGED_RECEIPT, 2)) {
            return new Open(open.channel(), new SignedReceipt(receipt, FORGED), open.attach());
        }
        if (manner.dares(Lie.SHOWS_RECEIPTS_IN_WRONG_ORDER, 2)) {
            return shown(
                    open, with(receipt, receipt.channel(), receipt.payee(), receipt.seq() + 50, receipt.deposit()));
        }
        if (manner.dares(Lie.SHOWS_WRONG_ATTACH, 2)) {
            return new Open(open.channel(), open.receipt(), FORGED);
        }
        if (manner.dares(Lie.SHOWS_SOMEBODY_ELSES_CHANNEL, 2)) {
            ChannelId other = Fakes.channel(receipt.payerCommit(), party.account(), receipt.signer());
            return shown(open, with(receipt, other, party.account(), receipt.seq(), receipt.deposit()));
        }
        if (manner.dares(Lie.SHOWS_WRONG_ID, 2)) {
            return shown(
                    open,
                    with(
                            receipt,
                            Fakes.channel(receipt.payerCommit(), receipt.payee(), party.account()),
                            receipt.payee(),
                            receipt.seq(),
                            receipt.deposit()));
        }
        return open;
    }

    /** As if the operator had signed it: what an honest one would not, but the next check must hold as well. */
    private static Open shown(Open open, Receipt receipt) {
        return new Open(open.channel(), new SignedReceipt(receipt, Fakes.receipt(receipt)), open.attach());
    }

    private static Receipt with(
            Receipt receipt,
            ChannelId channel,
            io.github.gavel.economy.identity.AccountId payee,
            long seq,
            Amount deposit) {
        return new Receipt(
                channel,
                receipt.payerCommit(),
                receipt.payerTag(),
                payee,
                receipt.signer(),
                receipt.closer(),
                deposit,
                receipt.expiry(),
                seq);
    }

    Pay forged(Pay pay, Holding holding) {
        Manner manner = party.manner();
        if (manner.dares(Lie.PAYS_WITH_WRONG_SIGNATURE, 4) && pay.signature().isPresent()) {
            return with(pay, pay.verified(), pay.failed(), pay.late(), pay.cumulative(), Optional.of(FORGED));
        }
        if (manner.dares(Lie.PAYS_ABOVE_DEPOSIT, 4)) {
            return signed(
                    pay, holding, Amount.grains(holding.channel.row().deposit().grains() + 1));
        }
        if (manner.dares(Lie.PAYS_LESS, 2) && pay.cumulative().grains() > 1) {
            return signed(
                    pay,
                    holding,
                    Amount.grains(world.random().nextLong(1, pay.cumulative().grains())));
        }
        if (manner.dares(Lie.LISTS_WHAT_WAS_NEVER_SENT, 3)) {
            return with(pay, List.of(2_000_000), pay.failed(), pay.late(), pay.cumulative(), pay.signature());
        }
        if (manner.dares(Lie.SAYS_LATE_AT_RANDOM, 2)) {
            InfoHash torrent = world.random().nextBoolean()
                    ? world.torrent()
                    : new InfoHash(Fakes.cut(Fakes.hash("another torrent"), 20));
            Late late = new Late(
                    torrent,
                    world.random().nextInt(20),
                    Amount.grains(world.random().nextLong(100_000)));
            return with(pay, pay.verified(), pay.failed(), List.of(late), pay.cumulative(), pay.signature());
        }
        return pay;
    }

    private static Pay signed(Pay pay, Holding holding, Amount cumulative) {
        Voucher voucher = new Voucher(holding.channel.row().intent().channel(), cumulative);
        return with(
                pay,
                pay.verified(),
                pay.failed(),
                pay.late(),
                cumulative,
                Optional.of(Fakes.voucher(holding.signer, voucher)));
    }

    private static Pay with(
            Pay pay,
            List<Integer> verified,
            List<Integer> failed,
            List<Late> late,
            Amount cumulative,
            Optional<Signature> signature) {
        return new Pay(pay.channel(), verified, failed, late, pay.end(), cumulative, signature);
    }
}
