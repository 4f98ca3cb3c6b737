/** The torrents of a user: what is wanted of each, what that comes to, and where it is from run to run. */
package io.github.gavel.client.library;
