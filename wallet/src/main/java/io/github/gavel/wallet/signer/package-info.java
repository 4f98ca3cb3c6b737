/** The only place that signs: typed structs within caps, by the key that each is for. */
package io.github.gavel.wallet.signer;
