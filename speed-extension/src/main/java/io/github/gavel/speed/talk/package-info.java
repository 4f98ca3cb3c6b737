/** What is said on one connection, and in which order with what is sent. */
package io.github.gavel.speed.talk;
