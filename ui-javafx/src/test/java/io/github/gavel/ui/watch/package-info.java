/** Whether the thread that draws a window is ever made to wait. */
package io.github.gavel.ui.watch;
