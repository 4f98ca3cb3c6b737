/** Torrent files that are in the web. */
package io.github.gavel.client.web;
