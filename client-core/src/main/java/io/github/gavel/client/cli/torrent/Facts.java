package io.github.gavel.client.cli.torrent;

import io.github.gavel.client.text.Harmless;
import io.github.gavel.client.text.Table;
import io.github.gavel.engine.metainfo.Note;
import io.github.gavel.engine.metainfo.Sources;
import java.net.URI;
import java.util.List;

/** Lines of what is known, each with its name before it. */
final class Facts {
    private static final int COLUMNS = 400;

    private final Table table = new Table();

    void add(String name, String fact) {
        table.row(name, Harmless.shortened(fact, COLUMNS));
    }

    /** One below the other; the first is named. */
    void add(String name, List<String> facts) {
        for (int i = 0; i < facts.size(); i++) {
            add(i == 0 ? name : "", facts.get(i));
        }
    }

    void add(Sources sources) {
        add(
                "Trackers",
                sources.trackers().stream()
                        .map(Facts::texts)
                        .map(tier -> String.join(", ", tier))
                        .toList());
        add("Web seeds", texts(sources.webSeeds()));
    }

    private static List<String> texts(List<URI> addresses) {
        return addresses.stream().map(URI::toString).toList();
    }

    void addNotes(List<Note> notes) {
        add("Notes", notes.stream().map(Note::sentence).toList());
    }

    List<String> lines() {
        return table.lines();
    }
}
