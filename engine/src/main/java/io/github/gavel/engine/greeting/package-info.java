/** How a connection begins, on either side, in the clear or encrypted, until both know which torrent is meant. */
package io.github.gavel.engine.greeting;
