package io.github.gavel.ui.sample;

import io.github.gavel.bencode.BDictionary;
import io.github.gavel.bencode.BInteger;
import io.github.gavel.bencode.BString;
import io.github.gavel.bencode.Bencode;
import io.github.gavel.client.making.Job;
import io.github.gavel.client.making.Recipe;
import io.github.gavel.client.making.Work;
import io.github.gavel.engine.create.Making;
import io.github.gavel.engine.metainfo.MetainfoReader;
import io.github.gavel.engine.metainfo.Reading;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** A torrent that was made. */
public final class Made {
    private static final int PIECE = 1 << 20;
    private static final int PIECES = 1_840;
    private static final int HASH = 20;
    private static final String NAME = "letters-from-the-harbour-1911.tar";

    private Made() {}

    public static Work.Done some() {
        byte[] torrent = Bencode.encode(BDictionary.of(Map.of(
                "info",
                BDictionary.of(Map.of(
                        "name",
                        BString.of(NAME),
                        "piece length",
                        new BInteger(PIECE),
                        "length",
                        new BInteger((long) PIECES * PIECE),
                        "pieces",
                        BString.of(new byte[PIECES * HASH]))))));
        Reading.Read read = (Reading.Read) MetainfoReader.read(torrent);
        Job job = new Job(
                Path.of("/srv", NAME),
                Path.of("/srv", NAME + ".torrent"),
                new Recipe(OptionalInt.empty(), List.of(), List.of(), false, ""),
                true);
        return new Work.Done(job, new Making.Made(BString.of(torrent), read.metainfo(), List.of()));
    }
}
