package io.github.gavel.house;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How long a house's files are, the longest first, and where they leave the limits. */
record Shape(List<Sized> files) {
    static final int MEDIAN_LIMIT = 80;
    static final int MOST_LIMIT = 250;
    static final int LIMIT = 500;
    private static final int MOST_PERCENT = 95;

    record Sized(String file, int lines) {
        @Override
        public String toString() {
            return file + " (" + lines + ")";
        }
    }

    Shape {
        files = files.stream()
                .sorted(Comparator.comparingInt(Sized::lines).reversed())
                .toList();
    }

    int median() {
        return files.get(files.size() / 2).lines();
    }

    int longest() {
        return files.get(0).lines();
    }

    /** The share of files within {@link #MOST_LIMIT}, in whole per cent, rounded down. */
    int percentWithinMost() {
        return 100 * (files.size() - longerThan(MOST_LIMIT).size()) / files.size();
    }

    /** One sentence for each limit that is not kept, naming the files to begin with. */
    List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        if (longest() > LIMIT) {
            complaints.add("No file is longer than " + LIMIT + " lines, but: " + longerThan(LIMIT));
        }
        if (percentWithinMost() < MOST_PERCENT) {
            complaints.add(MOST_PERCENT + " % of the files have at most " + MOST_LIMIT + " lines, but "
                    + percentWithinMost() + " % do: " + longerThan(MOST_LIMIT));
        }
        if (median() > MEDIAN_LIMIT) {
            complaints.add("The median is at most " + MEDIAN_LIMIT + " lines, but it is " + median() + "; the longest: "
                    + files.stream().limit(10).toList());
        }
        return complaints;
    }

    private List<Sized> longerThan(int lines) {
        return files.stream().filter(file -> file.lines() > lines).toList();
    }

    @Override
    public String toString() {
        return files.size() + " Java files: median " + median() + " lines, " + percentWithinMost() + " % at most "
                + MOST_LIMIT + ", longest " + files.get(0);
    }
}
