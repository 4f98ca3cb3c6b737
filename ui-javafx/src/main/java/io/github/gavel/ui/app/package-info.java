/** The program with a window: from its arguments to its end. */
package io.github.gavel.ui.app;
