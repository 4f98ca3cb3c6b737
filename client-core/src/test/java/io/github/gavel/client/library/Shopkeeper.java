package io.github.gavel.client.library;

import io.github.gavel.engine.metainfo.InfoHash;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** A process with a library that changes its mind about every torrent again and again, until it is killed. */
final class Shopkeeper {
    private Shopkeeper() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Library library = new Shop(Path.of(arguments[0])).open();
        List<InfoHash> all = List.of();
        while (all.isEmpty()) {
            Thread.sleep(10);
            all = library.latest().items().stream()
                    .map(item -> item.entry().hash())
                    .toList();
        }
        for (int round = 0; ; round++) {
            for (InfoHash hash : all) {
                library.label(hash, Set.of("round " + round)).join();
            }
            if (round == 0) {
                System.out.println("open");
            }
        }
    }
}
