/** A running client: an engine, a wallet and what they trade, as one. */
package io.github.gavel.client;
