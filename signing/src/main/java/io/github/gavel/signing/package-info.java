/** What is signed and by whom: typed structs and their digests, keys and the curve. */
package io.github.gavel.signing;
