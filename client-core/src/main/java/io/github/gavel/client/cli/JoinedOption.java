package io.github.gavel.client.cli;

import io.github.gavel.client.json.BadInput;
import io.github.gavel.client.text.Harmless;
import io.github.gavel.ledger.disk.Excuse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Which ledger is meant: the one that is named, or the only one that was joined. */
final class JoinedOption {
    private static final int COLUMNS = 100;

    @Option(
            names = "--ledger",
            paramLabel = JoinableLedger.LABEL,
            description = JoinableLedger.DESCRIPTION + " The one that was joined if not given.")
    private Optional<String> named = Optional.empty();

    @Option(
            names = "--joined",
            paramLabel = "DIR",
            description = "The folder of descriptors of joined ledgers; gavel/ledgers where this system keeps such"
                    + " files if not given.")
    private Optional<Path> folder = Optional.empty();

    JoinableLedger ledger() throws BadInput {
        Optional<JoinableLedger> known = known();
        if (known.isPresent()) {
            return known.get();
        }
        List<Path> joined = joined();
        if (joined.isEmpty()) {
            throw new BadInput("no ledger is joined: `gavel ledger join` joins one, and --ledger names one");
        }
        throw new BadInput(
                joined.size() + " ledgers are joined, and --ledger says which one is meant: " + names(joined));
    }

    /** Empty if none is named and not exactly one was joined. */
    Optional<JoinableLedger> known() throws BadInput {
        if (named.isPresent()) {
            return Optional.of(JoinableLedger.of(named.get()));
        }
        List<Path> joined = joined();
        return joined.size() == 1 ? Optional.of(JoinableLedger.of(joined.get(0).toString())) : Optional.empty();
    }

    private List<Path> joined() throws BadInput {
        Path place = folder.orElseGet(() -> StateFolder.ofLedgers(System.getenv()));
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(it -> it.toString().endsWith(".json")).sorted().toList();
        } catch (IOException unreadable) {
            throw WalletOption.refused(place + ": cannot be read: " + Excuse.of(unreadable));
        }
    }

    private static String names(List<Path> joined) throws BadInput {
        List<String> names = new ArrayList<>();
        for (Path file : joined) {
            String name =
                    JoinableLedger.of(file.toString()).descriptor().foundation().name();
            names.add(Harmless.quoted(name) + " " + Harmless.shortened(file.toString(), COLUMNS));
        }
        return String.join(", ", names);
    }
}
