/** A running client: today its command line. */
package io.github.gavel.client;
