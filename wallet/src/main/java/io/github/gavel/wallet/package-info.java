/** The keys of a user, and the channels that are paid with them. */
package io.github.gavel.wallet;
