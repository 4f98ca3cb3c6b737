package io.github.gavel.client.purse;

import io.github.gavel.client.json.JsonDocument;
import io.github.gavel.client.text.Table;
import io.github.gavel.signing.secp256k1.Address;
import io.github.gavel.wallet.store.HistoryEntry;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** What happened to somebody's money at a ledger, the first thing first. */
public record HistoryReport(List<HistoryEntry> entries) {
    private static final String CSV = "time,kind,grains,account,channel";

    public HistoryReport {
        entries = List.copyOf(entries);
    }

    public void print(PrintWriter out, Sums sums) {
        if (entries.isEmpty()) {
            out.println("Nothing was sent, paid or earned yet.");
            return;
        }
        Table table = new Table();
        table.row("TIME", "WHAT", "SUM", "WHOM");
        entries.forEach(it -> table.row(
                it.at().toString(), word(it.kind()).replace('-', ' '), sums.show(it.amount()), Address.of(it.other())));
        table.lines().forEach(out::println);
    }

    /** Nothing in it needs quotes. */
    public void printCsv(PrintWriter out) {
        out.println(CSV);
        entries.forEach(it -> out.println(it.at() + "," + word(it.kind()) + ","
                + it.amount().grains() + "," + Address.of(it.other()) + "," + channel(it)));
    }

    public void printJson(PrintWriter out) {
        JsonDocument.write(out, json -> {
            json.writeStartArray();
            for (HistoryEntry entry : entries) {
                json.writeStartObject();
                json.writeStringField("time", entry.at().toString());
                json.writeStringField("kind", word(entry.kind()));
                json.writeStringField("amount", Long.toString(entry.amount().grains()));
                json.writeStringField("account", Address.of(entry.other()));
                if (entry.channel().isPresent()) {
                    json.writeStringField("channel", channel(entry));
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private static String channel(HistoryEntry entry) {
        return entry.channel().map(it -> "0x" + it).orElse("");
    }

    private static String word(HistoryEntry.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
