package io.github.gavel.client.cli.ledger;

import io.github.gavel.client.json.JsonDocument;
import io.github.gavel.client.purse.Tokens;
import io.github.gavel.client.text.Harmless;
import io.github.gavel.client.text.Table;
import io.github.gavel.ledger.descriptor.Descriptor;
import io.github.gavel.ledger.descriptor.DescriptorLink;
import io.github.gavel.ledger.descriptor.FaucetTerms;
import io.github.gavel.ledger.descriptor.Foundation;
import io.github.gavel.signing.secp256k1.Address;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** What a ledger is, and where its descriptor was put. */
public record LedgerReport(Descriptor descriptor, Path file) {
    private static final int COLUMNS = 400;

    public void print(PrintWriter out, boolean isJson) {
        if (isJson) {
            JsonDocument.write(out, json());
            return;
        }
        out.println(Harmless.shortened(descriptor.foundation().name(), COLUMNS));
        out.println();
        facts().lines().forEach(out::println);
        out.println();
        out.println(DescriptorLink.write(descriptor));
    }

    private Table facts() {
        Foundation foundation = descriptor.foundation();
        Tokens tokens = new Tokens(foundation.decimals());
        Table table = new Table();
        table.row("Ledger", "0x" + descriptor.ledger());
        table.row("Operator", Address.of(foundation.operator()));
        table.row("Terms", terms(foundation));
        table.row("Decimals", String.valueOf(foundation.decimals()));
        table.row("At", descriptor.urls().stream().map(Object::toString).collect(Collectors.joining(", ")));
        descriptor.pin().ifPresent(pin -> table.row("Key", "0x" + pin));
        descriptor.faucet().ifPresent(faucet -> table.row("Faucet", words(faucet, tokens)));
        table.row("File", Harmless.shortened(file.toString(), COLUMNS));
        return table;
    }

    private static String terms(Foundation foundation) {
        String hub = foundation
                .hub()
                .map(it -> "held by " + Address.of(it.contract()) + " on chain " + it.chainId())
                .orElse("held by nobody but the operator");
        return (foundation.test() ? "a test: the operator makes grains out of nothing; " : "") + hub;
    }

    private static String words(FaucetTerms faucet, Tokens tokens) {
        return tokens.show(faucet.amount()) + " once for each account, for about " + (1L << faucet.difficulty())
                + " hashes";
    }

    private JsonDocument.Body json() {
        return json -> {
            json.writeStartObject();
            json.writeStringField("ledger", "0x" + descriptor.ledger());
            json.writeStringField("name", descriptor.foundation().name());
            json.writeStringField("operator", Address.of(descriptor.foundation().operator()));
            json.writeBooleanField("test", descriptor.foundation().test());
            json.writeBooleanField("anchored", descriptor.foundation().hub().isPresent());
            json.writeNumberField("decimals", descriptor.foundation().decimals());
            json.writeArrayFieldStart("urls");
            for (Object url : descriptor.urls()) {
                json.writeString(url.toString());
            }
            json.writeEndArray();
            json.writeStringField("file", file.toString());
            json.writeStringField("link", DescriptorLink.write(descriptor));
            json.writeEndObject();
        };
    }
}
