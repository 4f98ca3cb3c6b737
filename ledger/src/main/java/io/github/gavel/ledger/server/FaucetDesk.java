package io.github.gavel.ledger.server;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.ledger.faucet.Claimed;
import io.github.gavel.ledger.faucet.Faucet;
import io.github.gavel.ledger.form.RiddleForm;
import io.github.gavel.ledger.json.FormWriter;
import io.github.gavel.ledger.json.Formed;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;

/** Hands on what is asked of the faucet, if there is one. */
record FaucetDesk(Optional<Faucet> faucet) {
    CompletableFuture<Reply> riddle(Call call) {
        return withAccount(call, (tap, account) -> Desk.done(Reply.ok(RiddleForm.RIDDLE, tap.riddle(account))));
    }

    CompletableFuture<Reply> claim(Call call, Octets body) {
        Formed<RiddleForm.Solved> formed = RiddleForm.SOLVED.decode(body.toBytes());
        if (formed instanceof Formed.Bad<RiddleForm.Solved> bad) {
            return Desk.done(Reply.error(400, "BAD_FORM", bad.why()));
        }
        RiddleForm.Solved solved = ((Formed.Good<RiddleForm.Solved>) formed).value();
        return withAccount(
                call,
                (tap, account) -> tap.claim(account, solved.challenge(), solved.solution(), call.from())
                        .thenApply(FaucetDesk::reply));
    }

    private CompletableFuture<Reply> withAccount(
            Call call, BiFunction<Faucet, AccountId, CompletableFuture<Reply>> then) {
        if (faucet.isEmpty()) {
            return Desk.done(Reply.error(404, "NO_FAUCET", "this ledger has no faucet"));
        }
        Optional<AccountId> account = PathWords.account(call.words().get(1));
        return account.isPresent() ? then.apply(faucet.get(), account.get()) : Desk.noSuchAddress();
    }

    private static Reply reply(Claimed claimed) {
        if (claimed instanceof Claimed.Answered answered) {
            return Desk.reply(answered.answer());
        }
        if (claimed instanceof Claimed.TooMany no) {
            long millis = no.pause().toMillis();
            String who = no.whose() == Claimed.Whose.ADDRESS ? "from this address" : "in all";
            return Reply.error(
                            429,
                            "FAUCET_EMPTY",
                            "the faucet fills at most " + no.most() + " accounts an hour " + who,
                            new FormWriter().number("most", no.most()).number("retryAfterMillis", millis))
                    .with("Retry-After", Reply.seconds(millis));
        }
        return claimed instanceof Claimed.Unsolved unsolved
                ? Reply.error(
                        403,
                        "UNSOLVED",
                        "the hash does not begin with " + unsolved.difficulty() + " zero bits",
                        new FormWriter().number("difficulty", unsolved.difficulty()))
                : Reply.error(403, "OLD_CHALLENGE", "this is no challenge of this hour or the last for that account");
    }
}
