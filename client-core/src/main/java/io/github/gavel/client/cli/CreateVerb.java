package io.github.gavel.client.cli;

import io.github.gavel.client.cli.torrent.CreatedReport;
import io.github.gavel.client.cli.torrent.ProgressLine;
import io.github.gavel.client.json.BadInput;
import io.github.gavel.client.making.Workshop;
import io.github.gavel.client.text.Harmless;
import io.github.gavel.engine.create.Making;
import io.github.gavel.engine.create.Wishes;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "create",
        description = "Makes a torrent of a file or a folder.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpWidth = 100,
        footerHeading = "%n",
        footer = "More about it is in docs/torrents.md.")
final class CreateVerb implements Callable<Integer> {
    private static final int COLUMNS = 100;
    private static final int SENTENCE_COLUMNS = 400;

    private final Clock clock;

    @Parameters(paramLabel = "PATH", description = "What to make a torrent of.")
    private String path = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The torrent; PATH's name with .torrent, in the current folder, if not given.")
    private String output = "";

    @Mixin
    private WishOptions options = new WishOptions();

    @Option(names = "--json", description = "Prints what was made as JSON.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    CreateVerb(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws BadInput {
        Wishes wishes = options.wishes(clock.instant());
        Path source = path(path);
        Path target = output.isEmpty() ? Workshop.fileFor(source) : path(output);
        Making making = Workshop.make(
                source, target, wishes, ProgressLine.on(spec.commandLine().getErr()));
        if (making instanceof Making.Made made) {
            new CreatedReport(made, target).print(spec.commandLine().getOut(), json, false);
            return Gavel.SUCCESS;
        }
        throw new BadInput(
                making instanceof Making.Refused no
                        ? Harmless.shortened(no.sentence(), SENTENCE_COLUMNS)
                        : "stopped before it was made");
    }

    private static Path path(String text) throws BadInput {
        try {
            return Path.of(text);
        } catch (InvalidPathException unreadable) {
            throw new BadInput(Harmless.shortened(text, COLUMNS) + ": this can be no file's name");
        }
    }
}
