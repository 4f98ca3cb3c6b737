/** What is going on, as values for whoever shows it. */
package io.github.gavel.speed.view;
