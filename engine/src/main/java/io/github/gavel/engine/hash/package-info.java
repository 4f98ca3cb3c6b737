/** SHA-1 of pieces, by whoever is fastest on this machine. */
package io.github.gavel.engine.hash;
