/** Real programs that seed and download, as processes: ours and those of others. */
package io.github.gavel.benchmarks.peers;
