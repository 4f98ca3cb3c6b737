package io.github.gavel.client.making;

import io.github.gavel.client.about.Release;
import io.github.gavel.client.library.Answer;
import io.github.gavel.client.text.Harmless;
import io.github.gavel.engine.create.Wishes;
import io.github.gavel.engine.metainfo.Addresses;
import io.github.gavel.engine.metainfo.Origin;
import io.github.gavel.engine.metainfo.Sources;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * How a new torrent is to be, as somebody has typed it.
 *
 * @param pieceLength well chosen if it is not given
 * @param trackers the best first
 */
public record Recipe(
        OptionalInt pieceLength, List<String> trackers, List<String> webSeeds, boolean isPrivate, String comment) {
    public Recipe {
        trackers = List.copyOf(trackers);
        webSeeds = List.copyOf(webSeeds);
    }

    /** What the maker is to be told, or what cannot be. */
    public Answer<Wishes> wishes(Instant now) {
        List<URI> announces = addresses(trackers, Addresses::ofTracker);
        if (announces.size() < trackers.size()) {
            return Answer.refused(first(trackers, Addresses::ofTracker) + " is no address of a tracker");
        }
        List<URI> webs = addresses(webSeeds, Addresses::ofWebSeed);
        if (webs.size() < webSeeds.size()) {
            return Answer.refused(first(webSeeds, Addresses::ofWebSeed) + " is no address on the web");
        }
        if (comment.length() > Origin.MOST_CHARACTERS) {
            return Answer.refused("the comment is " + comment.length() + " characters long; at most "
                    + Origin.MOST_CHARACTERS + " are read");
        }
        Sources sources = new Sources(announces.stream().map(List::of).toList(), webs);
        Origin origin = new Origin(
                Optional.of(comment).filter(text -> !text.isBlank()),
                Optional.of(Release.ofProgram()),
                Optional.of(now));
        return Answer.done(new Wishes(pieceLength, sources, isPrivate, origin));
    }

    private static List<URI> addresses(List<String> texts, Function<String, Optional<URI>> reader) {
        List<URI> read = new ArrayList<>();
        texts.forEach(text -> reader.apply(text).ifPresent(read::add));
        return read;
    }

    private static String first(List<String> texts, Function<String, Optional<URI>> reader) {
        return texts.stream()
                .filter(text -> reader.apply(text).isEmpty())
                .findFirst()
                .map(Harmless::quoted)
                .orElse("");
    }
}
