/** A BitTorrent engine: torrents go in, verified files and snapshots come out. Begin with {@link Engine}. */
package io.github.gavel.engine;
