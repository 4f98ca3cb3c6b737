/** What the extension protocol (BEP 10) carries: its handshake, and the exchange of metadata (BEP 9). */
package io.github.gavel.engine.extension;
