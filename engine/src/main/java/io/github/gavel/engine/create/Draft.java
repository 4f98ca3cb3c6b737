package io.github.gavel.engine.create;

import io.github.gavel.bencode.BDictionary;
import io.github.gavel.bencode.BInteger;
import io.github.gavel.bencode.BList;
import io.github.gavel.bencode.BString;
import io.github.gavel.bencode.BValue;
import io.github.gavel.bencode.Bencode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes a torrent. */
final class Draft {
    private final Found found;
    private final Wishes wishes;
    private final int pieceLength;

    Draft(Found found, Wishes wishes, int pieceLength) {
        this.found = found;
        this.wishes = wishes;
        this.pieceLength = pieceLength;
    }

    byte[] with(byte[] hashes) {
        Map<String, BValue> torrent = new TreeMap<>();
        List<List<URI>> trackers = wishes.sources().trackers();
        if (!trackers.isEmpty()) {
            torrent.put("announce", text(trackers.get(0).get(0)));
            torrent.put(
                    "announce-list",
                    BList.of(trackers.stream().map(Draft::texts).toList()));
        }
        if (!wishes.sources().webSeeds().isEmpty()) {
            torrent.put("url-list", texts(wishes.sources().webSeeds()));
        }
        wishes.origin().comment().ifPresent(comment -> torrent.put("comment", BString.of(comment)));
        wishes.origin().createdBy().ifPresent(maker -> torrent.put("created by", BString.of(maker)));
        wishes.origin()
                .created()
                .ifPresent(moment -> torrent.put("creation date", new BInteger(moment.getEpochSecond())));
        torrent.put("info", info(hashes));
        return Bencode.encode(BDictionary.of(torrent));
    }

    private BDictionary info(byte[] hashes) {
        Map<String, BValue> info = new TreeMap<>();
        info.put("name", BString.of(found.name()));
        info.put("piece length", new BInteger(pieceLength));
        info.put("pieces", BString.of(hashes));
        if (found.isFolder()) {
            info.put("files", BList.of(found.files().stream().map(Draft::file).toList()));
        } else {
            info.put("length", new BInteger(found.files().get(0).length()));
        }
        if (wishes.isPrivate()) {
            info.put("private", new BInteger(1));
        }
        return BDictionary.of(info);
    }

    private static BDictionary file(Source file) {
        BList path = BList.of(file.names().stream().map(BString::of).toList());
        return BDictionary.of(Map.of("length", new BInteger(file.length()), "path", path));
    }

    private static BList texts(List<URI> addresses) {
        return BList.of(addresses.stream().map(Draft::text).toList());
    }

    private static BString text(URI address) {
        return BString.of(address.toString());
    }
}
