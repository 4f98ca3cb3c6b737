package io.github.gavel.client.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.gavel.client.cli.demo.Guest;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code gavel}; without a verb it tells what there is. */
@Command(
        name = "gavel",
        description = "A BitTorrent client whose upload slots are auctioned.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = CommandLine.HelpCommand.class,
        synopsisSubcommandLabel = "[VERB]",
        commandListHeading = "%nVerbs:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%n",
        footer = {
            "Without a verb its window opens; torrents and magnet links behind the command are added there.",
            "`gavel help VERB` tells more about a verb."
        },
        usageHelpWidth = 100)
public final class Gavel implements Runnable {
    static final int SUCCESS = CommandLine.ExitCode.OK;
    static final int FAULT = CommandLine.ExitCode.SOFTWARE;
    static final int BAD_INPUT = CommandLine.ExitCode.USAGE;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    public static void main(String... args) {
        main(Optional.empty(), args);
    }

    /**
     * Runs it, and ends this program.
     *
     * @param window in which a demonstration can be seen
     */
    public static void main(Optional<Guest> window, String... args) {
        prepare();
        System.exit(run(window, System.in, stream(FileDescriptor.out), stream(FileDescriptor.err), args));
    }

    /** What is logged is said as everything else is. To be called before anything is. */
    public static void prepare() {
        System.setProperty("java.util.logging.SimpleFormatter.format", "gavel: %5$s%n");
    }

    static int run(InputStream in, OutputStream out, OutputStream err, String... args) {
        return run(Optional.empty(), in, out, err, args);
    }

    /** One call of the command; returns its exit status. What is printed is UTF-8, whatever the locale says. */
    public static int run(Optional<Guest> window, InputStream in, OutputStream out, OutputStream err, String... args) {
        PrintWriter output = new PrintWriter(new OutputStreamWriter(out, UTF_8));
        PrintWriter complaints = new PrintWriter(new OutputStreamWriter(err, UTF_8), true);
        int status = execute(commandLine(window, in).setOut(output).setErr(complaints), args);
        if (output.checkError()) {
            complaints.println("gavel: the output could not be written");
            return FAULT;
        }
        return status;
    }

    private static int execute(CommandLine gavel, String... args) {
        try {
            return gavel.execute(args);
        } catch (OutOfMemoryError | StackOverflowError exhausted) {
            Complaints.aboutFault(exhausted, gavel.getErr());
            return FAULT;
        }
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static CommandLine commandLine(Optional<Guest> window, InputStream in) {
        CommandLine gavel = new CommandLine(new Gavel())
                .addSubcommand(new DemoVerb(window))
                .addSubcommand(new GetVerb(in))
                .addSubcommand(new SeedVerb(in))
                .addSubcommand(new InspectVerb(in))
                .addSubcommand(new CreateVerb(Clock.systemUTC()))
                .addSubcommand(new AuctionVerb(in))
                .addSubcommand(LedgerVerb.withItsVerbs())
                .addSubcommand(WalletVerb.withItsVerbs(in))
                .addSubcommand(new VersionVerb());
        return gavel.setExpandAtFiles(false)
                .setParameterExceptionHandler(Complaints::aboutUsage)
                .setExecutionExceptionHandler(Complaints::aboutExecution);
    }

    private static OutputStream stream(FileDescriptor descriptor) {
        return new FileOutputStream(descriptor);
    }
}
