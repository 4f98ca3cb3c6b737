/** How torrents are made of what is on a disk. */
package io.github.gavel.client.making;
