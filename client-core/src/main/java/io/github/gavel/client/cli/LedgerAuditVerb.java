package io.github.gavel.client.cli;

import io.github.gavel.client.cli.ledger.AuditWords;
import io.github.gavel.client.json.BadInput;
import io.github.gavel.client.text.Harmless;
import io.github.gavel.ledger.audit.AuditReport;
import io.github.gavel.ledger.audit.JournalAudit;
import io.github.gavel.ledger.audit.JournalCopy;
import io.github.gavel.ledger.client.LedgerClient;
import io.github.gavel.ledger.descriptor.Descriptor;
import io.github.gavel.ledger.disk.Disk;
import io.github.gavel.ledger.disk.Excuse;
import io.github.gavel.ledger.json.Formed;
import io.github.gavel.ledger.operator.OperatorFolder;
import io.github.gavel.ledger.port.Head;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "audit",
        description = "Decides every record of a ledger again, and tells where it is broken if it is.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpWidth = 100,
        footerHeading = "%n",
        footer = "More about it is in docs/ledger.md.")
final class LedgerAuditVerb implements Callable<Integer> {
    private static final int COLUMNS = 400;

    @Parameters(
            paramLabel = "DIR|LINK|FILE",
            description = "A ledger's folder, or its link or descriptor, by which its journal is fetched.")
    private String source = "";

    @Option(names = "--json", description = "Prints what was found as JSON; amounts are in grains.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Override
    public Integer call() throws BadInput {
        AuditWords words = found();
        if (json) {
            words.printJson(spec.commandLine().getOut());
        } else if (words.isSound()) {
            words.print(spec.commandLine().getOut());
        } else {
            throw new BadInput(Harmless.shortened(words.sentence(), COLUMNS));
        }
        return words.isSound() ? Gavel.SUCCESS : Gavel.BAD_INPUT;
    }

    private AuditWords found() throws BadInput {
        try {
            return Files.isDirectory(Path.of(source)) ? inFolder(Path.of(source)) : fetched(JoinableLedger.of(source));
        } catch (IOException failure) {
            throw new BadInput(
                    Harmless.shortened(source, COLUMNS) + ": " + Harmless.shortened(Excuse.of(failure), COLUMNS));
        }
    }

    private AuditWords inFolder(Path folder) throws BadInput, IOException {
        Formed<Descriptor> descriptor = new OperatorFolder(folder).descriptor();
        if (descriptor instanceof Formed.Bad<Descriptor> bad) {
            throw new BadInput(Harmless.shortened(bad.why(), COLUMNS));
        }
        Closeable nobodyElse = Disk.REAL.lock(folder);
        try (nobodyElse) {
            Descriptor known = ((Formed.Good<Descriptor>) descriptor).value();
            JournalAudit.note(Disk.REAL, folder).ifPresent(spec.commandLine().getErr()::println);
            return new AuditWords(known, audit(known).of(Disk.REAL, folder));
        }
    }

    private static AuditWords fetched(JoinableLedger ledger) throws BadInput, IOException {
        Path folder = Files.createTempDirectory("gavel-audit");
        try {
            LedgerClient client = ledger.client();
            Head before = JoinableLedger.told(client.head());
            Optional<String> why = JournalCopy.make(client, folder);
            if (why.isPresent()) {
                throw new BadInput(Harmless.shortened(why.get(), COLUMNS));
            }
            Descriptor descriptor = ledger.descriptor();
            AuditWords words = new AuditWords(descriptor, audit(descriptor).ofCopy(Disk.REAL, folder));
            if (words.report() instanceof AuditReport.Sound sound && sound.records() < before.sequence()) {
                throw new BadInput("the journal has " + sound.records() + " records, and the ledger said it has "
                        + before.sequence());
            }
            return words;
        } finally {
            Folders.delete(folder);
        }
    }

    private static JournalAudit audit(Descriptor descriptor) {
        return new JournalAudit(descriptor.charter(), JoinableLedger.recovery());
    }
}
