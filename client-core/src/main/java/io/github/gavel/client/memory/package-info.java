/** What a client remembers of the market from run to run, beside its money. */
package io.github.gavel.client.memory;
