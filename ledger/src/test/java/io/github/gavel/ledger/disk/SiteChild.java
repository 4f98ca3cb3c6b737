package io.github.gavel.ledger.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A process that begins a folder, says where, and finishes it when it is told to. */
final class SiteChild {
    static final String FILE = "some";

    private SiteChild() {}

    /** Where it is to be. */
    public static void main(String[] words) throws IOException {
        try (Site site = Site.beside(Path.of(words[0]))) {
            Files.writeString(site.folder().resolve(FILE), "thing");
            System.out.println(site.folder());
            System.out.flush();
            if (System.in.read() >= 0) {
                site.finish();
            }
        }
    }
}
