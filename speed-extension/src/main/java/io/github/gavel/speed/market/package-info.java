/** Speed as an overlay of an engine: from its events to deals, and back. */
package io.github.gavel.speed.market;
