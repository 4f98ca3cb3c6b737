/** First grains for everybody on a test ledger: once for each account, for some work, and few for one address. */
package io.github.gavel.ledger.faucet;
