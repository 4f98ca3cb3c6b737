package io.github.gavel.client.cli;

import io.github.gavel.client.json.BadInput;
import io.github.gavel.client.text.Harmless;
import io.github.gavel.engine.Choice;
import io.github.gavel.engine.Selection;
import io.github.gavel.engine.metainfo.Content;
import io.github.gavel.engine.metainfo.Entry;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The files of a torrent that somebody asked for, each word of which is a number, as `inspect` counts them, or a
 * pattern: of the name, or of the whole path if there is a slash in it.
 */
record Only(List<String> words) implements Selection {
    private static final int COLUMNS = 100;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    Only {
        words = List.copyOf(words);
    }

    @Override
    public Choice of(Content content) {
        List<Entry> entries = content.layout().entries();
        BitSet wanted = new BitSet();
        words.forEach(word -> wanted.or(meant(word, entries)));
        return Choice.only(wanted, entries.size());
    }

    /** Refuses a word that means no file of it. */
    void check(Content content) throws BadInput {
        for (String word : words) {
            if (meant(word, content.layout().entries()).isEmpty()) {
                throw new BadInput("--only " + Harmless.shortened(word, COLUMNS)
                        + ": the torrent has no such file; `gavel inspect` shows those that it has");
            }
        }
    }

    private static BitSet meant(String word, List<Entry> entries) {
        BitSet meant = new BitSet();
        for (int file = 0; file < entries.size(); file++) {
            meant.set(file, entries.get(file).isWritten() && means(word, file, entries.get(file)));
        }
        return meant;
    }

    private static boolean means(String word, int file, Entry entry) {
        if (NUMBER.matcher(word).matches()) {
            return Integer.parseInt(word) == file;
        }
        List<String> names = entry.path().orElseThrow().names();
        Pattern pattern = pattern(word);
        String whole = String.join("/", names);
        String below = String.join("/", names.subList(Math.min(1, names.size() - 1), names.size()));
        return word.contains("/")
                ? pattern.matcher(whole).matches() || pattern.matcher(below).matches()
                : pattern.matcher(names.get(names.size() - 1)).matches();
    }

    /** {@code *} and {@code ?} stand for anything but a slash, {@code **} for anything. */
    private static Pattern pattern(String word) {
        StringBuilder expression = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            if (word.startsWith("**", i)) {
                expression.append(".*");
                i++;
            } else if (letter == '*' || letter == '?') {
                expression.append("[^/]").append(letter == '*' ? "*" : "");
            } else {
                expression.append(Pattern.quote(String.valueOf(letter)));
            }
        }
        return Pattern.compile(expression.toString());
    }
}
