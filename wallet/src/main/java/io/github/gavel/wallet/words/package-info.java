/** Key words, as BIP-39 has them: a secret that people can write down. */
package io.github.gavel.wallet.words;
