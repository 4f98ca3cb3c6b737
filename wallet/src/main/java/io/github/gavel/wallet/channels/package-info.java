/** The channels of a wallet at work: runs the rules' machines, one thread for all, each effect in its order. */
package io.github.gavel.wallet.channels;
