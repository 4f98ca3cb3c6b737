package io.github.gavel.client.settings;

/** How many torrents are at work at once; 0 for all of them. */
public record QueueSizes(int downloads, int seeds) {
    static final QueueSizes USUAL = new QueueSizes(5, 0);

    public QueueSizes {
        Setting.DOWNLOADS_AT_ONCE.check(downloads);
        Setting.SEEDS_AT_ONCE.check(seeds);
    }
}
