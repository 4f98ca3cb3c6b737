package io.github.gavel.ui.adding;

import io.github.gavel.engine.Priority;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A line of the list of files.
 *
 * @param at its number in the tree
 * @param priority empty where those in a folder differ
 */
record ChoiceRow(
        int at,
        String name,
        int depth,
        boolean isFolder,
        boolean isOpen,
        Picks.Amount amount,
        Optional<Priority> priority,
        long size) {
    /**
     * What is to be seen.
     *
     * @param open the folders of which one sees what is in them
     * @param search what names have to have in them; then every folder around is open
     */
    static List<ChoiceRow> of(FileTree tree, Picks picks, Set<Integer> open, String search) {
        String sought = search.strip().toLowerCase(Locale.ROOT);
        BitSet found = sought.isEmpty() ? new BitSet() : found(tree, sought);
        List<ChoiceRow> rows = new ArrayList<>();
        int at = 0;
        while (at < tree.branches().size()) {
            FileTree.Branch branch = tree.branches().get(at);
            boolean isOpen = sought.isEmpty() ? open.contains(at) : branch.isFolder();
            boolean isShown = sought.isEmpty() || found.get(at);
            if (isShown) {
                rows.add(row(branch, at, isOpen, picks));
            }
            at = branch.isFolder() && !(isShown && isOpen) ? branch.end() : at + 1;
        }
        return rows;
    }

    /** Those that have it in their names, what is in them, and what they are in. */
    private static BitSet found(FileTree tree, String sought) {
        BitSet found = new BitSet();
        for (int at = 0; at < tree.branches().size(); at++) {
            FileTree.Branch branch = tree.branches().get(at);
            if (branch.name().toLowerCase(Locale.ROOT).contains(sought)) {
                found.set(at, branch.end());
                for (int up = branch.parent();
                        up >= 0;
                        up = tree.branches().get(up).parent()) {
                    found.set(up);
                }
            }
        }
        return found;
    }

    private static ChoiceRow row(FileTree.Branch branch, int at, boolean isOpen, Picks picks) {
        return new ChoiceRow(
                at,
                branch.name(),
                branch.depth(),
                branch.isFolder(),
                isOpen,
                picks.amount(at),
                picks.priority(at),
                branch.size());
    }
}
