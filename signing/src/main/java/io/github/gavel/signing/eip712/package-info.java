/** Hashes typed structs as EIP-712 says. What structs there are, it does not know. */
package io.github.gavel.signing.eip712;
