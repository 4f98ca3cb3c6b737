/** Peers that do what no honest one does while others send each other a file: by hand, over sockets. */
package io.github.gavel.benchmarks.hostile;
