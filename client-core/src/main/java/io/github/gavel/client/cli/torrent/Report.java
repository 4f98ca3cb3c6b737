package io.github.gavel.client.cli.torrent;

import io.github.gavel.client.json.JsonDocument;
import java.io.PrintWriter;
import java.util.List;

/** A torrent or a magnet link, to be printed. */
public interface Report {
    /** How it is called. */
    String headline();

    /** For people; of many files each is shown only if {@code all} are asked for. */
    List<String> lines(boolean all);

    /** For programs: the form is documented and stays. */
    JsonDocument.Body json();

    default void print(PrintWriter out, boolean isJson, boolean all) {
        if (isJson) {
            JsonDocument.write(out, json());
            return;
        }
        out.println(headline());
        out.println();
        lines(all).forEach(out::println);
    }
}
