package io.github.gavel.ledger.form;

import static io.github.gavel.ledger.form.Variants.variant;

import io.github.gavel.economy.ledger.ChainEvent;
import io.github.gavel.economy.ledger.Channel;
import io.github.gavel.economy.ledger.CommandId;
import io.github.gavel.economy.ledger.Limits;
import io.github.gavel.economy.ledger.Refusal;
import io.github.gavel.ledger.json.BadForm;
import io.github.gavel.ledger.json.Form;
import io.github.gavel.ledger.json.FormReader;
import java.util.Arrays;
import java.util.List;

/** Why a ledger does not do something, with the numbers. */
final class RefusalForm {
    static final Variants<Refusal> KINDS = new Variants<>(
            "code",
            List.of(
                    variant(
                            Refusal.IdTaken.class,
                            (w, it) -> w.octets("id", it.id().octets()),
                            r -> new Refusal.IdTaken(new CommandId(r.octets("id", 32)))),
                    variant(Refusal.NoTestLedger.class, (w, it) -> {}, r -> new Refusal.NoTestLedger()),
                    variant(Refusal.NoHub.class, (w, it) -> {}, r -> new Refusal.NoHub()),
                    variant(
                            Refusal.WrongSigner.class,
                            (w, it) -> w.account("by", it.by()).account("needed", it.needed()),
                            r -> new Refusal.WrongSigner(r.account("by"), r.account("needed"))),
                    variant(
                            Refusal.NoLicence.class,
                            (w, it) -> w.account("by", it.by())
                                    .account("account", it.account())
                                    .time("now", it.now()),
                            r -> new Refusal.NoLicence(r.account("by"), r.account("account"), r.time("now"))),
                    variant(
                            Refusal.OverLimit.class,
                            (w, it) -> w.text("kind", it.kind().name())
                                    .amount("limit", it.limit())
                                    .amount("used", it.used())
                                    .amount("asked", it.asked()),
                            r -> new Refusal.OverLimit(
                                    constant(r, "kind", Limits.Kind.class),
                                    r.amount("limit"),
                                    r.amount("used"),
                                    r.amount("asked"))),
                    variant(
                            Refusal.NotDelegated.class,
                            (w, it) -> w.account("main", it.main()).account("agent", it.agent()),
                            r -> new Refusal.NotDelegated(r.account("main"), r.account("agent"))),
                    variant(Refusal.NothingToMove.class, (w, it) -> {}, r -> new Refusal.NothingToMove()),
                    variant(
                            Refusal.ToItself.class,
                            (w, it) -> w.account("account", it.account()),
                            r -> new Refusal.ToItself(r.account("account"))),
                    variant(
                            Refusal.Insufficient.class,
                            (w, it) -> w.account("account", it.account())
                                    .amount("needed", it.needed())
                                    .amount("available", it.available()),
                            r -> new Refusal.Insufficient(
                                    r.account("account"), r.amount("needed"), r.amount("available"))),
                    variant(
                            Refusal.TooMuchInAll.class,
                            (w, it) -> w.amount("circulating", it.circulating()).amount("asked", it.asked()),
                            r -> new Refusal.TooMuchInAll(r.amount("circulating"), r.amount("asked"))),
                    variant(
                            Refusal.FaucetUsed.class,
                            (w, it) -> w.account("account", it.account()),
                            r -> new Refusal.FaucetUsed(r.account("account"))),
                    variant(
                            Refusal.CreditedBefore.class,
                            (w, it) -> w.number("chainId", it.event().chain())
                                    .octets("transaction", it.event().transaction())
                                    .number("logIndex", it.event().logIndex()),
                            r -> new Refusal.CreditedBefore(new ChainEvent(
                                    r.number("chainId"), r.octets("transaction", 32), r.number("logIndex")))),
                    variant(
                            Refusal.ChannelUsed.class,
                            (w, it) -> w.octets("channelId", it.channel().octets()),
                            r -> new Refusal.ChannelUsed(r.channel("channelId"))),
                    variant(
                            Refusal.UnknownChannel.class,
                            (w, it) -> w.octets("channelId", it.channel().octets()),
                            r -> new Refusal.UnknownChannel(r.channel("channelId"))),
                    variant(
                            Refusal.ChannelEnded.class,
                            (w, it) -> w.octets("channelId", it.channel().octets())
                                    .text("state", it.state().name())
                                    .amount("settled", it.settled()),
                            r -> new Refusal.ChannelEnded(
                                    r.channel("channelId"),
                                    constant(r, "state", Channel.State.class),
                                    r.amount("settled"))),
                    variant(
                            Refusal.ExpiryPassed.class,
                            (w, it) -> w.time("expiry", it.expiry()).time("now", it.now()),
                            r -> new Refusal.ExpiryPassed(r.time("expiry"), r.time("now"))),
                    variant(
                            Refusal.NotLater.class,
                            (w, it) -> w.time("expiry", it.expiry()).time("asked", it.asked()),
                            r -> new Refusal.NotLater(r.time("expiry"), r.time("asked"))),
                    variant(
                            Refusal.Expired.class,
                            (w, it) -> w.time("expiry", it.expiry()).time("now", it.now()),
                            r -> new Refusal.Expired(r.time("expiry"), r.time("now"))),
                    variant(
                            Refusal.NotExpired.class,
                            (w, it) -> w.time("expiry", it.expiry()).time("now", it.now()),
                            r -> new Refusal.NotExpired(r.time("expiry"), r.time("now"))),
                    variant(
                            Refusal.AboveDeposit.class,
                            (w, it) -> w.amount("cumulative", it.cumulative()).amount("deposit", it.deposit()),
                            r -> new Refusal.AboveDeposit(r.amount("cumulative"), r.amount("deposit"))),
                    variant(
                            Refusal.NotYetSettled.class,
                            (w, it) -> w.amount("settled", it.settled()).amount("last", it.last()),
                            r -> new Refusal.NotYetSettled(r.amount("settled"), r.amount("last")))));

    static final Form<Refusal> FORM = KINDS.form();

    private RefusalForm() {}

    static <E extends Enum<E>> E constant(FormReader fields, String key, Class<E> type) throws BadForm {
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        return Enum.valueOf(type, fields.word(key, names));
    }
}
