/** Whoever is in a hurry opens channels, bids, and pays for what checked out. */
package io.github.gavel.speed.requesting;
