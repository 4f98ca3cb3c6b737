package io.github.gavel.client.cli.wallet;

import io.github.gavel.client.json.JsonDocument;
import io.github.gavel.client.text.Harmless;
import io.github.gavel.signing.secp256k1.Address;
import io.github.gavel.wallet.home.Making;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A wallet that was just made.
 *
 * @param words if somebody asked to see them
 */
public record MadeReport(Making.Made made, Path folder, Optional<List<String>> words) {
    private static final int COLUMNS = 400;

    public void print(PrintWriter out, boolean isJson) {
        if (isJson) {
            printJson(out);
            return;
        }
        out.println("The wallet of " + Address.of(made.account()) + " is in "
                + Harmless.shortened(folder.toString(), COLUMNS) + ".");
        out.println(words.map(it -> "Write these words down, in their order, and show them to nobody:")
                .orElse("Its words bring it back if that folder is lost: `gavel wallet backup --words` shows them."));
        words.ifPresent(it -> out.println(String.join(" ", it)));
        made.saved()
                .ifPresent(it -> out.println("Its channels are as they were at " + it
                        + ": vouchers that you were given since then may be missing, and"
                        + " come back only if their payers show their channels again."));
    }

    private void printJson(PrintWriter out) {
        JsonDocument.write(out, json -> {
            json.writeStartObject();
            json.writeStringField("account", Address.of(made.account()));
            json.writeStringField("folder", folder.toString());
            if (made.saved().isPresent()) {
                json.writeStringField("channelsSaved", made.saved().get().toString());
            }
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
