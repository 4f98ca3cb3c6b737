package io.github.gavel.client.cli;

import io.github.gavel.client.json.BadInput;
import io.github.gavel.client.json.JsonDocument;
import io.github.gavel.client.text.Harmless;
import io.github.gavel.ledger.descriptor.Descriptor;
import io.github.gavel.signing.secp256k1.Address;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "receive",
        description = "Prints the address at which others can pay you.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpWidth = 100,
        footerHeading = "%n",
        footer = "More about it is in docs/wallet.md.")
final class WalletReceiveVerb implements Callable<Integer> {
    @Mixin
    private final WalletOption wallet = new WalletOption();

    @Mixin
    private final JoinedOption joined = new JoinedOption();

    @Option(names = "--json", description = "Prints it as JSON.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Override
    public Integer call() throws BadInput {
        String address = Address.of(wallet.account());
        Optional<Descriptor> ledger = joined.known().map(JoinableLedger::descriptor);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            print(out, address, ledger);
            return Gavel.SUCCESS;
        }
        out.println(address);
        out.println(ledger.map(it -> "Whoever has tokens at "
                        + Harmless.quoted(it.foundation().name()) + " can send some there, and nobody else can.")
                .orElse("It is the same at every ledger; whoever pays says at which one."));
        return Gavel.SUCCESS;
    }

    private static void print(PrintWriter out, String address, Optional<Descriptor> ledger) {
        JsonDocument.write(out, json -> {
            json.writeStartObject();
            json.writeStringField("account", address);
            if (ledger.isPresent()) {
                json.writeStringField("ledger", "0x" + ledger.get().ledger());
                json.writeStringField("name", ledger.get().foundation().name());
            }
            json.writeEndObject();
        });
    }
}
