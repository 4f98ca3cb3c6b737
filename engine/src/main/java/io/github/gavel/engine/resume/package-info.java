/** What is remembered of torrents between two runs, however the first one ended. */
package io.github.gavel.engine.resume;
