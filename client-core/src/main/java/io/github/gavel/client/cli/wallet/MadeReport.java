package io.github.gavel.client.cli.wallet;

import io.github.gavel.client.cli.json.JsonDocument;
import io.github.gavel.client.cli.text.Harmless;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.signing.secp256k1.Address;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A wallet that was just made.
 *
 * @param words if somebody asked to see them
 */
public record MadeReport(AccountId account, Path folder, Optional<List<String>> words) {
    private static final int COLUMNS = 400;

    public void print(PrintWriter out, boolean isJson) {
        if (isJson) {
            printJson(out);
            return;
        }
        out.println("The wallet of " + Address.of(account) + " is in " + Harmless.shortened(folder.toString(), COLUMNS)
                + ".");
        out.println(words.map(it -> "Write these words down, in their order, and show them to nobody:")
                .orElse("Its words bring it back if that folder is lost: `gavel wallet backup --words` shows them."));
        words.ifPresent(it -> out.println(String.join(" ", it)));
    }

    private void printJson(PrintWriter out) {
        JsonDocument.write(out, json -> {
            json.writeStartObject();
            json.writeStringField("account", Address.of(account));
            json.writeStringField("folder", folder.toString());
            if (words.isPresent()) {
                json.writeStringField("words", String.join(" ", words.get()));
            }
            json.writeEndObject();
        });
    }

    @Override
    public String toString() {
        return "a wallet that was just made";
    }
}
