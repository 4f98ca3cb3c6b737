package io.github.gavel.engine.magnet;

import io.github.gavel.engine.magnet.Parsing.Fault;
import io.github.gavel.engine.metainfo.Gathered;
import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.engine.metainfo.Note;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes a magnet, or a refusal, of any text. Keys that it does not know mean nothing. */
public final class MagnetReader {
    private static final String SCHEME = "magnet:?";
    private static final int MOST_CHARACTERS = 1 << 16;
    private static final int MOST_KEYS = 1_000;
    private static final String V1 = "urn:btih:";
    private static final String V2 = "urn:btmh:";

    private final List<String> topics = new ArrayList<>();
    private final Gathered gathered = new Gathered();
    private final List<PeerHint> peers = new ArrayList<>();
    private Optional<String> name = Optional.empty();
    private Optional<String> selection = Optional.empty();

    private MagnetReader() {}

    /** Whether this means to be a magnet link, or the infohash alone, and not the name of a file. */
    public static boolean isMagnet(String text) {
        return isLink(text) || isInfoHash(text);
    }

    private static boolean isLink(String text) {
        return text.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    private static boolean isInfoHash(String text) {
        return text.length() == 2 * InfoHash.LENGTH && HashText.read(text).isPresent();
    }

    public static Parsing read(String text) {
        String link = isInfoHash(text) ? SCHEME + "xt=" + V1 + text : text;
        if (!isLink(link)) {
            return refused(Fault.NO_MAGNET);
        }
        if (link.length() > MOST_CHARACTERS) {
            return refused(Fault.TOO_LONG, link.length(), MOST_CHARACTERS);
        }
        String[] keys = link.substring(SCHEME.length()).split("&", -1);
        if (keys.length > MOST_KEYS) {
            return refused(Fault.TOO_MANY_KEYS, keys.length, MOST_KEYS);
        }
        MagnetReader reader = new MagnetReader();
        for (String key : keys) {
            reader.take(key);
        }
        return reader.parsing();
    }

    /** Keys may have a number behind a dot, where there are several of them. */
    private void take(String keyAndValue) {
        int equals = keyAndValue.indexOf('=');
        if (equals < 0) {
            return;
        }
        String key = keyAndValue.substring(0, equals).toLowerCase(Locale.ROOT).replaceFirst("\\.[0-9]+$", "");
        String value = keyAndValue.substring(equals + 1);
        switch (key) {
            case "xt" -> topics.add(Percent.decode(value));
            case "dn" -> name = Optional.of(Percent.decode(value.replace('+', ' ')));
            case "tr" -> gathered.tier(Stream.of(Percent.decode(value)));
            case "ws" -> gathered.webSeed(Percent.decode(value));
            case "x.pe" ->
                PeerHint.read(Percent.decode(value))
                        .filter(peer -> peers.size() < Magnet.MOST_PEERS)
                        .ifPresent(peers::add);
            case "so" -> selection = Optional.of(Percent.decode(value));
            default -> {}
        }
    }

    private Parsing parsing() {
        List<String> hashes = topics.stream()
                .filter(topic -> isTopic(topic, V1))
                .map(topic -> topic.substring(V1.length()))
                .toList();
        if (hashes.isEmpty()) {
            return refused(topics.stream().anyMatch(topic -> isTopic(topic, V2)) ? Fault.V2_ONLY : Fault.NO_HASH);
        }
        List<InfoHash> read = new ArrayList<>();
        for (String hash : hashes) {
            Optional<InfoHash> infoHash = HashText.read(hash);
            if (infoHash.isEmpty()) {
                return refused(Fault.BAD_HASH, hash.length());
            }
            read.add(infoHash.get());
        }
        if (read.stream().distinct().count() > 1) {
            return refused(Fault.TWO_TORRENTS);
        }
        Optional<FileSelection> selected = selection.map(FileSelection::read).orElse(Optional.of(FileSelection.ALL));
        return selected.map(files -> parsed(read.get(0), files)).orElse(refused(Fault.BAD_SELECTION));
    }

    private static boolean isTopic(String topic, String kind) {
        return topic.regionMatches(true, 0, kind, 0, kind.length());
    }

    private Parsing parsed(InfoHash infoHash, FileSelection files) {
        Optional<String> shown = name.map(text -> text.substring(0, Math.min(text.length(), Magnet.MOST_NAME)))
                .filter(text -> !text.isBlank());
        List<Note> notes = Stream.of(
                        new Note(Note.Kind.TRACKERS, gathered.trackersLeftOut()),
                        new Note(Note.Kind.WEB_SEEDS, gathered.webSeedsLeftOut()))
                .filter(note -> note.number() > 0)
                .toList();
        return new Parsing.Parsed(new Magnet(infoHash, shown, gathered.toSources(), peers, files), notes);
    }

    private static Parsing refused(Fault fault, long... numbers) {
        return new Parsing.Refused(fault, Arrays.stream(numbers).boxed().toList());
    }
}
