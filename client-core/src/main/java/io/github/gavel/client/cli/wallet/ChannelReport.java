package io.github.gavel.client.cli.wallet;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.gavel.client.json.JsonDocument;
import io.github.gavel.client.purse.Sums;
import io.github.gavel.client.text.Table;
import io.github.gavel.economy.channel.PayeeRow;
import io.github.gavel.economy.channel.PayerRow;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.signing.secp256k1.Address;
import io.github.gavel.wallet.store.Loaded;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The channels of a wallet, those that it pays with and those that it is paid with. */
public record ChannelReport(List<Line> lines) {
    /**
     * One channel.
     *
     * @param moved the highest sum that was signed: paid or earned, settled or not
     * @param until from when on the payer takes back what is left
     */
    private record Line(
            ChannelId channel,
            String side,
            String state,
            Amount deposit,
            Amount moved,
            Amount settled,
            LedgerTime until,
            AccountId other) {}

    public static ChannelReport of(Loaded loaded) {
        Set<ChannelId> frozen = loaded.frozen();
        return new ChannelReport(Stream.concat(
                        loaded.payers().stream().map(ChannelReport::line),
                        loaded.payees().stream().map(ChannelReport::line))
                .filter(it -> !frozen.contains(it.channel()))
                .sorted(Comparator.comparing(Line::until).reversed())
                .toList());
    }

    private static Line line(PayerRow row) {
        return new Line(
                row.intent().channel(),
                "pays",
                word(row.status()),
                row.deposit(),
                row.seen(),
                row.settled(),
                row.expiry(),
                row.intent().payee());
    }

    private static Line line(PayeeRow row) {
        return new Line(
                row.receipt().receipt().channel(),
                "earns",
                row.closed() ? "closed" : word(row.state()),
                row.receipt().receipt().deposit(),
                row.highest(),
                row.settled(),
                row.expiry(),
                row.receipt().receipt().signer());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    public void print(PrintWriter out, Sums sums) {
        if (lines.isEmpty()) {
            out.println("There are no channels.");
            return;
        }
        Table table = new Table();
        table.row("SIDE", "STATE", "DEPOSIT", "PAID", "SETTLED", "REFUND FROM");
        lines.forEach(it -> table.row(
                it.side(),
                it.state(),
                sums.show(it.deposit()),
                sums.show(it.moved()),
                sums.show(it.settled()),
                it.until() + " " + Address.of(it.other())));
        table.lines().forEach(out::println);
    }

    public void printJson(PrintWriter out) {
        JsonDocument.write(out, json -> {
            json.writeStartArray();
            for (Line line : lines) {
                write(json, line);
            }
            json.writeEndArray();
        });
    }

    private static void write(JsonGenerator json, Line line) throws IOException {
        json.writeStartObject();
        json.writeStringField("channel", "0x" + line.channel());
        json.writeStringField("side", line.side());
        json.writeStringField("state", line.state());
        json.writeStringField("deposit", Long.toString(line.deposit().grains()));
        json.writeStringField("paid", Long.toString(line.moved().grains()));
        json.writeStringField("settled", Long.toString(line.settled().grains()));
        json.writeStringField("refundFrom", line.until().toString());
        json.writeStringField("account", Address.of(line.other()));
        json.writeEndObject();
    }
}
