/** What the verbs about torrents print. */
package io.github.gavel.client.cli.torrent;
