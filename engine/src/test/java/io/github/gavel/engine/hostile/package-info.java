/** Peers that do what no honest one does: by hand over a socket, or many at once by a script. */
package io.github.gavel.engine.hostile;
