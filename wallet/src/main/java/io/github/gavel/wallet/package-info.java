/** The keys of a user: twelve words, the tree that grows from them, and the file in which a key rests. */
package io.github.gavel.wallet;
