package io.github.gavel.ui.sample;

import io.github.gavel.engine.metainfo.Content;
import io.github.gavel.engine.metainfo.Entry;
import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.engine.metainfo.Layout;
import io.github.gavel.engine.metainfo.PieceHashes;
import io.github.gavel.engine.paths.SafePath;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What torrents consist of. */
public final class Wares {
    private static final int PIECE = 1 << 24;
    private static final long MB = 1_000_000;

    private Wares() {}

    /** Files by their paths, with slashes, in a folder of this name. */
    public static Content of(String name, Map<String, Long> files) {
        List<Entry> entries = new ArrayList<>();
        long at = 0;
        for (Map.Entry<String, Long> file : files.entrySet()) {
            List<String> names = new ArrayList<>(List.of("folder"));
            names.addAll(Arrays.asList(file.getKey().split("/", -1)));
            entries.add(new Entry(Optional.of(new SafePath(names)), at, file.getValue()));
            at += file.getValue();
        }
        Layout layout = new Layout(PIECE, entries);
        return new Content(
                InfoHash.ofInfo(ByteBuffer.wrap(name.getBytes(StandardCharsets.UTF_8))),
                name,
                false,
                PieceHashes.of(new byte[PieceHashes.HASH_LENGTH * layout.pieces()]),
                layout);
    }

    public static Content films() {
        Map<String, Long> files = new LinkedHashMap<>();
        files.put("Tears of Steel/tears_of_steel_2160p.mkv", 14_700 * MB);
        files.put("Tears of Steel/tears_of_steel_1080p.mkv", 4_200 * MB);
        files.put("Tears of Steel/soundtrack/title.flac", 300 * MB);
        files.put("Tears of Steel/soundtrack/end.flac", 200 * MB);
        files.put("Sintel/sintel_2160p.mkv", 14_100 * MB);
        files.put("Big Buck Bunny/big_buck_bunny.mkv", 8_800 * MB);
        files.put("Big Buck Bunny/poster.png", 100 * MB);
        files.put("Spring/spring_1080p.mkv", 6_000 * MB);
        files.put("Spring/making of/storyboard.pdf", 12 * MB);
        files.put("Spring/making of/notes.pdf", 3 * MB);
        files.put("README.txt", 4_000L);
        return of("Blender open films, 2006–2024", files);
    }

    /** So many of a kilobyte each, a hundred in each folder. */
    public static Content many(int count) {
        Map<String, Long> files = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            files.put("part " + i / 100 + "/file " + i, 1_000L);
        }
        return of("many", files);
    }
}
