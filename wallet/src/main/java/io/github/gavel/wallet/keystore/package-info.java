/** Key files: Web3 Secret Storage, version 3. Nothing is computed of a file before its numbers are within limits. */
package io.github.gavel.wallet.keystore;
