/** The channels of a wallet in an encrypted file, from which they come back with the words. */
package io.github.gavel.wallet.backup;
