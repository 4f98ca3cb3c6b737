/** What was done on each day, and while nobody looked. */
package io.github.gavel.client.days;
