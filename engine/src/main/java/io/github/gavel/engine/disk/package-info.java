/** Torrents on disk: pieces are hashed from memory, written at once, read ahead, and failures told in a sentence. */
package io.github.gavel.engine.disk;
