package io.github.gavel.client.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The verbs about ledgers; without one of them it tells what there is. */
@Command(
        name = "ledger",
        description = "Runs a ledger for tokens, joins one, or looks at every record of one.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = CommandLine.HelpCommand.class,
        synopsisSubcommandLabel = "VERB",
        commandListHeading = "%nVerbs:%n",
        usageHelpWidth = 100,
        footerHeading = "%n",
        footer = "More about it is in docs/ledger.md.")
final class LedgerVerb implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    static CommandLine withItsVerbs() {
        return new CommandLine(new LedgerVerb())
                .addSubcommand(new LedgerCreateVerb())
                .addSubcommand(new LedgerServeVerb())
                .addSubcommand(new LedgerJoinVerb())
                .addSubcommand(new LedgerFaucetVerb())
                .addSubcommand(new LedgerAuditVerb());
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
