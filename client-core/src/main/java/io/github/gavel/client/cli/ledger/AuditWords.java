package io.github.gavel.client.cli.ledger;

import io.github.gavel.client.json.JsonDocument;
import io.github.gavel.client.purse.Tokens;
import io.github.gavel.client.text.Harmless;
import io.github.gavel.client.text.Table;
import io.github.gavel.economy.ledger.Finding;
import io.github.gavel.economy.ledger.Imbalance;
import io.github.gavel.economy.ledger.Place;
import io.github.gavel.ledger.audit.AuditReport;
import io.github.gavel.ledger.descriptor.Descriptor;
import io.github.gavel.ledger.form.RefusalWords;
import io.github.gavel.signing.secp256k1.Address;
import java.io.PrintWriter;

/** What an audit found, in words. */
public record AuditWords(Descriptor descriptor, AuditReport report) {
    private static final int COLUMNS = 400;

    public boolean isSound() {
        return report instanceof AuditReport.Sound;
    }

    /** Where it is broken. */
    public String sentence() {
        if (report instanceof AuditReport.Damaged damaged) {
            return damaged.damage().toString();
        }
        if (report instanceof AuditReport.Forged forged) {
            return "record " + forged.record() + " is forged: " + forged.what();
        }
        return report instanceof AuditReport.Broken broken
                ? "record " + broken.record() + " cannot be: " + words(broken.flaw())
                : "it is sound";
    }

    private String words(Finding.Flaw flaw) {
        if (flaw instanceof Finding.Flaw.NotAllowed no) {
            return "the rules do not allow it: " + new RefusalWords(tokens()::show).of(no.refusal());
        }
        if (flaw instanceof Finding.Flaw.ClockWentBack back) {
            return "it is of " + back.at() + ", before the one in front of it, of " + back.before();
        }
        return flaw instanceof Finding.Flaw.Idle idle
                ? "command 0x" + idle.id() + " had nothing left to do"
                : words(((Finding.Flaw.Unbalanced) flaw).imbalance());
    }

    private String words(Imbalance imbalance) {
        if (imbalance instanceof Imbalance.At at) {
            return "it makes or loses grains: " + words(at.place()) + " has " + tokens().show(at.found())
                    + " after it, and its entries explain " + tokens().show(at.explained());
        }
        Imbalance.InAll inAll = (Imbalance.InAll) imbalance;
        return "it makes or loses grains: the ledger holds " + tokens().show(inAll.found())
                + " after it, and its entries explain " + tokens().show(inAll.explained());
    }

    private static String words(Place place) {
        if (place instanceof Place.Held held) {
            return Address.of(held.account());
        }
        return place instanceof Place.Locked locked ? "channel 0x" + locked.channel() : "what is outside";
    }

    private Tokens tokens() {
        return new Tokens(descriptor.foundation().decimals());
    }

    public void print(PrintWriter out) {
        AuditReport.Sound sound = (AuditReport.Sound) report;
        Tokens tokens = tokens();
        Table table = new Table();
        table.row("Ledger", "0x" + descriptor.ledger());
        table.row("Records", String.valueOf(sound.records()));
        table.row("Granted", tokens.show(sound.supply().granted()));
        table.row("Faucet", tokens.show(sound.supply().faucet()));
        table.row("From chain", tokens.show(sound.supply().deposited()));
        table.row("To chain", tokens.show(sound.supply().withdrawn()));
        table.row("Held", tokens.show(sound.held()));
        table.row("Locked", tokens.show(sound.locked()));
        table.row("Head", "0x" + sound.head().hash());
        table.row("Time", sound.head().time().toString());
        out.println(Harmless.shortened(descriptor.foundation().name(), COLUMNS));
        out.println();
        table.lines().forEach(out::println);
        out.println();
        out.println("Every record is what was written, was signed by who it says and is allowed; no grain was made or"
                + " lost.");
    }

    public void printJson(PrintWriter out) {
        JsonDocument.write(out, json -> {
            json.writeStartObject();
            json.writeStringField("ledger", "0x" + descriptor.ledger());
            json.writeBooleanField("sound", isSound());
            if (report instanceof AuditReport.Sound sound) {
                json.writeNumberField("records", sound.records());
                json.writeStringField("issued", sound.issued().toString());
                json.writeStringField("granted", sound.supply().granted().toString());
                json.writeStringField("faucet", sound.supply().faucet().toString());
                json.writeStringField("deposited", sound.supply().deposited().toString());
                json.writeStringField("withdrawn", sound.supply().withdrawn().toString());
                json.writeStringField("held", sound.held().toString());
                json.writeStringField("locked", sound.locked().toString());
                json.writeStringField("head", "0x" + sound.head().hash());
                json.writeStringField("time", sound.head().time().toString());
            } else {
                json.writeStringField("sentence", sentence());
            }
            json.writeEndObject();
        });
    }
}
