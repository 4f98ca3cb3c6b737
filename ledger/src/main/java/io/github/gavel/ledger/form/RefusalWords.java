package io.github.gavel.ledger.form;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.ledger.ChainEvent;
import io.github.gavel.economy.ledger.Channel;
import io.github.gavel.economy.ledger.Limits;
import io.github.gavel.economy.ledger.Refusal;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.signing.secp256k1.Address;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Why a ledger does not do something, as people are told it.
 *
 * @param sums how they are told amounts
 */
public record RefusalWords(Function<Amount, String> sums) {
    private record Wording<R extends Refusal>(Class<R> kind, BiFunction<R, Function<Amount, String>, String> words) {
        String of(Refusal refusal, Function<Amount, String> sums) {
            return words.apply(kind.cast(refusal), sums);
        }
    }

    private static final List<Wording<?>> ALL = List.of(
            wording(Refusal.IdTaken.class, (no, sums) -> "another command was done under the id 0x" + no.id()),
            wording(
                    Refusal.NoTestLedger.class,
                    (no, sums) -> "this is no test ledger, and grains are made out of nothing on those alone"),
            wording(Refusal.NoHub.class, (no, sums) -> "nothing comes to this ledger from a chain or goes to one"),
            wording(
                    Refusal.WrongSigner.class,
                    (no, sums) -> address(no.by()) + " signed it, and " + address(no.needed()) + " should have"),
            wording(
                    Refusal.NoLicence.class,
                    (no, sums) -> address(no.by()) + " has no licence of " + address(no.account())
                            + " that is in force at " + no.now()),
            wording(
                    Refusal.OverLimit.class,
                    (no, sums) -> "the licence allows " + sums.apply(no.limit()) + " " + words(no.kind()) + ", "
                            + sums.apply(no.used()) + " are used, and " + sums.apply(no.asked()) + " were asked"),
            wording(
                    Refusal.NotDelegated.class,
                    (no, sums) -> address(no.agent()) + " has no licence of " + address(no.main())
                            + " that could be revoked"),
            wording(Refusal.NothingToMove.class, (no, sums) -> "nothing was to be moved"),
            wording(Refusal.ToItself.class, (no, sums) -> address(no.account()) + " would send something to itself"),
            wording(
                    Refusal.Insufficient.class,
                    (no, sums) -> address(no.account()) + " has " + sums.apply(no.available()) + ", and "
                            + sums.apply(no.needed()) + " are needed"),
            wording(
                    Refusal.TooMuchInAll.class,
                    (no, sums) -> "it holds " + sums.apply(no.circulating()) + " in all, "
                            + sums.apply(no.asked()) + " more were asked, and a ledger holds at most "
                            + sums.apply(Amount.MAX)),
            wording(
                    Refusal.FaucetUsed.class,
                    (no, sums) -> address(no.account()) + " had its tokens from the faucet before"),
            wording(Refusal.CreditedBefore.class, (no, sums) -> words(no.event()) + " was credited before"),
            wording(Refusal.ChannelUsed.class, (no, sums) -> "there was a channel 0x" + no.channel() + " before"),
            wording(Refusal.UnknownChannel.class, (no, sums) -> "there is no channel 0x" + no.channel()),
            wording(
                    Refusal.ChannelEnded.class,
                    (no, sums) -> "channel 0x" + no.channel() + " " + words(no.state()) + ", with "
                            + sums.apply(no.settled()) + " settled"),
            wording(
                    Refusal.ExpiryPassed.class,
                    (no, sums) -> "it would end at " + no.expiry() + ", and now it is " + no.now()),
            wording(
                    Refusal.NotLater.class,
                    (no, sums) -> "it ends at " + no.expiry() + ", and " + no.asked() + " is not later"),
            wording(
                    Refusal.Expired.class,
                    (no, sums) -> "its time ended at " + no.expiry() + ", and now it is " + no.now()),
            wording(
                    Refusal.NotExpired.class,
                    (no, sums) -> "its time ends at " + no.expiry() + ", and now it is " + no.now()),
            wording(
                    Refusal.AboveDeposit.class,
                    (no, sums) -> sums.apply(no.cumulative()) + " were to be settled of a deposit of "
                            + sums.apply(no.deposit())),
            wording(
                    Refusal.NotYetSettled.class,
                    (no, sums) -> sums.apply(no.settled()) + " are settled, and its payee agreed to its end at "
                            + sums.apply(no.last())));

    private static <R extends Refusal> Wording<R> wording(
            Class<R> kind, BiFunction<R, Function<Amount, String>, String> words) {
        return new Wording<>(kind, words);
    }

    public static RefusalWords inGrains() {
        return new RefusalWords(Amount::toString);
    }

    public String of(Refusal refusal) {
        return ALL.stream()
                .filter(wording -> wording.kind().isInstance(refusal))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no words for a " + refusal.getClass()))
                .of(refusal, sums);
    }

    private static String address(AccountId account) {
        return Address.of(account);
    }

    private static String words(Limits.Kind kind) {
        return switch (kind) {
            case PER_CHANNEL -> "for each channel";
            case PER_DAY -> "on each day";
            case TOTAL -> "in all";
        };
    }

    private static String words(ChainEvent event) {
        return "log entry " + event.logIndex() + " of transaction 0x" + event.transaction() + " on chain "
                + event.chain();
    }

    private static String words(Channel.State state) {
        return switch (state) {
            case OPEN -> "is open";
            case CLOSED -> "was closed by its payee";
            case REFUNDED -> "was taken back by its payer";
            case EXITED -> "went to its chain";
        };
    }
}
