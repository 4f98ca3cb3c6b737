/** What happened, one thing after the other. */
package io.github.gavel.client.journal;
