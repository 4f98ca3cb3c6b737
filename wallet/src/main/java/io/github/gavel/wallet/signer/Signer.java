package io.github.gavel.wallet.signer;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.ledger.Voucher;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.signing.eip712.StructType;
import io.github.gavel.signing.secp256k1.PrivateKey;
import io.github.gavel.signing.struct.Attach;
import io.github.gavel.signing.struct.Commitment;
import io.github.gavel.signing.struct.Mandate;
import io.github.gavel.signing.struct.Nonce;
import io.github.gavel.signing.struct.Structs;
import io.github.gavel.wallet.caps.Caps;
import io.github.gavel.wallet.caps.Spending;
import io.github.gavel.wallet.caps.Tally;
import java.util.Optional;

/**
 * The keys of a wallet at work. It signs no digest, only structs of which it knows what they cost, and of vouchers none
 * above what was promised, reserved and within the caps. For any number of threads.
 */
public final class Signer {
    private static final String SALT = "gavel-payer";

    private final SignerSetup setup;
    private final boolean knowsWhatWasSpent;
    private final Purse purse;
    private final MainKey main;
    private final ChannelKeys channelKeys;

    /**
     * @param tally what counts as spent already
     * @param knowsWhatWasSpent whether that is all of it; if not, nothing is paid
     */
    public Signer(SignerSetup setup, Tally tally, boolean knowsWhatWasSpent) {
        this.setup = setup;
        this.knowsWhatWasSpent = knowsWhatWasSpent;
        this.purse = new Purse(setup.caps(), tally);
        this.main = new MainKey(setup.autoLock(), setup.clock());
        this.channelKeys = new ChannelKeys(setup.curve(), setup.keys());
    }

    public AccountId account() {
        return setup.account();
    }

    /** Takes the main key and wipes it when it is locked, or at once if it is another's. */
    public synchronized Unlocking unlock(PrivateKey key) {
        AccountId given = setup.curve().publicKey(key).account();
        if (!given.equals(setup.account())) {
            key.wipe();
            return new Refusal.OtherAccount(given, setup.account());
        }
        main.unlock(key);
        return new Unlocking.Unlocked();
    }

    public synchronized void lock() {
        main.lock();
    }

    /** To be asked once in a while: it locks what was unlocked for too long. */
    public synchronized boolean isLocked() {
        return main.isLocked();
    }

    /** Lets go of every key. */
    public synchronized void close() {
        main.lock();
        channelKeys.wipe();
    }

    public synchronized void setCaps(Caps caps) {
        purse.setCaps(caps);
    }

    /** What counts as spent now; to be on the disk together with the marks that it counts. */
    public synchronized Tally tally() {
        return purse.tally();
    }

    /** What of it has changed since this was asked last. */
    public synchronized Touched touched() {
        return purse.touched();
    }

    /** Whose signatures count on the channel with this nonce. */
    public synchronized AccountId signerOf(long nonce) {
        return channelKeys.accountOf(nonce);
    }

    /** Who is paid for the torrent of that number. */
    public AccountId payee(long torrent) {
        return account(setup.keys().payee(torrent));
    }

    /** Who closes the channels to that payee. */
    public AccountId closer(long torrent) {
        return account(setup.keys().closer(torrent));
    }

    private AccountId account(PrivateKey key) {
        try {
            return setup.curve().publicKey(key).account();
        } finally {
            key.wipe();
        }
    }

    /** What hides the payer of that channel, and is found again from the words. */
    public synchronized Commitment commitment(long nonce) {
        return new Commitment(setup.account(), nonce, Hmac.of(channelKeys.of(nonce), SALT));
    }

    /** A number for a mandate about that channel: the same for the same purpose, and nobody else's. */
    public synchronized Nonce nonce(long channelNonce, String purpose, Octets... parts) {
        return new Nonce(Hmac.of(channelKeys.of(channelNonce), "gavel-" + purpose, parts));
    }

    /**
     * Begins to sign on a channel.
     *
     * @param mark up to which its disk says that was signed, and was counted
     */
    public synchronized void know(ChannelId channel, long nonce, Amount mark, Amount seen) {
        purse.know(channel, new Slip(nonce, mark, seen, Optional.empty()));
    }

    public synchronized void forget(ChannelId channel) {
        purse.slip(channel).ifPresent(it -> channelKeys.wipe(it.nonce()));
        purse.forget(channel);
    }

    /** What was paid to a payee to whom there is no channel any more counts only in all. */
    public synchronized void forget(AccountId payee) {
        purse.forget(payee);
    }

    /** What was paid for a torrent that is gone counts only in all. */
    public synchronized void forget(InfoHash torrent) {
        purse.forget(torrent);
    }

    /** By how much the mark of a channel may rise for this. */
    public synchronized Amount room(ChannelId channel, Spending spending, LedgerTime now) {
        return knowsWhatWasSpent ? purse.room(channel, spending, now) : Amount.ZERO;
    }

    public synchronized Optional<Refusal> objection(ChannelId channel, Payment payment, LedgerTime now) {
        if (purse.slip(channel).isEmpty()) {
            return Optional.of(new Refusal.UnknownChannel(channel));
        }
        return knowsWhatWasSpent
                ? purse.objection(channel, payment, now).map(Refusal.TooMuch::new)
                : Optional.of(new Refusal.TallyLost());
    }

    /** It will be signed as soon as the mark is reserved. */
    public synchronized Optional<Refusal> promise(ChannelId channel, Payment payment, LedgerTime now) {
        Optional<Refusal> objection = objection(channel, payment, now);
        if (objection.isEmpty()) {
            purse.promise(channel, payment);
        }
        return objection;
    }

    /** The mark rises; the disk is to know it, and the tally, before anything is signed up to it. */
    public synchronized Optional<Refusal> reserve(ChannelId channel, Amount mark, Spending spending, LedgerTime now) {
        return knowsWhatWasSpent
                ? purse.reserve(channel, mark, spending, now).map(Refusal.TooMuch::new)
                : Optional.of(new Refusal.TallyLost());
    }

    /** No more than this is signed on a channel before another mark is reserved and on the disk. */
    public synchronized void lower(ChannelId channel, Amount mark, AccountId payee) {
        if (purse.slip(channel).isPresent()) {
            purse.lower(channel, mark, payee);
        }
    }

    /** Our own signature came back to us, of which an older disk did not know. */
    public synchronized void found(ChannelId channel, Amount signed, AccountId payee, LedgerTime now) {
        if (purse.slip(channel).isPresent()) {
            purse.found(channel, signed, payee, now);
        }
    }

    public synchronized Signing sign(Voucher voucher) {
        Optional<Slip> slip = purse.slip(voucher.channel());
        if (slip.isEmpty()) {
            return new Refusal.UnknownChannel(voucher.channel());
        }
        if (!slip.get().mark().covers(voucher.cumulative())) {
            return new Refusal.AboveMark(voucher.cumulative(), slip.get().mark());
        }
        if (!slip.get().due().covers(voucher.cumulative())) {
            return new Refusal.NotPromised(voucher.cumulative(), slip.get().due());
        }
        return signed(channelKeys.of(slip.get().nonce()), Structs.VOUCHER, voucher);
    }

    public synchronized Signing sign(Attach attach) {
        return purse.slip(attach.channel())
                .<Signing>map(slip -> signed(channelKeys.of(slip.nonce()), Structs.ATTACH, attach))
                .orElseGet(() -> new Refusal.UnknownChannel(attach.channel()));
    }

    /** By the closer of a torrent, who can do nothing else. */
    public synchronized Signing sign(Mandate.CloseByPayee mandate, long earner) {
        PrivateKey closer = setup.keys().closer(earner);
        try {
            return signed(closer, Structs.CLOSE_BY_PAYEE, mandate);
        } finally {
            closer.wipe();
        }
    }

    public synchronized Signing sign(Mandate.Open mandate) {
        return locking(Structs.OPEN, mandate);
    }

    public synchronized Signing sign(Mandate.TopUp mandate) {
        return locking(Structs.TOP_UP, mandate);
    }

    public synchronized Signing sign(Mandate.Extend mandate) {
        return locking(Structs.EXTEND, mandate);
    }

    public synchronized Signing sign(Mandate.RefundExpired mandate) {
        return locking(Structs.REFUND_EXPIRED, mandate);
    }

    public synchronized Signing sign(Mandate.Transfer mandate) {
        return byMain(Structs.TRANSFER, mandate);
    }

    /** What a torrent earned goes to the wallet's own account and nowhere else, and needs no main key for that. */
    public synchronized Signing sign(Mandate.Transfer mandate, long earner) {
        PrivateKey payee = setup.keys().payee(earner);
        try {
            boolean isEarners =
                    mandate.from().equals(setup.curve().publicKey(payee).account());
            return isEarners && mandate.to().equals(setup.account())
                    ? signed(payee, Structs.TRANSFER, mandate)
                    : new Refusal.NotHome(mandate.from(), mandate.to());
        } finally {
            payee.wipe();
        }
    }

    public synchronized Signing sign(Mandate.Withdraw mandate) {
        return byMain(Structs.WITHDRAW, mandate);
    }

    public synchronized Signing sign(Mandate.Delegate mandate) {
        return byMain(Structs.DELEGATE, mandate);
    }

    public synchronized Signing sign(Mandate.Revoke mandate) {
        return byMain(Structs.REVOKE, mandate);
    }

    public synchronized Signing sign(Mandate.ExitToChain mandate) {
        return byMain(Structs.EXIT_TO_CHAIN, mandate);
    }

    private <T> Signing locking(StructType<T> type, T mandate) {
        if (setup.agent().isEmpty()) {
            return byMain(type, mandate);
        }
        PrivateKey agent = setup.keys().agent(setup.agent().get());
        try {
            return signed(agent, type, mandate);
        } finally {
            agent.wipe();
        }
    }

    private <T> Signing byMain(StructType<T> type, T mandate) {
        return main.take().<Signing>map(key -> signed(key, type, mandate)).orElseGet(Refusal.Locked::new);
    }

    private <T> Signing signed(PrivateKey key, StructType<T> type, T struct) {
        return new Signing.Signed(setup.curve().sign(key, setup.ledger().digest(type, struct)));
    }

    @Override
    public String toString() {
        return "a signer";
    }
}
