package io.github.gavel.ui.sample;

import io.github.gavel.bencode.BDictionary;
import io.github.gavel.bencode.BInteger;
import io.github.gavel.bencode.BList;
import io.github.gavel.bencode.BString;
import io.github.gavel.bencode.Bencode;
import io.github.gavel.client.library.LibrarySnapshot;
import io.github.gavel.engine.metainfo.Content;
import io.github.gavel.engine.metainfo.MetainfoReader;
import io.github.gavel.engine.metainfo.Reading;
import io.github.gavel.engine.tracker.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A torrent in which everything is as large and as strange as somebody else can make it. */
public final class Hostile {
    private static final String ODD = "\u202Egnp.exe <b>&amp;\u0007{0}'%s\n ";
    private static final int PIECE = 1 << 14;
    private static final int PIECES = 800_000;
    private static final int FILES = 5_000;
    private static final int PEERS = 2_000;
    private static final int LONG = 10_000;
    private static final int LONGEST_SAID = 200;
    private static final int HASH = 20;

    private final Content content = content();

    /** At one second of its life. */
    public LibrarySnapshot at(int second) {
        String said = PlainText.of(ODD + "y".repeat(LONG), LONGEST_SAID);
        return Stocked.of(
                List.of(Sample.named(content.name(), content.layout().length())
                        .of(content)
                        .done(500 + second)
                        .moving(9_000_000 + second, 1_000_000)
                        .client(said)
                        .peers(PEERS, 1_000_000)
                        .refusedAt("tracker.example.org", said)
                        .view()),
                Optional.empty());
    }

    /** As it is read from a torrent file. */
    private static Content content() {
        List<BDictionary> files = new ArrayList<>();
        long each = (long) PIECES * PIECE / FILES;
        for (int i = 0; i < FILES; i++) {
            BList path = BList.of(List.of(
                    BString.of(ODD + i % 50), BString.of(ODD + "x".repeat(i == 0 ? LONG : LONGEST_SAID) + i)));
            files.add(BDictionary.of(Map.of("length", new BInteger(each), "path", path)));
        }
        byte[] torrent = Bencode.encode(BDictionary.of(Map.of(
                "info",
                BDictionary.of(Map.of(
                        "name",
                        BString.of(ODD + "n".repeat(LONG)),
                        "piece length",
                        new BInteger(PIECE),
                        "files",
                        BList.of(files),
                        "pieces",
                        BString.of(new byte[PIECES * HASH]))))));
        return ((Reading.Read) MetainfoReader.read(torrent)).metainfo().content();
    }
}
