/** One program for one user: whoever is started second hands over what it was started with. */
package io.github.gavel.client.instance;
