/** Everything about the torrent that is chosen, in five tabs. */
package io.github.gavel.ui.details;
