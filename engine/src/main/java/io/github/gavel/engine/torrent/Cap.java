package io.github.gavel.engine.torrent;

/** How many there are at once, of all torrents together and of each. */
public record Cap(int inAll, int ofEach) {
    public Cap {
        if (inAll < 1 || ofEach < 1) {
            throw new IllegalArgumentException(inAll + " in all, " + ofEach + " of each torrent: at least 1");
        }
    }
}
