package io.github.gavel.client.about;

import io.github.gavel.client.library.Item;
import io.github.gavel.client.library.LibrarySnapshot;
import io.github.gavel.client.library.Standing;
import io.github.gavel.client.settings.XdgFolders;
import io.github.gavel.client.text.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What whoever is asked for help wants to know; no name of a torrent or a person, no address and no secret. */
public final class Diagnosis {
    private Diagnosis() {}

    public static String of(Host host, XdgFolders folders, LibrarySnapshot library) {
        List<String> lines = new ArrayList<>();
        lines.add(Release.ofProgram());
        lines.add(host.java());
        lines.add(host.toolkit());
        lines.add(host.system() + ", " + host.processors() + " processors, " + Size.of(host.memory()) + " for Java");
        lines.add("Settings in " + host.nameless(folders.config()));
        lines.add("Torrents and wallet in " + host.nameless(folders.data()));
        lines.add("State in " + host.nameless(folders.state()));
        lines.add("Downloads to " + host.nameless(library.settings().downloads()));
        lines.add("Torrents: " + library.items().size() + standings(library));
        lines.add("Wallet at work: " + (library.client().wallet().isPresent() ? "yes" : "no"));
        lines.add("Troubles shown: " + library.troubles().size());
        return String.join("\n", lines) + "\n";
    }

    private static String standings(LibrarySnapshot library) {
        Map<Standing, Long> counts = library.items().stream()
                .collect(Collectors.groupingBy(Item::standing, TreeMap::new, Collectors.counting()));
        String each = counts.entrySet().stream()
                .map(it -> it.getValue() + " "
                        + it.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
        return each.isEmpty() ? "" : " (" + each + ")";
    }
}
