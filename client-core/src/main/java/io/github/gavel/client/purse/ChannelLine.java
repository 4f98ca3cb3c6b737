package io.github.gavel.client.purse;

import io.github.gavel.economy.channel.PayeeRow;
import io.github.gavel.economy.channel.PayerRow;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.signing.secp256k1.Address;
import io.github.gavel.wallet.store.Loaded;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A channel in words.
 *
 * @param isOurs whether we pay with it, and take back what is left
 * @param other the account that is paid, or that pays
 * @param moved what may have been signed of the deposit, settled or not
 * @param settled what of that the ledger has paid, as far as anybody here has heard
 * @param until from when on the payer takes back what is left
 */
public record ChannelLine(
        ChannelId channel,
        boolean isOurs,
        State state,
        String other,
        Optional<InfoHash> torrent,
        Amount deposit,
        Amount moved,
        Amount settled,
        LedgerTime until) {
    /** How it stands. */
    public enum State {
        OPENING,
        OPEN,
        CLOSING,
        /** Over its time: what is left is being taken back. */
        RETURNING,
        /** It went to the hub. */
        LEFT,
        /** Its row is damaged: nothing is signed or served on it. */
        FROZEN,
        /** The ledger has signed a receipt of it and does not know it. */
        FORGOTTEN;

        public boolean needsAttention() {
            return this == FROZEN || this == FORGOTTEN;
        }
    }

    public Amount left() {
        return deposit.lessAtMost(moved);
    }

    /** Those that are not over, what needs somebody first. */
    static List<ChannelLine> of(Loaded loaded, Optional<Standing> standing, Ties ties, LedgerTime now) {
        Set<ChannelId> frozen = loaded.frozen();
        Stream<ChannelLine> ours = loaded.payers().stream()
                .filter(it -> it.status() != PayerRow.Status.ENDED && it.status() != PayerRow.Status.REFUSED)
                .map(it -> payer(it, frozen, standing, ties, now));
        Stream<ChannelLine> theirs = loaded.payees().stream()
                .filter(it -> !it.isOver() || !it.unsettled().isZero())
                .map(it -> payee(it, frozen, standing, ties));
        return Stream.concat(ours, theirs)
                .sorted(Comparator.comparing((ChannelLine it) -> !it.state().needsAttention())
                        .thenComparing(it -> !it.isOurs())
                        .thenComparing(ChannelLine::until)
                        .thenComparing(it -> it.channel().toString()))
                .toList();
    }

    private static ChannelLine payer(
            PayerRow row, Set<ChannelId> frozen, Optional<Standing> standing, Ties ties, LedgerTime now) {
        ChannelId channel = row.intent().channel();
        boolean isForgotten = standing.filter(it -> it.hasForgotten(row)).isPresent();
        State state = frozen.contains(channel)
                ? State.FROZEN
                : isForgotten ? State.FORGOTTEN : state(row, !now.isBefore(row.expiry()));
        Amount deposit = row.deposit().isZero() ? row.intent().deposit() : row.deposit();
        return new ChannelLine(
                channel,
                true,
                state,
                Address.of(row.intent().payee()),
                ties.of(channel),
                deposit,
                row.mark(),
                standing.map(said -> said.settled(row)).orElse(row.settled()),
                row.expiry());
    }

    private static State state(PayerRow row, boolean isExpired) {
        if (row.status() == PayerRow.Status.EXITED) {
            return State.LEFT;
        }
        if (isExpired) {
            return State.RETURNING;
        }
        return row.status() == PayerRow.Status.INTENDED ? State.OPENING : State.OPEN;
    }

    private static ChannelLine payee(PayeeRow row, Set<ChannelId> frozen, Optional<Standing> standing, Ties ties) {
        ChannelId channel = row.receipt().receipt().channel();
        boolean isForgotten = standing.filter(it -> it.hasForgotten(row)).isPresent();
        State state = frozen.contains(channel)
                ? State.FROZEN
                : isForgotten ? State.FORGOTTEN : row.isOver() ? State.CLOSING : State.OPEN;
        return new ChannelLine(
                channel,
                false,
                state,
                Address.of(row.receipt().receipt().signer()),
                ties.of(channel),
                row.receipt().receipt().deposit(),
                row.highest(),
                row.settled(),
                row.expiry());
    }
}
