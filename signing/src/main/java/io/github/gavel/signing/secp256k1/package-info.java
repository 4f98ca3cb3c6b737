/**
 * Keys, what they sign and who did: the curve of the chains, in Java and in native code, and how addresses are written.
 */
package io.github.gavel.signing.secp256k1;
