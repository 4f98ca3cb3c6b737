/** The tree of keys that grows from key words, as BIP-32 and BIP-44 have it. */
package io.github.gavel.wallet.keys;
