/** How many bytes a second may pass, and in which order those that wait for it are let through. Time is passed in. */
package io.github.gavel.engine.limits;
