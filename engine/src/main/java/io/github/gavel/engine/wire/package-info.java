/** What peers say to each other: records of the peer wire protocol, and the bounded codec between them and bytes. */
package io.github.gavel.engine.wire;
