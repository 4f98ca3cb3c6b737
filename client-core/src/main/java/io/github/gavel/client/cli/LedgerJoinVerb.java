package io.github.gavel.client.cli;

import io.github.gavel.client.cli.ledger.LedgerReport;
import io.github.gavel.client.json.BadInput;
import io.github.gavel.client.text.Harmless;
import io.github.gavel.ledger.descriptor.Descriptor;
import io.github.gavel.ledger.descriptor.DescriptorFile;
import io.github.gavel.ledger.disk.Excuse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "join",
        description = "Asks a ledger whether it is the one that its descriptor says, and keeps the descriptor.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpWidth = 100,
        footerHeading = "%n",
        footer = "More about it is in docs/ledger.md.")
final class LedgerJoinVerb implements Callable<Integer> {
    private static final int COLUMNS = 400;

    @Parameters(paramLabel = JoinableLedger.LABEL, description = JoinableLedger.DESCRIPTION)
    private String source = "";

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description = "The folder of descriptors; gavel/ledgers where this system keeps such files if not given.")
    private Optional<Path> to = Optional.empty();

    @Option(names = "--json", description = "Prints what was joined as JSON.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Override
    public Integer call() throws BadInput {
        JoinableLedger ledger = JoinableLedger.of(source);
        Descriptor told = JoinableLedger.told(ledger.client().descriptor());
        Descriptor kept = new Descriptor(
                told.foundation(),
                ledger.descriptor().urls(),
                ledger.descriptor().pin(),
                told.faucet());
        Path file = keep(kept);
        new LedgerReport(kept, file).print(spec.commandLine().getOut(), json);
        return Gavel.SUCCESS;
    }

    private Path keep(Descriptor descriptor) throws BadInput {
        Path folder = to.orElseGet(() -> StateFolder.ofLedgers(System.getenv()));
        Path file = folder.resolve(descriptor.ledger() + ".json");
        try {
            Files.createDirectories(folder);
            replace(file, Files.createTempFile(folder, "joining", ".unfinished"), DescriptorFile.write(descriptor));
            return file;
        } catch (IOException failure) {
            throw new BadInput(Harmless.shortened(folder.toString(), COLUMNS) + ": the descriptor cannot be kept: "
                    + Harmless.shortened(Excuse.of(failure), COLUMNS));
        }
    }

    /** No crash leaves a part of it under its name. */
    private static void replace(Path file, Path unfinished, byte[] bytes) throws IOException {
        try {
            try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
