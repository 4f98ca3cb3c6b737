/** Benchmarks that are called with options of their own. */
package io.github.gavel.benchmarks.cli;
