package io.github.gavel.client.cli;

import io.github.gavel.client.library.Answer;
import io.github.gavel.client.making.Recipe;
import io.github.gavel.client.text.Harmless;
import io.github.gavel.engine.create.PieceLength;
import io.github.gavel.engine.create.Wishes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that say how a new torrent is to be. */
final class WishOptions {
    private static final Pattern PIECE_SIZE = Pattern.compile("([0-9]{1,9})([KM]?)");

    @Option(
            names = "--piece-size",
            paramLabel = "N",
            description = "Bytes of a piece, a power of two from 16K to 16M; well chosen if not given.")
    private String pieceSize = "";

    @Option(names = "--tracker", paramLabel = "URL", description = "A tracker; may be given several times, best first.")
    private List<String> trackers = new ArrayList<>();

    @Option(
            names = "--web-seed",
            paramLabel = "URL",
            description = "Where the content is on the web; may be given several times.")
    private List<String> webSeeds = new ArrayList<>();

    @Option(names = "--private", description = "Peers may come from the trackers only.")
    private boolean isPrivate;

    @Option(names = "--comment", paramLabel = "TEXT", description = "What to tell whoever reads the torrent.")
    private String comment = "";

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    Wishes wishes(Instant now) {
        Answer<Wishes> wishes = new Recipe(pieceLength(), trackers, webSeeds, isPrivate, comment).wishes(now);
        if (wishes instanceof Answer.Refused<Wishes> no) {
            throw wrong(no.reason());
        }
        return ((Answer.Done<Wishes>) wishes).value();
    }

    private OptionalInt pieceLength() {
        if (pieceSize.isEmpty()) {
            return OptionalInt.empty();
        }
        Matcher size = PIECE_SIZE.matcher(pieceSize);
        long bytes = size.matches() ? Long.parseLong(size.group(1)) << shift(size.group(2)) : 0;
        if (!PieceLength.isAllowed(bytes)) {
            throw wrong("a piece of " + Harmless.quoted(pieceSize) + " bytes; it is a power of two from 16K to 16M");
        }
        return OptionalInt.of((int) bytes);
    }

    private static int shift(String unit) {
        return switch (unit) {
            case "K" -> 10;
            case "M" -> 20;
            default -> 0;
        };
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
