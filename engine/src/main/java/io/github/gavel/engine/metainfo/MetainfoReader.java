package io.github.gavel.engine.metainfo;

import io.github.gavel.bencode.BDictionary;
import io.github.gavel.bencode.BValue;
import io.github.gavel.bencode.Bencode;
import io.github.gavel.bencode.Decoding;
import io.github.gavel.bencode.Form;
import io.github.gavel.bencode.Limits;
import java.nio.ByteBuffer;
import java.util.Map;

/** Makes a torrent, or a refusal, of any bytes. Everything in the torrent has been checked. */
public final class MetainfoReader {
    private static final BDictionary NOTHING = BDictionary.of(Map.of());

    private MetainfoReader() {}

    /** Reads a torrent file. */
    public static Reading read(byte[] torrent) {
        try {
            BDictionary read = dictionary(torrent, Limits.TORRENT);
            return read(read, read.dictionary("info").orElseThrow(() -> new Unreadable(Fault.NO_INFO)));
        } catch (Unreadable no) {
            return new Reading.Refused(no.refusal());
        }
    }

    /** Reads an info dictionary that came from strangers, who were asked for the one with this hash. */
    public static Reading readInfo(byte[] info, InfoHash asked) {
        try {
            BDictionary read = dictionary(info, Limits.METADATA);
            return InfoHash.ofInfo(ByteBuffer.wrap(info)).equals(asked)
                    ? read(NOTHING, read)
                    : new Reading.Refused(Refusal.of(Fault.OTHER_HASH));
        } catch (Unreadable no) {
            return new Reading.Refused(no.refusal());
        }
    }

    private static Reading read(BDictionary torrent, BDictionary info) throws Unreadable {
        Notes notes = new Notes();
        Content content = new InfoReader(info, notes).content();
        Metainfo metainfo =
                new Metainfo(content, SourcesReader.read(torrent, notes), OriginReader.read(torrent), notes.toList());
        return new Reading.Read(metainfo, info.source().orElseThrow());
    }

    private static BDictionary dictionary(byte[] bytes, Limits limits) throws Unreadable {
        Decoding decoding = Bencode.decode(bytes, limits, Form.ANY_ORDER);
        if (decoding instanceof Decoding.Malformed malformed) {
            throw new Unreadable(new Refusal.Malformed(malformed));
        }
        BValue value = ((Decoding.Decoded) decoding).value();
        if (value instanceof BDictionary dictionary) {
            return dictionary;
        }
        throw new Unreadable(Fault.NO_DICTIONARY);
    }
}
