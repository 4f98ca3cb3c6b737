/** Words for a terminal: harmless, measured in columns, wrapped. */
package io.github.gavel.client.text;
