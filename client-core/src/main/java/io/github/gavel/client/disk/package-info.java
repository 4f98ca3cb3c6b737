/** Small files that are replaced as a whole, so that a crash leaves the old one or the new one. */
package io.github.gavel.client.disk;
