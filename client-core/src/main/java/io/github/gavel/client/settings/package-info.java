/** What a user decides about the whole client, where that is written down, and the folders of all that is kept. */
package io.github.gavel.client.settings;
