/** How a running transfer is shown: as one line of a terminal, or as events in JSON. */
package io.github.gavel.client.cli.transfer;
