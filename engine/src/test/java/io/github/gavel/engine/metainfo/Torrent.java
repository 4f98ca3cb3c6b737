package io.github.gavel.engine.metainfo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.bencode.BDictionary;
import io.github.gavel.bencode.BInteger;
import io.github.gavel.bencode.BList;
import io.github.gavel.bencode.BString;
import io.github.gavel.bencode.BValue;
import io.github.gavel.bencode.Bencode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Torrents as somebody else would write them. */
final class Torrent {
    static final int PIECE_LENGTH = 1_024;

    private final Map<String, BValue> around = new TreeMap<>();
    private final Map<String, BValue> info = new TreeMap<>();

    static Torrent ofOneFile(String name, long length) {
        return new Torrent().pieces(length).info("name", text(name)).info("length", new BInteger(length));
    }

    static Torrent ofFiles(String name, BValue... files) {
        long length = Arrays.stream(files)
                .mapToLong(file -> ((BDictionary) file).integer("length").orElse(0))
                .sum();
        return new Torrent().pieces(length).info("name", text(name)).info("files", BList.of(List.of(files)));
    }

    static BValue file(long length, String attributes, String... path) {
        Map<String, BValue> file = new TreeMap<>();
        file.put("length", new BInteger(length));
        file.put("path", BList.of(Arrays.stream(path).map(BString::of).toList()));
        if (!attributes.isEmpty()) {
            file.put("attr", text(attributes));
        }
        return BDictionary.of(file);
    }

    static BString text(String text) {
        return BString.of(text);
    }

    static BList list(BValue... values) {
        return BList.of(List.of(values));
    }

    private Torrent pieces(long length) {
        long pieces = (length + PIECE_LENGTH - 1) / PIECE_LENGTH;
        byte[] hashes = new byte[Math.toIntExact(20 * pieces)];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = (byte) (i / 20);
        }
        return info("piece length", new BInteger(PIECE_LENGTH)).info("pieces", BString.of(hashes));
    }

    Torrent info(String key, BValue value) {
        info.put(key, value);
        return this;
    }

    Torrent with(String key, BValue value) {
        around.put(key, value);
        return this;
    }

    byte[] infoBytes() {
        return Bencode.encode(BDictionary.of(info));
    }

    byte[] bytes() {
        with("info", BDictionary.of(info));
        return Bencode.encode(BDictionary.of(around));
    }

    Metainfo read() {
        return accepted(MetainfoReader.read(bytes())).metainfo();
    }

    static Reading.Read accepted(Reading reading) {
        assertThat(reading)
                .as(() -> reading instanceof Reading.Refused no ? no.refusal().sentence() : "")
                .isInstanceOf(Reading.Read.class);
        return (Reading.Read) reading;
    }
}
