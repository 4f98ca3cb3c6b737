/** How soon windows are seen, and what they cost while nothing happens. */
package io.github.gavel.benchmarks.window;
