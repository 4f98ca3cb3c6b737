/** What the window asks of whoever has the client. */
package io.github.gavel.ui.port;
