package io.github.gavel.client.settings;

import java.nio.file.Path;

/**
 * Everything that a user decides about the whole client.
 *
 * @param downloads where files come to unless somebody says otherwise
 * @param goal of torrents that have none of their own
 * @param lowDisk bytes that are to stay free on a disk; 0 for no guard
 * @param asksFirst whether somebody looks at a torrent before it begins
 * @param notices whether the desktop says what happens while its owner looks elsewhere
 */
public record Settings(
        Path downloads,
        Network network,
        SpeedLimits limits,
        QueueSizes queue,
        SeedingGoal goal,
        long lowDisk,
        boolean asksFirst,
        boolean notices,
        Appearance appearance,
        SpeedDefaults speed) {
    static final int MOST_PATH = 1_000;
    private static final long GIGABYTE = 1_000_000_000;

    public Settings {
        Setting.LOW_DISK.check(lowDisk);
        int length = downloads.toString().length();
        if (!downloads.isAbsolute() || length > MOST_PATH) {
            throw new Unfit("the folder for downloads is a whole path of at most " + MOST_PATH
                    + " characters that begins at the root; this one has " + length);
        }
    }

    public static Settings standard(Path downloads) {
        return new Settings(
                downloads,
                Network.USUAL,
                SpeedLimits.NONE,
                QueueSizes.USUAL,
                SeedingGoal.NONE,
                GIGABYTE,
                true,
                true,
                Appearance.USUAL,
                SpeedDefaults.OFF);
    }

    public Settings downloadingTo(Path folder) {
        return new Settings(folder, network, limits, queue, goal, lowDisk, asksFirst, notices, appearance, speed);
    }

    public Settings with(Network other) {
        return new Settings(downloads, other, limits, queue, goal, lowDisk, asksFirst, notices, appearance, speed);
    }

    public Settings with(SpeedLimits others) {
        return new Settings(downloads, network, others, queue, goal, lowDisk, asksFirst, notices, appearance, speed);
    }

    public Settings with(QueueSizes others) {
        return new Settings(downloads, network, limits, others, goal, lowDisk, asksFirst, notices, appearance, speed);
    }

    public Settings with(SeedingGoal other) {
        return new Settings(downloads, network, limits, queue, other, lowDisk, asksFirst, notices, appearance, speed);
    }

    public Settings leavingFree(long bytes) {
        return new Settings(downloads, network, limits, queue, goal, bytes, asksFirst, notices, appearance, speed);
    }

    public Settings askingFirst(boolean isOn) {
        return new Settings(downloads, network, limits, queue, goal, lowDisk, isOn, notices, appearance, speed);
    }

    public Settings noticing(boolean isOn) {
        return new Settings(downloads, network, limits, queue, goal, lowDisk, asksFirst, isOn, appearance, speed);
    }

    public Settings with(Appearance other) {
        return new Settings(downloads, network, limits, queue, goal, lowDisk, asksFirst, notices, other, speed);
    }

    public Settings with(SpeedDefaults others) {
        return new Settings(downloads, network, limits, queue, goal, lowDisk, asksFirst, notices, appearance, others);
    }
}
