package io.github.gavel.client.library;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A torrent as somebody gave it: a file's bytes, or a link.
 *
 * @param content what it consists of, if it says so
 * @param source the bytes that it is made of
 */
record Given(
        InfoHash hash,
        String name,
        Optional<Content> content,
        Supplier<byte[]> source,
        Function<Path, NewTorrent> placing) {
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
                folder -> NewTorrent.of(read, folder)));
    }

    /** As an engine takes it over. */
    NewTorrent placed(Entry entry) {
        NewTorrent torrent = placing.apply(entry.folder());
        return entry.orders().choice().map(choice -> chosen(torrent, choice)).orElse(torrent);
    }

    private static NewTorrent chosen(NewTorrent torrent, Choice choice) {
        NewTorrent wanted = torrent.wanting(content -> choice);
        return choice.sequential() ? wanted.inOrder() : wanted;
    }
}
