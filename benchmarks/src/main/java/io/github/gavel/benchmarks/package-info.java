/** What the rules and the client cost, measured. */
package io.github.gavel.benchmarks;
