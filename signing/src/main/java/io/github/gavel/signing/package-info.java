/** What is signed: typed structs and their digests. */
package io.github.gavel.signing;
