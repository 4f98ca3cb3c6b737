/**
 * The life of one torrent: its peers, what is fetched from them and what is sent to them. All on the reactor's thread.
 */
package io.github.gavel.engine.torrent;
