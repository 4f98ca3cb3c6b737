package io.github.gavel.client.library;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.gavel.bencode.BString;
import io.github.gavel.engine.Choice;
import io.github.gavel.engine.NewTorrent;
import io.github.gavel.engine.magnet.Magnet;
import io.github.gavel.engine.magnet.MagnetReader;
import io.github.gavel.engine.magnet.Parsing;
import io.github.gavel.engine.metainfo.Content;
import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.engine.metainfo.Metainfo;
import io.github.gavel.engine.metainfo.MetainfoReader;
import io.github.gavel.engine.metainfo.Reading;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A torrent as somebody gave it: a file's bytes, or a link.
 *
 * @param content what it consists of, if it says so
 * @param source the bytes that it is made of
 * @param learned what peers said that it consists of, if they were asked
 * @param trackers that it names
 * @param more trackers that its owner let another one add
 */
record Given(
        InfoHash hash,
        String name,
        Optional<Content> content,
        Supplier<byte[]> source,
        Optional<BString> learned,
        List<List<URI>> trackers,
        List<URI> more,
        Function<Path, NewTorrent> placing) {
    private static final int MOST_MORE = 100;

    /** Of bytes that nobody changes. */
    static Answer<Given> of(byte[] bytes) {
        String beginning = new String(bytes, 0, Math.min(bytes.length, 2 * InfoHash.LENGTH), UTF_8);
        return MagnetReader.isMagnet(beginning) ? ofLink(new String(bytes, UTF_8)) : ofFile(bytes);
    }

    static Answer<Given> ofLink(String link) {
        Parsing parsing = MagnetReader.read(link);
        if (parsing instanceof Parsing.Refused refused) {
            return Answer.refused("this magnet link " + refused.sentence());
        }
        Magnet magnet = ((Parsing.Parsed) parsing).magnet();
        return Answer.done(new Given(
                magnet.infoHash(),
                magnet.name().orElse(magnet.infoHash().toString()),
                Optional.empty(),
                () -> magnet.toString().getBytes(UTF_8),
                Optional.empty(),
                magnet.sources().trackers(),
                List.of(),
                folder -> NewTorrent.of(magnet, folder)));
    }

    private static Answer<Given> ofFile(byte[] bytes) {
        Reading reading = MetainfoReader.read(bytes);
        if (reading instanceof Reading.Refused refused) {
            return Answer.refused(
                    "this torrent is of no use: " + refused.refusal().sentence());
        }
        Reading.Read read = (Reading.Read) reading;
        Metainfo metainfo = read.metainfo();
        return Answer.done(new Given(
                metainfo.infoHash(),
                metainfo.name(),
                Optional.of(metainfo.content()),
                bytes::clone,
                Optional.empty(),
                metainfo.sources().trackers(),
                List.of(),
                folder -> NewTorrent.of(read, folder)));
    }

    /** With what peers said; as it was if that is of no use. */
    Given knowing(BString info) {
        return MetainfoReader.readInfo(info.toBytes(), hash) instanceof Reading.Read read
                ? new Given(
                        hash,
                        read.metainfo().name(),
                        Optional.of(read.metainfo().content()),
                        source,
                        Optional.of(info),
                        trackers,
                        more,
                        folder -> placing.apply(folder).knowing(read))
                : this;
    }

    /** Those of another one of the same torrent that are news; none where peers may come from nowhere else. */
    List<URI> news(Given other) {
        boolean isPrivate =
                Stream.of(this, other).flatMap(it -> it.content().stream()).anyMatch(Content::isPrivate);
        Set<URI> known = Stream.concat(trackers.stream().flatMap(List::stream), more.stream())
                .collect(Collectors.toSet());
        return other.trackers().stream()
                .flatMap(List::stream)
                .filter(tracker -> !isPrivate && !known.contains(tracker))
                .distinct()
                .limit(Math.max(0, MOST_MORE - more.size()))
                .toList();
    }

    Given announcingTo(List<URI> others) {
        List<URI> all = Stream.concat(more.stream(), others.stream()).toList();
        return new Given(hash, name, content, source, learned, trackers, all, placing);
    }

    /** As an engine takes it over. */
    NewTorrent placed(Entry entry) {
        NewTorrent torrent = placing.apply(entry.folder())
                .announcingTo(more.stream().map(List::of).toList());
        return entry.orders().choice().map(choice -> chosen(torrent, choice)).orElse(torrent);
    }

    private static NewTorrent chosen(NewTorrent torrent, Choice choice) {
        NewTorrent wanted = torrent.wanting(content -> choice);
        return choice.sequential() ? wanted.inOrder() : wanted;
    }
}
