package io.github.gavel.economy.capacity;

import java.util.OptionalLong;

/**
 * What the owner allows in bytes a second: for this torrent, and for all together. Empty is no limit.
 *
 * @param sharers how many torrents the limit for all is divided among, this one included
 */
public record UploadLimits(OptionalLong torrent, OptionalLong all, int sharers) {
    public UploadLimits {
        if (torrent.orElse(0) < 0 || all.orElse(0) < 0) {
            throw new IllegalArgumentException("upload limits of " + torrent.orElse(0) + " and " + all.orElse(0)
                    + " bytes a second: a limit is never negative");
        }
        if (sharers < 1) {
            throw new IllegalArgumentException(sharers + " torrents share the limit: this one is among them");
        }
    }

    /** The torrent's own limit, within the limit for all; else its equal share of that, rounded up; else unknown. */
    public OptionalLong capacity() {
        if (torrent.isPresent()) {
            return OptionalLong.of(Math.min(torrent.getAsLong(), all.orElse(Long.MAX_VALUE)));
        }
        return all.isPresent() ? OptionalLong.of(RoundedUp.quotient(all.getAsLong(), sharers)) : OptionalLong.empty();
    }
}
