/** Transfers between real processes, timed, in turns with those of other programs. */
package io.github.gavel.benchmarks.transfer;
