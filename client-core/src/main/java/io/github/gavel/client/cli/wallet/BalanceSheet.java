package io.github.gavel.client.cli.wallet;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.gavel.client.json.JsonDocument;
import io.github.gavel.client.purse.Standing;
import io.github.gavel.client.purse.Sums;
import io.github.gavel.client.text.Table;
import io.github.gavel.economy.channel.Locked;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.signing.secp256k1.Address;
import io.github.gavel.wallet.store.Loaded;
import io.github.gavel.wallet.store.Sending;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody has at a ledger. Every sub-total is the sum of the rows below it.
 *
 * @param spendable what the ledger says the account has
 * @param atPayees what it says those have who were paid for torrents
 * @param forgotten what lies in channels of which the ledger signed receipts and that it does not know any more
 * @param underway transfers of which it is not known whether they were done, so that they may be in {@code spendable}
 */
public record BalanceSheet(
        AccountId account,
        Amount spendable,
        List<Amount> atPayees,
        List<Locked> locked,
        List<Unsettled> unsettled,
        List<Forgotten> forgotten,
        List<Sending> underway) {
    /** What a voucher is kept for, and before when it must be settled. */
    public record Unsettled(Amount amount, LedgerTime before) {}

    /** A deposit of ours, or what was earned and not settled. */
    public record Forgotten(ChannelId channel, boolean isOurs, Amount amount) {}

    /** With what the ledger says where it knows more than the wallet: nothing is counted here and there. */
    public static BalanceSheet of(AccountId account, Standing standing, Loaded loaded, List<Sending> underway) {
        return new BalanceSheet(
                account,
                standing.spendable(),
                standing.atPayees().stream().filter(it -> !it.isZero()).toList(),
                loaded.payers().stream()
                        .filter(it -> !standing.hasForgotten(it))
                        .map(standing::locked)
                        .filter(it -> !it.amount().isZero())
                        .sorted(Comparator.comparing(Locked::refundFrom))
                        .toList(),
                loaded.payees().stream()
                        .filter(it -> !standing.hasForgotten(it))
                        .map(it -> new Unsettled(standing.unsettled(it), it.expiry()))
                        .filter(it -> !it.amount().isZero())
                        .sorted(Comparator.comparing(Unsettled::before))
                        .toList(),
                forgotten(standing, loaded),
                underway);
    }

    private static List<Forgotten> forgotten(Standing standing, Loaded loaded) {
        Stream<Forgotten> ours = loaded.payers().stream()
                .filter(standing::hasForgotten)
                .map(it -> new Forgotten(it.intent().channel(), true, it.confirmed()));
        Stream<Forgotten> theirs = loaded.payees().stream()
                .filter(standing::hasForgotten)
                .map(it -> new Forgotten(it.receipt().receipt().channel(), false, it.unsettled()));
        return Stream.concat(ours, theirs).toList();
    }

    public void print(PrintWriter out, Sums sums) {
        Table table = new Table();
        table.row("Spendable", sums.show(spendable));
        table.row("Earned and settled", sums.show(Sums.sum(atPayees)));
        atPayees.forEach(it -> table.row("  for a torrent", sums.show(it)));
        table.row("Locked in channels", sums.show(lockedInAll()));
        locked.forEach(it -> table.row("  back from " + it.refundFrom(), sums.show(it.amount())));
        table.row("Earned, not settled", sums.show(unsettledInAll()));
        unsettled.forEach(it -> table.row("  to settle before " + it.before(), sums.show(it.amount())));
        if (!underway.isEmpty()) {
            table.row("Sent, not answered", sums.show(underwayInAll()));
            underway.forEach(it -> table.row(
                    "  signed " + it.at(),
                    sums.show(it.transfer().amount()) + " to "
                            + Address.of(it.transfer().to())));
        }
        if (!forgotten.isEmpty()) {
            table.row("Unknown to the ledger", sums.show(forgottenInAll()));
            forgotten.forEach(it -> table.row(
                    it.isOurs() ? "  was locked" : "  was earned", sums.show(it.amount()) + " in 0x" + it.channel()));
        }
        table.lines().forEach(out::println);
        if (!forgotten.isEmpty()) {
            out.println();
            out.println("The ledger signed receipts for these channels and does not know them any more:");
            out.println("it has lost a part of its journal. Its operator alone can bring that back.");
        }
    }

    private BigInteger forgottenInAll() {
        return Sums.sum(forgotten.stream().map(Forgotten::amount).toList());
    }

    private BigInteger lockedInAll() {
        return Sums.sum(locked.stream().map(Locked::amount).toList());
    }

    private BigInteger unsettledInAll() {
        return Sums.sum(unsettled.stream().map(Unsettled::amount).toList());
    }

    private BigInteger underwayInAll() {
        return Sums.sum(underway.stream().map(it -> it.transfer().amount()).toList());
    }

    /** Amounts in grains, as texts. */
    public void printJson(PrintWriter out) {
        JsonDocument.write(out, json -> {
            json.writeStartObject();
            json.writeStringField("account", Address.of(account));
            json.writeStringField("spendable", grains(spendable));
            json.writeStringField("settled", Sums.sum(atPayees).toString());
            json.writeStringField("locked", lockedInAll().toString());
            json.writeArrayFieldStart("channels");
            for (Locked one : locked) {
                row(json, "refundFrom", one.refundFrom().toString(), one.amount());
            }
            json.writeEndArray();
            json.writeStringField("unsettled", unsettledInAll().toString());
            json.writeArrayFieldStart("vouchers");
            for (Unsettled one : unsettled) {
                row(json, "settleBefore", one.before().toString(), one.amount());
            }
            json.writeEndArray();
            json.writeStringField("unknown", forgottenInAll().toString());
            json.writeArrayFieldStart("forgotten");
            for (Forgotten one : forgotten) {
                row(json, "channel", "0x" + one.channel(), one.amount());
            }
            json.writeEndArray();
            json.writeStringField("unanswered", underwayInAll().toString());
            json.writeArrayFieldStart("transfers");
            for (Sending one : underway) {
                row(json, "to", Address.of(one.transfer().to()), one.transfer().amount());
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void row(JsonGenerator json, String key, String value, Amount amount) throws IOException {
        json.writeStartObject();
        json.writeStringField("amount", grains(amount));
        json.writeStringField(key, value);
        json.writeEndObject();
    }

    private static String grains(Amount amount) {
        return Long.toString(amount.grains());
    }
}
