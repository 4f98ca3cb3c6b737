/** Whoever has something auctions who gets it, and lets nobody owe more than is allowed. */
package io.github.gavel.speed.providing;
