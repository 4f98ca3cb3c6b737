/** Asks what of a torrent is wanted, and how, before it begins. */
package io.github.gavel.ui.adding;
