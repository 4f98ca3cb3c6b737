package bt;

/** Stands in for a class of the BitTorrent library, which this module does not have. */
public record Torrent() {}
