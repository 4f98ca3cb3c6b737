/**
 * Asking trackers for peers. Which one and when is decided by values and in virtual time ({@code AnnounceSchedule});
 * what they answer is read by pure functions; {@code Announcer} is the shell that talks to them.
 */
package io.github.gavel.engine.tracker;
