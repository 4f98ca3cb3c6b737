/** The window that is there most of the time: what there is, and what each does. */
package io.github.gavel.ui.main;
