package io.github.gavel.ui.adding;

import io.github.gavel.client.text.Harmless;
import io.github.gavel.engine.metainfo.Content;
import io.github.gavel.engine.metainfo.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The files of a torrent in their folders. Whoever is in a folder follows it at once, so that a folder and all that is
 * in it are one stretch of numbers; folders come before files, and both by name.
 *
 * @param files how many the torrent has, those that are never written among them
 */
record FileTree(List<Branch> branches, int files) {
    private static final int COLUMNS = 160;

    /**
     * A folder or a file.
     *
     * @param depth 0 for what is in no folder but that of the torrent
     * @param name such as can be shown
     * @param file its number in the torrent; -1 for a folder
     * @param end the first number that is not in it
     */
    record Branch(String name, int parent, int depth, int file, int end, long size) {
        boolean isFolder() {
            return file < 0;
        }
    }

    FileTree {
        branches = List.copyOf(branches);
    }

    static FileTree of(Content content) {
        Folder root = new Folder();
        List<Entry> entries = content.layout().entries();
        for (int file = 0; file < entries.size(); file++) {
            Entry entry = entries.get(file);
            if (entry.isWritten()) {
                root.put(entry.path().orElseThrow().names(), file, entry.length());
            }
        }
        List<Branch> branches = new ArrayList<>();
        root.only().list(branches, -1, 0);
        return new FileTree(branches, entries.size());
    }

    private record Leaf(String name, int file, long size) {}

    private static final class Folder {
        private final Map<String, Folder> folders = new HashMap<>();
        private final List<Leaf> leaves = new ArrayList<>();

        void put(List<String> names, int file, long size) {
            Folder at = this;
            for (String name : names.subList(0, names.size() - 1)) {
                at = at.folders.computeIfAbsent(name, fresh -> new Folder());
            }
            at.leaves.add(new Leaf(names.get(names.size() - 1), file, size));
        }

        /** The folder that has the torrent's name says nothing. */
        Folder only() {
            return leaves.isEmpty() && folders.size() == 1
                    ? folders.values().iterator().next()
                    : this;
        }

        /** Returns how many bytes that is. */
        long list(List<Branch> branches, int parent, int depth) {
            long all = 0;
            for (String name : folders.keySet().stream()
                    .sorted(String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder()))
                    .toList()) {
                int own = branches.size();
                branches.add(new Branch(name, parent, depth, -1, own, 0));
                long size = folders.getOrDefault(name, this).list(branches, own, depth + 1);
                branches.set(own, new Branch(shown(name), parent, depth, -1, branches.size(), size));
                all += size;
            }
            leaves.sort(Comparator.comparing(Leaf::name, String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(Leaf::file));
            for (Leaf leaf : leaves) {
                int next = branches.size() + 1;
                branches.add(new Branch(shown(leaf.name()), parent, depth, leaf.file(), next, leaf.size()));
                all += leaf.size();
            }
            return all;
        }

        private static String shown(String name) {
            return Harmless.shortened(name, COLUMNS);
        }
    }
}
