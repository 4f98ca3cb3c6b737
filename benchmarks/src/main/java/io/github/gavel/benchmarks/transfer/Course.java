package io.github.gavel.benchmarks.transfer;

import io.github.gavel.benchmarks.peers.Sample;
import io.github.gavel.benchmarks.peers.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Lays out what a row needs: files, places, and pairs of programs that are installed.
 *
 * @param size of the file that one sends to one
 * @param onDisk a folder for what is measured on ext4
 */
record Course(Workshop workshop, Contestants contestants, long size, Path onDisk) {
    private static final int PIECE = 256 << 10;
    private static final int MANY = 20;
    private static final int ALL_TOGETHER = 4;
    private static final int SHAPED = 4;
    private static final int LEFT_OUT_PERCENT = 10;
    private static final long MIB = 1 << 20;
    private static final double MEGA = 1e6;
    /** What a line of 1 Gbit/s carries of a file, in bytes a second. */
    private static final long LINE = 117_000_000;

    private static final long LIMIT = 8_000_000;
    private static final int LIMITED_SECONDS = 12;
    private static final Duration ONE_WAY = Duration.ofMillis(10);
    private static final Map<Tool, Boolean> HERE = new EnumMap<>(Tool.class);

    /** The contests of a row that can be held here; of the others it says why not. */
    List<Contest> contests(Row row) throws IOException, InterruptedException {
        Path folder = Files.createDirectory(workshop.folder().resolve(row.word()));
        Place here = Place.onThisComputer(folder);
        return switch (row) {
            case LOOPBACK ->
                List.of(contest(
                        row,
                        here,
                        size,
                        0,
                        Stream.concat(contestants.alone().stream(), contestants.withAria2().stream())
                                .toList()));
            case ONE_TO_TWENTY ->
                List.of(contest(row, here, size * ALL_TOGETHER / MANY, LEFT_OUT_PERCENT, contestants.oneToMany(MANY)));
            case TWENTY_TO_ONE ->
                List.of(contest(row, here, size * ALL_TOGETHER, LEFT_OUT_PERCENT, contestants.manyToOne(MANY)));
            case SLOW_READER -> slowReader(row, here);
            case GIGABIT -> shaped(row, folder, Duration.ZERO);
            case DISTANT -> shaped(row, folder, ONE_WAY);
            case EXT4 -> onDisk(row, contestants.alone());
            case LIMITS -> List.of(limits(row, here));
            case OVERLAY -> overlay(row, folder);
            case HOSTILE -> hostile(row, here);
            case IDLE -> List.of();
        };
    }

    /** Makes room in memory. */
    void clear(Row row) throws IOException {
        Workshop.delete(workshop.folder().resolve(row.word()));
    }

    /** The slow reader's own bytes are few of those that are left out. */
    private List<Contest> slowReader(Row row, Place here) throws IOException {
        Contest ours = contest(row, here, size, LEFT_OUT_PERCENT, contestants.besideASlowReader(contestants.ours()));
        return List.of(ours, ours.among(installed(contestants.besideASlowReader(contestants.libtorrent()))));
    }

    private List<Contest> hostile(Row row, Place here) throws IOException {
        Contest all = contest(row, here, size, LEFT_OUT_PERCENT, List.of());
        Contest onALine = all.titled(row.title() + ", behind 1 Gbit/s");
        return Stream.of(
                        contestants.amongRogues().stream().map(pairs -> all.among(installed(pairs))),
                        contestants.amongRogues(String.valueOf(LINE)).stream()
                                .map(pairs -> onALine.among(installed(pairs))),
                        Stream.of(all.among(installed(contestants.underBadRegimes()))
                                .titled("overlays that fail")))
                .flatMap(each -> each)
                .toList();
    }

    /** Ten seconds of it, after those that a full bucket makes quicker. */
    private Contest limits(Row row, Place here) throws IOException {
        Sample sample = Sample.make(here.folder(), "sample", LIMIT * LIMITED_SECONDS / MIB * MIB, PIECE);
        List<Pair> pairs = installed(contestants.limited(String.valueOf(LIMIT)));
        return new Contest(row, row.title(), here, sample, pairs, LEFT_OUT_PERCENT, OptionalDouble.of(LIMIT / MEGA));
    }

    private List<Contest> shaped(Row row, Path folder, Duration oneWay) throws IOException, InterruptedException {
        if (!canShape()) {
            return List.of();
        }
        Place place = Network.lay(workshop, row.word()).at(folder).delayedBy(oneWay);
        return List.of(contest(row, place, size / SHAPED, 0, contestants.alone()));
    }

    /** Wherever ours are measured without one. */
    private List<Contest> overlay(Row row, Path folder) throws IOException, InterruptedException {
        Contest oneToOne = contest(row, within(folder, "one"), size, 0, List.of());
        List<Contest> contests = new ArrayList<>();
        contestants.admitted().forEach(pairs -> contests.add(oneToOne.among(installed(pairs))));
        contests.add(contest(
                row,
                within(folder, "leechers"),
                size * ALL_TOGETHER / MANY,
                LEFT_OUT_PERCENT,
                contestants.admitted(1, MANY)));
        contests.add(contest(
                row, within(folder, "seeders"), size * ALL_TOGETHER, LEFT_OUT_PERCENT, contestants.admitted(MANY, 1)));
        if (canShape()) {
            Place cable =
                    Network.lay(workshop, row.word()).at(within(folder, "cable").folder());
            Contest shaped = contest(row, cable, size / SHAPED, 0, contestants.admitted(1, 1));
            contests.add(shaped.titled(row.title() + ", " + Row.GIGABIT.title()));
            contests.add(shaped.at(cable.delayedBy(ONE_WAY)).titled(row.title() + ", " + Row.DISTANT.title()));
        }
        for (Contest disk : onDisk(row, contestants.admitted(1, 1))) {
            contests.add(disk.titled(row.title() + ", " + Row.EXT4.title()));
        }
        return contests;
    }

    private static Place within(Path folder, String name) throws IOException {
        return Place.onThisComputer(Files.createDirectory(folder.resolve(name)));
    }

    private static boolean canShape() {
        return isHere(Tool.IP) && isHere(Tool.TC);
    }

    private List<Contest> onDisk(Row row, List<Pair> pairs) throws IOException {
        Path folder = Files.createTempDirectory(onDisk, "gavel-bench");
        workshop.onClose(() -> Workshop.delete(folder));
        String type = Files.getFileStore(folder).type();
        if (!type.equals("ext4")) {
            System.err.println("skipped: " + onDisk + " is on " + type + "; --disk names a folder on ext4");
            return List.of();
        }
        return List.of(contest(row, Place.onThisComputer(folder), size, 0, pairs));
    }

    private Contest contest(Row row, Place place, long bytes, int leftOutPercent, List<Pair> pairs) throws IOException {
        Sample sample = Sample.make(place.folder(), "sample", Math.max(MIB, bytes / MIB * MIB), PIECE);
        return new Contest(row, row.title(), place, sample, installed(pairs), leftOutPercent, OptionalDouble.empty());
    }

    private static List<Pair> installed(List<Pair> pairs) {
        Predicate<Pair> areHere = pair -> Stream.of(pair.seeder(), pair.leecher())
                .flatMap(client -> client.tool().stream())
                .allMatch(Course::isHere);
        return pairs.stream().filter(areHere).toList();
    }

    static boolean isHere(Tool tool) {
        return HERE.computeIfAbsent(tool, asked -> {
            boolean isHere = asked.isHere();
            if (!isHere) {
                System.err.println("skipped: whatever needs " + asked.program() + "; " + asked.howToGet());
            }
            return isHere;
        });
    }
}
