/** One round of the auction as a file, and its outcome as a table or as JSON. */
package io.github.gavel.client.cli.auction;
