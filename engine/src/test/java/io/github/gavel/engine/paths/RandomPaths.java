package io.github.gavel.engine.paths;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Draws names that mean harm: what some system reads as more than a name, and names that are nearly the same. */
final class RandomPaths {
    private static final List<String> HARMFUL = List.of(
            "..",
            ".",
            "",
            " ",
            "/",
            "\\",
            "../",
            "..\\",
            ":",
            "C:",
            "\\\\host\\share\\",
            "~",
            "~1",
            "$",
            "*",
            "?",
            "\"",
            "<",
            ">",
            "|",
            "\u0000",
            "\u0001",
            "\n",
            "\u007f",
            "\u202e",
            "\u200f",
            "\u200d",
            "\u2066",
            "\ufeff",
            "CON",
            "con",
            "aux",
            "NUL",
            "com1",
            "LPT9",
            "COM¹",
            "..namedfork",
            "rsrc",
            "::$DATA",
            ".txt",
            ".TXT",
            ".",
            ". ",
            " .",
            "\ud800",
            "\udc00",
            "\uffff",
            "e\u0301",
            "é",
            "É",
            "ß",
            "ss",
            "SS",
            "ﬁ",
            "fi",
            "ſ",
            "s",
            "\u212b",
            "å",
            "İ",
            "i",
            "ı",
            "Σ",
            "σ",
            "ς",
            "日本語",
            "😀",
            " (1)",
            " (2)",
            " (2-2)",
            "a",
            "A",
            "b",
            "_");

    private final RandomGenerator random;
    private final List<String> drawn = new ArrayList<>();

    RandomPaths(RandomGenerator random) {
        this.random = random;
    }

    /** The files of one torrent. */
    List<List<String>> draw() {
        List<List<String>> files = new ArrayList<>();
        for (int i = 1 + random.nextInt(12); i > 0; i--) {
            files.add(path());
        }
        return files;
    }

    private List<String> path() {
        List<String> path = new ArrayList<>();
        int most = random.nextInt(20) == 0 ? SafePath.MOST_NAMES : 4;
        for (int i = 1 + random.nextInt(most); i > 0; i--) {
            path.add(name());
        }
        return path;
    }

    private String name() {
        if (!drawn.isEmpty() && random.nextInt(3) == 0) {
            return like(drawn.get(random.nextInt(drawn.size())));
        }
        StringBuilder name = new StringBuilder();
        for (int i = random.nextInt(5); i >= 0; i--) {
            name.append(part());
        }
        drawn.add(name.toString());
        return name.toString();
    }

    private String part() {
        return switch (random.nextInt(8)) {
            case 0 -> Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1));
            case 1 -> Character.toString(random.nextInt(0x250));
            case 2 ->
                random.nextInt(10) == 0
                        ? HARMFUL.get(random.nextInt(HARMFUL.size())).repeat(random.nextInt(300))
                        : "";
            default -> HARMFUL.get(random.nextInt(HARMFUL.size()));
        };
    }

    private String like(String name) {
        return switch (random.nextInt(5)) {
            case 0 -> name.toUpperCase(Locale.ROOT);
            case 1 -> name.toLowerCase(Locale.ROOT);
            case 2 -> name + HARMFUL.get(random.nextInt(HARMFUL.size()));
            case 3 -> Normalizer.normalize(name, Normalizer.Form.NFD);
            default -> name;
        };
    }
}
